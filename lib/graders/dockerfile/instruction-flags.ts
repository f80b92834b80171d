import type { Instruction } from "./file";

/** `many`: may be repeated; `boolean`: needs no value. */
export type FlagKind = "text" | "many" | "boolean";

/** Flags of each instruction. Source: https://docs.docker.com/reference/dockerfile/ */
export const instructionFlags: Readonly<Partial<Record<Instruction["keyword"], Readonly<Record<string, FlagKind>>>>> = {
  FROM: { platform: "text" },
  RUN: { mount: "many", network: "text", security: "text", device: "many" },
  COPY: { from: "text", chown: "text", chmod: "text", link: "boolean", parents: "boolean", exclude: "many" },
  ADD: { chown: "text", chmod: "text", link: "boolean", "keep-git-dir": "boolean", checksum: "text", unpack: "boolean", exclude: "many" },
  HEALTHCHECK: { interval: "text", timeout: "text", "start-period": "text", "start-interval": "text", retries: "text" },
};
