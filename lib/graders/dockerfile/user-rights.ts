import { factsOf } from "./base-image";
import type { Dockerfile, Stage } from "./file";
import { type FileMode, fileModeAt } from "./file-mode";
import { ownerAt } from "./ownership";
import { endState } from "./steps";
import { isRoot, userId } from "./users";

/** What the user with whom an image starts may do with a file. */
export interface Access {
  readonly user: string;
  /** Undefined when nothing is known to put the file there. */
  readonly mode: FileMode | undefined;
  readonly granted: boolean;
}

/** Whether the user of an image has the rights (4 to read, 1 to execute) to a file; undefined when that cannot be known. */
export function accessTo(file: Dockerfile, stage: Stage, path: string, rights: number): Access | undefined {
  const written = endState(file, stage).user;
  const user = (written === undefined ? factsOf(file, stage).user : written)?.split(":")[0];
  const mode = fileModeAt(file, stage, path);
  if (user === undefined || mode?.bits === null) return undefined;
  return { user, mode, granted: mode?.bits !== undefined && mayUse(file, stage, path, user, mode.bits, rights) };
}

function mayUse(file: Dockerfile, stage: Stage, path: string, user: string, bits: number, rights: number): boolean {
  const owner = ownerAt(file, stage, path)?.owner ?? 0;
  const id = isRoot(user) ? 0 : (userId(file, stage, user) ?? user);
  // Root reads everything, and executes what anybody may execute.
  if (id === 0) return (rights & 1) === 0 || (bits & 0o111) > 0;
  const has = (shift: number) => ((bits >> shift) & rights) === rights;
  const owns = owner === id || owner === null;
  if (owns && has(6)) return true;
  // Group bits count when all others have none, since a number says nothing about groups.
  return !owns && (has(0) || (has(3) && (bits & 0o007) === 0));
}
