import type { DockerRule } from "./docker-rule";
import { addHealthcheck } from "./rules/add-healthcheck";
import { addWithoutApkCache } from "./rules/add-without-apk-cache";
import { answerAptGet } from "./rules/answer-apt-get";
import { answerDnf } from "./rules/answer-dnf";
import { answerYum } from "./rules/answer-yum";
import { answerZypper } from "./rules/answer-zypper";
import { avoidCommand } from "./rules/avoid-command";
import { avoidDistUpgrade } from "./rules/avoid-dist-upgrade";
import { avoidEnv } from "./rules/avoid-env";
import { avoidJvmOption } from "./rules/avoid-jvm-option";
import { avoidScratchAndContext } from "./rules/avoid-scratch-and-context";
import { bringPythonPackages } from "./rules/bring-python-packages";
import { cleanDnfCache } from "./rules/clean-dnf-cache";
import { cleanPackageIndex } from "./rules/clean-package-index";
import { cleanYarnCache } from "./rules/clean-yarn-cache";
import { cleanYumCache } from "./rules/clean-yum-cache";
import { cleanZypperCache } from "./rules/clean-zypper-cache";
import { compileForTarget } from "./rules/compile-for-target";
import { copyFromEarlierStage } from "./rules/copy-from-earlier-stage";
import { copyFromOtherStage } from "./rules/copy-from-other-stage";
import { copyManifestBeforeSource } from "./rules/copy-manifest-before-source";
import { copyPartOfStage } from "./rules/copy-part-of-stage";
import { declareArgumentLate } from "./rules/declare-argument-late";
import { describeDefinition } from "./rules/describe-definition";
import { downloadWithOneTool } from "./rules/download-with-one-tool";
import { dropTargetPlatform } from "./rules/drop-target-platform";
import { endTargetWithSlash } from "./rules/end-target-with-slash";
import { endWithoutRoot } from "./rules/end-without-root";
import { exposePortInRange } from "./rules/expose-port-in-range";
import { exposePorts } from "./rules/expose-ports";
import { handOverSignals } from "./rules/hand-over-signals";
import { includeCaCertificates } from "./rules/include-ca-certificates";
import { includeTimeZones } from "./rules/include-time-zones";
import { installByRename } from "./rules/install-by-rename";
import { installDevDependencies } from "./rules/install-dev-dependencies";
import { installOnly } from "./rules/install-only";
import { installWithoutPipCache } from "./rules/install-without-pip-cache";
import { joinConsecutiveRuns } from "./rules/join-consecutive-runs";
import { keepSecretsOutOfLayers } from "./rules/keep-secrets-out-of-layers";
import { keepStopSignal } from "./rules/keep-stop-signal";
import { layOutCopies } from "./rules/lay-out-copies";
import { leaveOutRecommends } from "./rules/leave-out-recommends";
import { limitOwnership } from "./rules/limit-ownership";
import { listUser } from "./rules/list-user";
import { logCollections } from "./rules/log-collections";
import { makeExecutable } from "./rules/make-executable";
import { matchTarget } from "./rules/match-target";
import { mendInsteadOfIgnore } from "./rules/mend-instead-of-ignore";
import { mountBuildSecret } from "./rules/mount-build-secret";
import { nameLabelsPlainly } from "./rules/name-labels-plainly";
import { nameNoSecret } from "./rules/name-no-secret";
import { numberUser } from "./rules/number-user";
import { passGoFlags } from "./rules/pass-go-flags";
import { pinApkPackages } from "./rules/pin-apk-packages";
import { pinAptPackages } from "./rules/pin-apt-packages";
import { pinDnfPackages } from "./rules/pin-dnf-packages";
import { pinGems } from "./rules/pin-gems";
import { pinGoPackages } from "./rules/pin-go-packages";
import { pinNpmPackages } from "./rules/pin-npm-packages";
import { pinPipPackages } from "./rules/pin-pip-packages";
import { pinYumPackages } from "./rules/pin-yum-packages";
import { pinZypperPackages } from "./rules/pin-zypper-packages";
import { placeFiles } from "./rules/place-files";
import { prepareAsRoot } from "./rules/prepare-as-root";
import { probeWithProgram } from "./rules/probe-with-program";
import { provideBuildTools } from "./rules/provide-build-tools";
import { provideShell } from "./rules/provide-shell";
import { putFromFirst } from "./rules/put-from-first";
import { quietWget } from "./rules/quiet-wget";
import { referToEarlierEnv } from "./rules/refer-to-earlier-env";
import { removeAptLists } from "./rules/remove-apt-lists";
import { removeInSameRun } from "./rules/remove-in-same-run";
import { repeatNoStageName } from "./rules/repeat-no-stage-name";
import { requireBuildSecret } from "./rules/require-build-secret";
import { rootEveryWorkdir } from "./rules/root-every-workdir";
import { runBeforeStart } from "./rules/run-before-start";
import { runInStage } from "./rules/run-in-stage";
import { runOnBuildPlatform } from "./rules/run-on-build-platform";
import { runWithoutSudo } from "./rules/run-without-sudo";
import { setLabel } from "./rules/set-label";
import { setLinkerVariable } from "./rules/set-linker-variable";
import { setPipefail } from "./rules/set-pipefail";
import { setShellInsteadOfLink } from "./rules/set-shell-instead-of-link";
import { setStartWords } from "./rules/set-start-words";
import { setVariable } from "./rules/set-variable";
import { setWorkdirBeforeCopy } from "./rules/set-workdir-before-copy";
import { setWorkdirInsteadOfCd } from "./rules/set-workdir-instead-of-cd";
import { shareCacheMount } from "./rules/share-cache-mount";
import { shipOnly } from "./rules/ship-only";
import { shipTargetPlatform } from "./rules/ship-target-platform";
import { sizeHeapByLimit } from "./rules/size-heap-by-limit";
import { skipInteractiveCommands } from "./rules/skip-interactive-commands";
import { skipLoginLog } from "./rules/skip-login-log";
import { stayInForeground } from "./rules/stay-in-foreground";
import { takePlatformFromBuild } from "./rules/take-platform-from-build";
import { timeHealthcheck } from "./rules/time-healthcheck";
import { unpackWithAdd } from "./rules/unpack-with-add";
import { useAptGet } from "./rules/use-apt-get";
import { useBaseImage } from "./rules/use-base-image";
import { useCacheMount } from "./rules/use-cache-mount";
import { useExecForm } from "./rules/use-exec-form";
import { useExecFormEverywhere } from "./rules/use-exec-form-everywhere";
import { useTrustedRegistry } from "./rules/use-trusted-registry";
import { writeCmdOnce } from "./rules/write-cmd-once";
import { writeEntrypointOnce } from "./rules/write-entrypoint-once";
import { writeHealthcheckOnce } from "./rules/write-healthcheck-once";

