import { list, object, text } from "../../schema";
import { type DockerRule, opinion, quote } from "../docker-rule";
import { expandAt } from "../scope";
import { chainInstructions, finalStage } from "../stages";

const parameters = object({ signals: list(text) });

/** Linux on the architectures that containers run on. */
const numbers: Readonly<Record<string, number>> = {
  HUP: 1,
  INT: 2,
  QUIT: 3,
  ABRT: 6,
  KILL: 9,
  USR1: 10,
  SEGV: 11,
  USR2: 12,
  PIPE: 13,
  ALRM: 14,
  TERM: 15,
  CHLD: 17,
  CONT: 18,
  STOP: 19,
  TSTP: 20,
  WINCH: 28,
};

/** The signal by which the final image is stopped is one of the signals. */
export const keepStopSignal: DockerRule<{ readonly signals: readonly string[] }> = {
  id: "dockerfile/keep-stop-signal",
  ...opinion,
  with: parameters,
  *check(file, { signals }) {
    const last = chainInstructions(finalStage(file)).findLast((instruction) => instruction.keyword === "STOPSIGNAL");
    if (last?.keyword !== "STOPSIGNAL" || !last.argument) return;
    const { value, unmatched } = expandAt(file, last, last.argument);
    if (value === null || unmatched.length > 0 || signals.some((wanted) => plain(wanted) === plain(value))) return;
    yield { span: last.argument.span, data: { signal: quote(value), wanted: signals.join(", ") } };
  },
};

function plain(signal: string): string {
  const name = signal.toUpperCase().replace(/^SIG/, "");
  return String(Object.hasOwn(numbers, name) ? numbers[name] : name);
}
