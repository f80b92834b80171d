import type { Dockerfile, Flag } from "./file";

/** The value of a flag with its quotes, as hadolint compares it; undefined when there is none. */
export function writtenValue(file: Dockerfile, flag: Flag | undefined): string | undefined {
  return flag?.value ? file.text.slice(flag.span.start + flag.name.length + 3, flag.span.end) : undefined;
}
