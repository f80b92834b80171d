import type { DockerRule } from "./docker-rule";
import { addHealthcheck } from "./rules/add-healthcheck";
import { addWithoutApkCache } from "./rules/add-without-apk-cache";
import { answerAptGet } from "./rules/answer-apt-get";
import { avoidCommand } from "./rules/avoid-command";
import { avoidEnv } from "./rules/avoid-env";
import { avoidLatestTag } from "./rules/avoid-latest-tag";
import { avoidReservedName } from "./rules/avoid-reserved-name";
import { avoidWorldWritable } from "./rules/avoid-world-writable";
import { beginWithFrom } from "./rules/begin-with-from";
import { beginWorkdirAbsolute } from "./rules/begin-workdir-absolute";
import { breakStageCycle } from "./rules/break-stage-cycle";
import { cleanPackageIndex } from "./rules/clean-package-index";
import { closeContinuation } from "./rules/close-continuation";
import { closeHeredoc } from "./rules/close-heredoc";
import { closeQuotes } from "./rules/close-quotes";
import { compileForTarget } from "./rules/compile-for-target";
import { copyFromExistingStage } from "./rules/copy-from-existing-stage";
import { copyManifestBeforeSource } from "./rules/copy-manifest-before-source";
import { copyPlainFiles } from "./rules/copy-plain-files";
import { copyWhatIsSent } from "./rules/copy-what-is-sent";
import { declareFromVariable } from "./rules/declare-from-variable";
import { declareVariable } from "./rules/declare-variable";
import { defaultFromVariable } from "./rules/default-from-variable";
import { describeDefinition } from "./rules/describe-definition";
import { dropRoot } from "./rules/drop-root";
import { endWithoutRoot } from "./rules/end-without-root";
import { exposeLowerProtocol } from "./rules/expose-lower-protocol";
import { exposePortAlone } from "./rules/expose-port-alone";
import { exposeValidPort } from "./rules/expose-valid-port";
import { giveArguments } from "./rules/give-arguments";
import { handOverSignals } from "./rules/hand-over-signals";
import { includeCaCertificates } from "./rules/include-ca-certificates";
import { installDevDependencies } from "./rules/install-dev-dependencies";
import { installOnly } from "./rules/install-only";
import { installWithoutPipCache } from "./rules/install-without-pip-cache";
import { joinAptUpdate } from "./rules/join-apt-update";
import { joinConsecutiveRuns } from "./rules/join-consecutive-runs";
import { keepKeywordCase } from "./rules/keep-keyword-case";
import { keepOneStart } from "./rules/keep-one-start";
import { keepSecretsOutOfLayers } from "./rules/keep-secrets-out-of-layers";
import { keepSecretsOutOfMetadata } from "./rules/keep-secrets-out-of-metadata";
import { keepStopSignal } from "./rules/keep-stop-signal";
import { layOutCopies } from "./rules/lay-out-copies";
import { leaveOutRecommends } from "./rules/leave-out-recommends";
import { leavePlatformOpen } from "./rules/leave-platform-open";
import { leaveTargetPlatform } from "./rules/leave-target-platform";
import { limitOwnership } from "./rules/limit-ownership";
import { lowerStageName } from "./rules/lower-stage-name";
import { makeExecutable } from "./rules/make-executable";
import { matchAsCase } from "./rules/match-as-case";
import { matchCLibrary } from "./rules/match-c-library";
import { mountBuildSecret } from "./rules/mount-build-secret";
import { mountSecretInstead } from "./rules/mount-secret-instead";
import { nameNoSecret } from "./rules/name-no-secret";
import { nameOneImage } from "./rules/name-one-image";
import { nameStagePlainly } from "./rules/name-stage-plainly";
import { nameStagesApart } from "./rules/name-stages-apart";
import { needShell } from "./rules/need-shell";
import { numberLinkedOwner } from "./rules/number-linked-owner";
import { pinApkPackages } from "./rules/pin-apk-packages";
import { pinAptPackages } from "./rules/pin-apt-packages";
import { pinBaseImage } from "./rules/pin-base-image";
import { pinNpmPackages } from "./rules/pin-npm-packages";
import { pinPipPackages } from "./rules/pin-pip-packages";
import { preferExecForm } from "./rules/prefer-exec-form";
import { prepareAsRoot } from "./rules/prepare-as-root";
import { provideBuildTools } from "./rules/provide-build-tools";
import { removeAptLists } from "./rules/remove-apt-lists";
import { replaceMaintainer } from "./rules/replace-maintainer";
import { requireBuildSecret } from "./rules/require-build-secret";
import { rootEveryWorkdir } from "./rules/root-every-workdir";
import { runBeforeStart } from "./rules/run-before-start";
import { runOnBuildPlatform } from "./rules/run-on-build-platform";
import { runWithoutSudo } from "./rules/run-without-sudo";
import { separateWithEquals } from "./rules/separate-with-equals";
import { setDirectiveOnce } from "./rules/set-directive-once";
import { setOwnerWhileCopying } from "./rules/set-owner-while-copying";
import { setPipefail } from "./rules/set-pipefail";
import { setStartWords } from "./rules/set-start-words";
import { setVariable } from "./rules/set-variable";
import { setWorkdirBeforeCopy } from "./rules/set-workdir-before-copy";
import { setWorkdirInsteadOfCd } from "./rules/set-workdir-instead-of-cd";
import { shareCacheMount } from "./rules/share-cache-mount";
import { shipOnly } from "./rules/ship-only";
import { shipTargetPlatform } from "./rules/ship-target-platform";
import { skipRecommendedPackages } from "./rules/skip-recommended-packages";
import { startCopiedProgram } from "./rules/start-copied-program";
import { useAllowedTrigger } from "./rules/use-allowed-trigger";
import { useBaseImage } from "./rules/use-base-image";
import { useCacheMount } from "./rules/use-cache-mount";
import { useExecForm } from "./rules/use-exec-form";
import { useExecFormEverywhere } from "./rules/use-exec-form-everywhere";
import { useKnownFlag } from "./rules/use-known-flag";
import { useKnownInstruction } from "./rules/use-known-instruction";
import { useValidEscape } from "./rules/use-valid-escape";
import { useValidMount } from "./rules/use-valid-mount";
import { writeCmdOnce } from "./rules/write-cmd-once";
import { writeEntrypointOnce } from "./rules/write-entrypoint-once";
import { writeHealthcheckOnce } from "./rules/write-healthcheck-once";
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
  // What exercises demand; the ones that are on by default stand above the outside checks of their group.
  copyManifestBeforeSource,
  shareCacheMount,
  useCacheMount,
  avoidCommand,
  mountBuildSecret,
  requireBuildSecret,
  keepSecretsOutOfLayers,
  keepSecretsOutOfMetadata,
  setVariable,
  dropRoot,
  useBaseImage,
  needShell,
  useExecForm,
  keepStopSignal,
  avoidEnv,
  avoidWorldWritable,
  joinAptUpdate,
  cleanPackageIndex,
  skipRecommendedPackages,
  installOnly,
  provideBuildTools,
  matchCLibrary,
  includeCaCertificates,
  startCopiedProgram,
  setOwnerWhileCopying,
  numberLinkedOwner,
  makeExecutable,
  prepareAsRoot,
  limitOwnership,
  installDevDependencies,
  shipOnly,
  layOutCopies,
  setStartWords,
  handOverSignals,
  runBeforeStart,
  runOnBuildPlatform,
  compileForTarget,
  shipTargetPlatform,
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
  describeDefinition,
  // hadolint's; of a group, what stands above is shown first.
  pinBaseImage,
  avoidLatestTag,
  endWithoutRoot,
  useExecFormEverywhere,
  nameNoSecret,
  copyPlainFiles,
  rootEveryWorkdir,
  writeCmdOnce,
  writeEntrypointOnce,
  writeHealthcheckOnce,
  setPipefail,
  setWorkdirInsteadOfCd,
  runWithoutSudo,
  pinAptPackages,
  answerAptGet,
  leaveOutRecommends,
  removeAptLists,
  pinApkPackages,
  addWithoutApkCache,
  pinPipPackages,
  installWithoutPipCache,
  pinNpmPackages,
  joinConsecutiveRuns,
  setWorkdirBeforeCopy,
  addHealthcheck,
];