/** The rules that speak only where a profile, `only` or a rubric line asks for them; fetched when that first happens. */
export const askedRules: readonly DockerRule<unknown>[] = [
  // What exercises demand; the ones that are on by default stand above the outside checks of their group.
  copyManifestBeforeSource,
  shareCacheMount,
  useCacheMount,
  avoidCommand,
  mountBuildSecret,
  requireBuildSecret,
  keepSecretsOutOfLayers,
  setVariable,
  useBaseImage,
  useExecForm,
  keepStopSignal,
  avoidEnv,
  cleanPackageIndex,
  bringPythonPackages,
  installOnly,
  removeInSameRun,
  provideBuildTools,
  includeCaCertificates,
  makeExecutable,
  prepareAsRoot,
  limitOwnership,
  installDevDependencies,
  shipOnly,
  layOutCopies,
  setStartWords,
  handOverSignals,
  runBeforeStart,
  runInStage,
  sizeHeapByLimit,
  logCollections,
  avoidJvmOption,
  provideShell,
  matchTarget,
  runOnBuildPlatform,
  compileForTarget,
  shipTargetPlatform,
  setLinkerVariable,
  passGoFlags,
  probeWithProgram,
  timeHealthcheck,
  stayInForeground,
  placeFiles,
  installByRename,
  listUser,
  includeTimeZones,
  exposePorts,
  declareArgumentLate,
  setLabel,
  // The checks of docker build --check.
  describeDefinition,
  // hadolint's; of a group, what stands above is shown first.
  endWithoutRoot,
  useExecFormEverywhere,
  nameNoSecret,
  rootEveryWorkdir,
  writeCmdOnce,
  writeEntrypointOnce,
  writeHealthcheckOnce,
  putFromFirst,
  referToEarlierEnv,
  exposePortInRange,
  unpackWithAdd,
  numberUser,
  nameLabelsPlainly,
  useTrustedRegistry,
  endTargetWithSlash,
  copyFromEarlierStage,
  copyFromOtherStage,
  copyPartOfStage,
  repeatNoStageName,
  avoidScratchAndContext,
  takePlatformFromBuild,
  dropTargetPlatform,
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
  answerYum,
  answerDnf,
  answerZypper,
  cleanYumCache,
  cleanDnfCache,
  cleanZypperCache,
  pinYumPackages,
  pinDnfPackages,
  pinZypperPackages,
  avoidDistUpgrade,
  joinConsecutiveRuns,
  setWorkdirBeforeCopy,
  addHealthcheck,
  useAptGet,
  skipInteractiveCommands,
  setShellInsteadOfLink,
  downloadWithOneTool,
  quietWget,
  skipLoginLog,
  cleanYarnCache,
  pinGoPackages,
  pinGems,
  mendInsteadOfIgnore,
];
