"use client";

import dynamic from "next/dynamic";

/** The playground, in chunks of its own. */
export const PlaygroundDoor = dynamic(() => import("./playground-with-words").then((module) => module.PlaygroundWithWords));
