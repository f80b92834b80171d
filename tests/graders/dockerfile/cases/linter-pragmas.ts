import { linterCases } from "@/tests/support/own-cases";

/** hadolint's comments. */
export const linterPragmas = linterCases([
  ["DL1001", "# hadolint ignore=DL3004⏎FROM a:1", [1]],
  ["DL1001", "# hadolint global ignore=DL3004⏎FROM a:1", []],
  ["DL1001", "# hadolint ignore=x⏎FROM a:1", []],
  ["DL1001", "FROM a:1⏎  #hadolint ignore = DL3004 , DL3008 # why⏎RUN sudo a", [2]],
  ["DL1001", "# hadolint ignore=DL1001⏎FROM a:1", [1]],
  ["DL1001", "# hadolint ignore=DL1001⏎# hadolint ignore=DL3004⏎FROM a:1", [1]],
  ["DL1001", "# hadolint ignore=DL1001⏎⏎# hadolint ignore=DL3004⏎FROM a:1", [1, 3]],
  ["DL1001", "# hadolint ignore=DL3004⏎FROM a:1⏎# hadolint global ignore=DL1001", []],
  ["DL1001", "# hadolint stage ignore=DL1001⏎FROM a:1⏎⏎# hadolint ignore=DL3004⏎RUN a", [4]],
  ["DL1001", "FROM a:1⏎# hadolint stage ignore=DL3004⏎# hadolint shell=bash⏎RUN a", []],
  ["DL1001", "FROM a:1⏎RUN a \\⏎# hadolint ignore=DL3004⏎ && b", []],
  ["DL1001", "FROM a:1⏎RUN <<EOF⏎# hadolint ignore=DL3004⏎EOF", []],
  ["DL1001", "FROM a:1⏎RUN a # hadolint ignore=DL3004", []],
  ["DL1001", "# hadolint ignore=dl3004⏎# hadolint ignore=DL3004,⏎FROM a:1", []],
  ["DL1001", "FROM a:1⏎RUN a⏎# hadolint ignore=DL3004", [3]],
  ["DL1001", "# syntax=docker/dockerfile:1⏎# hadolint ignore=DL3006⏎FROM a", [2]],
  ["DL3004", "# hadolint ignore=DL3004 because⏎RUN sudo x", [2]],
  ["DL3004", "# hadolint ignore=DL3004 # because⏎RUN sudo x", []],
  ["DL3004", "# hadolint ignore=DL3004⏎⏎RUN sudo x", [3]],
  ["DL3004", "# hadolint ignore=DL3004⏎# hadolint ignore=DL3008⏎RUN sudo x", [3]],
  ["DL3006", "# hadolint stage ignore=DL3006⏎FROM a", [2]],
  ["DL3004", "FROM a:1⏎# hadolint stage ignore=DL3004⏎RUN sudo x⏎RUN sudo y", [3]],
  ["DL3004", "RUN sudo x⏎# hadolint global ignore=DL3004", []],
]);
