"use client";

import dynamic from "next/dynamic";

/** The workspace, in chunks of its own: questions that are only read share its route and must not load it. */
export const WorkspaceDoor = dynamic(() => import("./workspace-with-words").then((module) => module.WorkspaceWithWords));
