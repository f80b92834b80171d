import type { DockerRule } from "./docker-rule";
import { avoidCommand } from "./rules/avoid-command";
import { avoidEnv } from "./rules/avoid-env";
import { avoidJvmOption } from "./rules/avoid-jvm-option";
import { bringPythonPackages } from "./rules/bring-python-packages";
import { buildPluginWithHost } from "./rules/build-plugin-with-host";
import { callPresentPrograms } from "./rules/call-present-programs";
import { cleanPackageIndex } from "./rules/clean-package-index";
import { compileForTarget } from "./rules/compile-for-target";
import { copyManifestBeforeSource } from "./rules/copy-manifest-before-source";
import { declareArgumentLate } from "./rules/declare-argument-late";
import { exposePorts } from "./rules/expose-ports";
import { failOnHttpError } from "./rules/fail-on-http-error";
import { fetchOverHttps } from "./rules/fetch-over-https";
import { handOverSignals } from "./rules/hand-over-signals";
import { includeCaCertificates } from "./rules/include-ca-certificates";
import { includeTimeZones } from "./rules/include-time-zones";
import { installByRename } from "./rules/install-by-rename";
import { installDevDependencies } from "./rules/install-dev-dependencies";
import { installOnly } from "./rules/install-only";
import { keepArchivePacked } from "./rules/keep-archive-packed";
import { keepHostCheck } from "./rules/keep-host-check";
import { keepSecretsOutOfLayers } from "./rules/keep-secrets-out-of-layers";
import { keepStopSignal } from "./rules/keep-stop-signal";
import { layOutCopies } from "./rules/lay-out-copies";
import { limitOwnership } from "./rules/limit-ownership";
import { listUser } from "./rules/list-user";
import { logCollections } from "./rules/log-collections";
import { makeExecutable } from "./rules/make-executable";
import { matchTarget } from "./rules/match-target";
import { mountBuildSecret } from "./rules/mount-build-secret";
import { mountSsh } from "./rules/mount-ssh";
import { passGoFlags } from "./rules/pass-go-flags";
import { passVariableAtStart } from "./rules/pass-variable-at-start";
import { pinHostKey } from "./rules/pin-host-key";
import { placeFiles } from "./rules/place-files";
import { prepareAsRoot } from "./rules/prepare-as-root";
import { probeWithProgram } from "./rules/probe-with-program";
import { provideBuildTools } from "./rules/provide-build-tools";
import { provideShell } from "./rules/provide-shell";
import { removeInSameRun } from "./rules/remove-in-same-run";
import { requireBuildSecret } from "./rules/require-build-secret";
import { runBeforeStart } from "./rules/run-before-start";
import { runInStage } from "./rules/run-in-stage";
import { runOnBuildPlatform } from "./rules/run-on-build-platform";
import { setLabel } from "./rules/set-label";
import { setLinkerVariable } from "./rules/set-linker-variable";
import { setStartWords } from "./rules/set-start-words";
import { setVariable } from "./rules/set-variable";
import { shareCacheMount } from "./rules/share-cache-mount";
import { shipOnly } from "./rules/ship-only";
import { shipTargetPlatform } from "./rules/ship-target-platform";
import { sizeHeapByLimit } from "./rules/size-heap-by-limit";
import { stayInForeground } from "./rules/stay-in-foreground";
import { stopAtDifference } from "./rules/stop-at-difference";
import { stopAtFailure } from "./rules/stop-at-failure";
import { timeHealthcheck } from "./rules/time-healthcheck";
import { useBaseImage } from "./rules/use-base-image";
import { useCacheMount } from "./rules/use-cache-mount";
import { useExecForm } from "./rules/use-exec-form";
import { verifyAddedFile } from "./rules/verify-added-file";
import { verifyBeforeUse } from "./rules/verify-before-use";
import { writeFile } from "./rules/write-file";
import { writeHeredoc } from "./rules/write-heredoc";

/** What only exercises demand, or who asks for every rule; fetched when a rubric line or `only` names one of them. */
export const askedRules: readonly DockerRule<unknown>[] = [
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
  stopAtFailure,
  stopAtDifference,
  failOnHttpError,
  verifyBeforeUse,
  verifyAddedFile,
  fetchOverHttps,
  keepArchivePacked,
  writeHeredoc,
  writeFile,
  mountSsh,
  pinHostKey,
  keepHostCheck,
  passVariableAtStart,
  buildPluginWithHost,
  callPresentPrograms,
];
