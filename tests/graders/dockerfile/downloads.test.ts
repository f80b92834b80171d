import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";
import { callsIn } from "@/lib/graders/dockerfile/calls";
import { piece } from "@/lib/graders/dockerfile/joined";
import { lostFailures } from "@/lib/graders/dockerfile/lost-failures";
import { readScript } from "@/lib/graders/dockerfile/shell";

/** Scripts in which `t N` is a command that succeeds, or fails when N is the one that is to fail. */
const scripts = [
  "t 1",
  "t 1; t 2",
  "t 1 && t 2",
  "t 1 && t 2; t 3",
  "set -e; t 1 && t 2; t 3",
  "set -e; t 1; t 2",
  "set -e; set +e; t 1; t 2",
  "t 1 | t 2",
  "set -o pipefail; t 1 | t 2",
  "set -eo pipefail; t 1 | t 2; t 3",
  "t 1 || true",
  "t 1 || exit 1; t 2",
  "t 1 || { echo no; exit 1; }; t 2",
  "t 1 || { echo no; exit; }; t 2",
  "t 1 || (exit 3); t 2",
  "t 1 || (exit 3)",
  "! t 1",
  "if t 1; then t 2; fi",
  "if ! t 1; then exit 1; fi; t 2",
  "if t 1; then t 2; else exit 1; fi; t 3",
  "if t 1; then t 2; else false; fi",
  "t 1; if [ $? -ne 0 ]; then exit 1; fi; t 2",
  "t 1; [ $? -eq 0 ] || exit 1; t 2",
  "{ t 1; t 2; } && t 3",
  "set -e; { t 1; t 2; } || exit 1; t 3",
  "(t 1; t 2); t 3",
  "set -e; (t 1; t 2); t 3",
  "set -e; (t 1 && t 2); t 3",
  "set -e; { t 1 && t 2; }; t 3",
  "x=$(t 1); t 2",
  "x=$(t 1) && t 2",
  'echo "$(t 1)" && t 2',
  "export x=$(t 1) && t 2",
  "f() { t 1 && t 2; }; f",
  "f() { t 1; t 2; }; f && t 3",
  "set -e; f() { t 1 && t 2; }; f; t 3",
  "die() { echo no; exit 1; }; t 1 || die; t 2",
  "no() { echo no; return 1; }; t 1 || no; t 2",
  "no() { echo no; return 1; }; t 1 || no",
  "set -e; no() { echo no; return 1; }; t 1 || no; t 2",
  "f() { t 1 || return 1; t 2; }; f",
  "f() { t 1 || return 1; t 2; }; f; t 3",
  "set -e; f() { t 1 || return 1; t 2; }; f; t 3",
  "f() { t 1 || return 1; t 2; }; f || exit 1; t 3",
  "case a in a) t 1 ;; b) false ;; esac",
  "t 1 & wait; t 2",
  "cat <(t 1) && t 2",
  "bash -c 't 1; t 2'",
  "bash -ec 't 1; t 2'",
  "bash -c 't 1; t 2' || exit 1",
  "bash -o pipefail -c 't 1 | t 2' && t 3",
];

// The oracle is the shell itself.
test.each(scripts)("bash loses the same failures of %j", (text) => {
  const { nodes, brokenAt } = readScript(piece(text, 0, text.length));
  expect(brokenAt).toBe(-1);
  const lost = lostFailures(nodes, { errexit: false, pipefail: false });
  const status = (failing: string) =>
    spawnSync("bash", ["-c", `t() { [ "$1" != "$FAILING" ]; }; export -f t\n${text}`], { env: { ...process.env, FAILING: failing } })
      .status;
  if (!text.includes("!") || text.startsWith("if")) expect(status("none")).toBe(0);
  for (const call of callsIn(nodes).filter(({ program }) => program === "t")) {
    const name = call.words[1]?.text ?? "";
    expect([name, lost.has(call.command)]).toEqual([name, status(name) === 0]);
  }
});

test("functions that call each other are walked to an end", () => {
  const bodies = Array.from({ length: 40 }, (_, at) => `f${at}() { f${at + 1}; f${at + 1}; f0; }`).join("; ");
  const text = `${bodies}; f40() { t 1; true; }; f0`;
  const { nodes } = readScript(piece(text, 0, text.length));
  const call = callsIn(nodes).find(({ program }) => program === "t");
  expect(lostFailures(nodes, { errexit: false, pipefail: false }).get(call?.command as never)).toBe("sequence");
});
