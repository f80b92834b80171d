import type { DockerRule } from "./docker-rule";
import { beginWithFrom } from "./rules/begin-with-from";
import { breakStageCycle } from "./rules/break-stage-cycle";
import { closeHeredoc } from "./rules/close-heredoc";
import { closeQuotes } from "./rules/close-quotes";
import { copyFromExistingStage } from "./rules/copy-from-existing-stage";
import { exposeValidPort } from "./rules/expose-valid-port";
import { giveArguments } from "./rules/give-arguments";
import { nameOneImage } from "./rules/name-one-image";
import { nameStagePlainly } from "./rules/name-stage-plainly";
import { setDirectiveOnce } from "./rules/set-directive-once";
import { useAllowedTrigger } from "./rules/use-allowed-trigger";
import { useKnownFlag } from "./rules/use-known-flag";
import { useKnownInstruction } from "./rules/use-known-instruction";
import { useValidEscape } from "./rules/use-valid-escape";
import { useValidMount } from "./rules/use-valid-mount";
import { writeNameEqualsValue } from "./rules/write-name-equals-value";
import { writeShellAsArray } from "./rules/write-shell-as-array";
import { writeStringsInArray } from "./rules/write-strings-in-array";
import { writeValidArray } from "./rules/write-valid-array";

/** All rules of the room in public order: of a group, the first that reports is the one that a learner is shown. */
export const dockerRules: readonly DockerRule<unknown>[] = [
  // Does it build?
  beginWithFrom,
  useKnownInstruction,
  nameOneImage,
  nameStagePlainly,
  giveArguments,
  closeHeredoc,
  setDirectiveOnce,
  useValidEscape,
  writeShellAsArray,
  writeStringsInArray,
  useAllowedTrigger,
  useKnownFlag,
  useValidMount,
  writeNameEqualsValue,
  closeQuotes,
  exposeValidPort,
  copyFromExistingStage,
  breakStageCycle,
  writeValidArray,
];
