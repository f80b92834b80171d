import type { DockerRule } from "./docker-rule";
import { addHealthcheck } from "./rules/add-healthcheck";
import { addWithoutApkCache } from "./rules/add-without-apk-cache";
import { answerAptGet } from "./rules/answer-apt-get";
import { answerDnf } from "./rules/answer-dnf";
import { answerYum } from "./rules/answer-yum";
import { answerZypper } from "./rules/answer-zypper";
import { avoidDistUpgrade } from "./rules/avoid-dist-upgrade";
import { avoidScratchAndContext } from "./rules/avoid-scratch-and-context";
import { checkScriptBeforeRun } from "./rules/check-script-before-run";
import { cleanDnfCache } from "./rules/clean-dnf-cache";
import { cleanYarnCache } from "./rules/clean-yarn-cache";
import { cleanYumCache } from "./rules/clean-yum-cache";
import { cleanZypperCache } from "./rules/clean-zypper-cache";
import { copyFromEarlierStage } from "./rules/copy-from-earlier-stage";
import { copyFromOtherStage } from "./rules/copy-from-other-stage";
import { copyPartOfStage } from "./rules/copy-part-of-stage";
import { describeDefinition } from "./rules/describe-definition";
import { downloadWithOneTool } from "./rules/download-with-one-tool";
import { dropTargetPlatform } from "./rules/drop-target-platform";
import { endTargetWithSlash } from "./rules/end-target-with-slash";
import { endWithoutRoot } from "./rules/end-without-root";
import { exposePortInRange } from "./rules/expose-port-in-range";
import { installWithoutPipCache } from "./rules/install-without-pip-cache";
import { joinConsecutiveRuns } from "./rules/join-consecutive-runs";
import { leaveOutRecommends } from "./rules/leave-out-recommends";
import { listIgnoredFiles } from "./rules/list-ignored-files";
import { mendInsteadOfIgnore } from "./rules/mend-instead-of-ignore";
import { nameLabelsPlainly } from "./rules/name-labels-plainly";
import { nameNoSecret } from "./rules/name-no-secret";
import { numberUser } from "./rules/number-user";
import { pinApkPackages } from "./rules/pin-apk-packages";
import { pinAptPackages } from "./rules/pin-apt-packages";
import { pinDnfPackages } from "./rules/pin-dnf-packages";
import { pinGems } from "./rules/pin-gems";
import { pinGoPackages } from "./rules/pin-go-packages";
import { pinNpmPackages } from "./rules/pin-npm-packages";
import { pinPipPackages } from "./rules/pin-pip-packages";
import { pinYumPackages } from "./rules/pin-yum-packages";
import { pinZypperPackages } from "./rules/pin-zypper-packages";
import { putFromFirst } from "./rules/put-from-first";
import { quietWget } from "./rules/quiet-wget";
import { quoteRemovedPath } from "./rules/quote-removed-path";
import { referToEarlierEnv } from "./rules/refer-to-earlier-env";
import { removeAptLists } from "./rules/remove-apt-lists";
import { repeatNoStageName } from "./rules/repeat-no-stage-name";
import { rootEveryWorkdir } from "./rules/root-every-workdir";
import { runWithoutSudo } from "./rules/run-without-sudo";
import { setPipefail } from "./rules/set-pipefail";
import { setShellInsteadOfLink } from "./rules/set-shell-instead-of-link";
import { setWorkdirBeforeCopy } from "./rules/set-workdir-before-copy";
import { setWorkdirInsteadOfCd } from "./rules/set-workdir-instead-of-cd";
import { skipInteractiveCommands } from "./rules/skip-interactive-commands";
import { skipLoginLog } from "./rules/skip-login-log";
import { takePlatformFromBuild } from "./rules/take-platform-from-build";
import { unpackWithAdd } from "./rules/unpack-with-add";
import { useAptGet } from "./rules/use-apt-get";
import { useExecFormEverywhere } from "./rules/use-exec-form-everywhere";
import { useTrustedRegistry } from "./rules/use-trusted-registry";
import { writeCmdOnce } from "./rules/write-cmd-once";
import { writeEntrypointOnce } from "./rules/write-entrypoint-once";
import { writeHealthcheckOnce } from "./rules/write-healthcheck-once";

/** The checks of other linters that are off by default; fetched where a profile asks for them, or a rubric line or `only` for one of them. */
export const linterRules: readonly DockerRule<unknown>[] = [
  // What no exercise demands.
  checkScriptBeforeRun,
  listIgnoredFiles,
  quoteRemovedPath,
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
