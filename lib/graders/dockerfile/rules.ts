import type { DockerRule } from "./docker-rule";
import { avoidLatestTag } from "./rules/avoid-latest-tag";
import { avoidReservedName } from "./rules/avoid-reserved-name";
import { avoidWorldWritable } from "./rules/avoid-world-writable";
import { beginWithFrom } from "./rules/begin-with-from";
import { beginWorkdirAbsolute } from "./rules/begin-workdir-absolute";
import { breakStageCycle } from "./rules/break-stage-cycle";
import { closeContinuation } from "./rules/close-continuation";
import { closeHeredoc } from "./rules/close-heredoc";
import { closeQuotes } from "./rules/close-quotes";
import { copyFromExistingStage } from "./rules/copy-from-existing-stage";
import { copyPlainFiles } from "./rules/copy-plain-files";
import { copyWhatIsSent } from "./rules/copy-what-is-sent";
import { declareFromVariable } from "./rules/declare-from-variable";
import { declareVariable } from "./rules/declare-variable";
import { defaultFromVariable } from "./rules/default-from-variable";
import { dropRoot } from "./rules/drop-root";
import { exposeLowerProtocol } from "./rules/expose-lower-protocol";
import { exposePortAlone } from "./rules/expose-port-alone";
import { exposeValidPort } from "./rules/expose-valid-port";
import { giveArguments } from "./rules/give-arguments";
import { joinAptUpdate } from "./rules/join-apt-update";
import { keepKeywordCase } from "./rules/keep-keyword-case";
import { keepOneStart } from "./rules/keep-one-start";
import { keepSecretsOutOfMetadata } from "./rules/keep-secrets-out-of-metadata";
import { leavePlatformOpen } from "./rules/leave-platform-open";
import { leaveTargetPlatform } from "./rules/leave-target-platform";
import { lowerStageName } from "./rules/lower-stage-name";
import { matchAsCase } from "./rules/match-as-case";
import { matchCLibrary } from "./rules/match-c-library";
import { mountSecretInstead } from "./rules/mount-secret-instead";
import { nameOneImage } from "./rules/name-one-image";
import { nameStagePlainly } from "./rules/name-stage-plainly";
import { nameStagesApart } from "./rules/name-stages-apart";
import { needShell } from "./rules/need-shell";
import { numberLinkedOwner } from "./rules/number-linked-owner";
import { pinBaseImage } from "./rules/pin-base-image";
import { preferExecForm } from "./rules/prefer-exec-form";
import { replaceMaintainer } from "./rules/replace-maintainer";
import { separateInstructions } from "./rules/separate-instructions";
import { separateWithEquals } from "./rules/separate-with-equals";
import { setDirectiveOnce } from "./rules/set-directive-once";
import { setOwnerWhileCopying } from "./rules/set-owner-while-copying";
import { skipRecommendedPackages } from "./rules/skip-recommended-packages";
import { startCopiedProgram } from "./rules/start-copied-program";
import { useAllowedTrigger } from "./rules/use-allowed-trigger";
import { useKnownFlag } from "./rules/use-known-flag";
import { useKnownInstruction } from "./rules/use-known-instruction";
import { useValidCheck } from "./rules/use-valid-check";
import { useValidEscape } from "./rules/use-valid-escape";
import { useValidMount } from "./rules/use-valid-mount";
import { writeNameEqualsValue } from "./rules/write-name-equals-value";
import { writeShellAsArray } from "./rules/write-shell-as-array";
import { writeStringsInArray } from "./rules/write-strings-in-array";
import { writeValidArray } from "./rules/write-valid-array";
import { writeValidValue } from "./rules/write-valid-value";

/** The rules that speak without being asked, in public order: of a group, the first that reports is the one that a learner is shown. */
export const dockerRules: readonly DockerRule<unknown>[] = [
  // Does it build?
  beginWithFrom,
  useKnownInstruction,
  nameOneImage,
  nameStagePlainly,
  giveArguments,
  closeHeredoc,
  setDirectiveOnce,
  useValidCheck,
  useValidEscape,
  writeShellAsArray,
  writeStringsInArray,
  useAllowedTrigger,
  useKnownFlag,
  writeValidValue,
  useValidMount,
  writeNameEqualsValue,
  closeQuotes,
  exposeValidPort,
  copyFromExistingStage,
  breakStageCycle,
  writeValidArray,
  separateInstructions,
  // What exercises demand; the ones that are on by default stand above the outside checks of their group.
  keepSecretsOutOfMetadata,
  dropRoot,
  needShell,
  avoidWorldWritable,
  joinAptUpdate,
  skipRecommendedPackages,
  matchCLibrary,
  startCopiedProgram,
  setOwnerWhileCopying,
  numberLinkedOwner,
  // The checks of docker build --check.
  keepKeywordCase,
  matchAsCase,
  lowerStageName,
  nameStagesApart,
  avoidReservedName,
  replaceMaintainer,
  closeContinuation,
  declareFromVariable,
  defaultFromVariable,
  leaveTargetPlatform,
  leavePlatformOpen,
  preferExecForm,
  keepOneStart,
  beginWorkdirAbsolute,
  separateWithEquals,
  mountSecretInstead,
  exposeLowerProtocol,
  exposePortAlone,
  copyWhatIsSent,
  declareVariable,
  // hadolint's; of a group, what stands above is shown first.
  pinBaseImage,
  avoidLatestTag,
  copyPlainFiles,
];
