import type { Found, Span } from "../../rule";
import { isFileAddress } from "../context-sources";
import { buildError, type DockerRule, quote } from "../docker-rule";
import type { Copy, Dockerfile, Instruction, Word } from "../file";
import { builtInstructionsOf } from "../instructions-of";
import { expandAt } from "../scope";

const units: Readonly<Record<string, number>> = { ns: 1e-6, us: 1e-3, µs: 1e-3, μs: 1e-3, ms: 1, s: 1e3, m: 6e4, h: 36e5 };
const part = /(\d+(?:\.\d*)?|\.\d+)(ns|us|µs|μs|ms|s|m|h)/g;
const duration = new RegExp(`^[-+]?(0|(${part.source})+)$`);
const symbolic = /^[augo]*([-+=][rwxXstugo]*)+(,[augo]*([-+=][rwxXstugo]*)+)*$/;
const digest = /^(sha256:[a-f0-9]{64}|sha384:[a-f0-9]{96}|sha512:[a-f0-9]{128})$/;
const repository = /^((https?|git|ssh):\/\/|[\w-]+@[a-zA-Z0-9-.]+:)/;
// Those of Linux. Source: https://man7.org/linux/man-pages/man7/signal.7.html
const signals =
  /^(SIG)?(ABRT|ALRM|BUS|CHLD|CLD|CONT|FPE|HUP|ILL|INT|IO|IOT|KILL|PIPE|POLL|PROF|PWR|QUIT|SEGV|STKFLT|STOP|SYS|TERM|TRAP|TSTP|TTIN|TTOU|URG|USR1|USR2|VTALRM|WINCH|XCPU|XFSZ|RTMIN(\+([1-9]|1[0-5]))?|RTMAX(-([1-9]|1[0-4]))?)$/i;

/** Values of flags, and the signal of STOPSIGNAL, are such as BuildKit can read; COPY takes no addresses. What is not known while grading is left alone. */
export const writeValidValue: DockerRule = {
  id: "dockerfile/write-valid-value",
  ...buildError,
  aliases: ["buildkit/error"],
  *check(file) {
    for (const instruction of builtInstructionsOf(file, "HEALTHCHECK", "STOPSIGNAL", "RUN", "COPY", "ADD")) {
      if (instruction.keyword === "STOPSIGNAL") {
        const signal = replaced(file, instruction, instruction.argument);
        const number = signal !== undefined && /^[-+]?\d+$/.test(signal);
        if (instruction.argument && signal !== undefined && (number ? Number(signal) === 0 : !signals.test(signal)))
          yield fault(instruction.argument.span, "signal", signal);
      } else if (instruction.keyword !== "HEALTHCHECK" || instruction.kind === "CMD") yield* flagsOf(file, instruction);
      if (instruction.keyword === "COPY")
        for (const { source, value } of sourcesOf(file, instruction))
          if (value !== undefined && repository.test(value)) yield fault(source.span, "address", value);
    }
  },
};

function* flagsOf(file: Dockerfile, instruction: Instruction): Iterable<Found> {
  for (const { name, value: written = "", span } of instruction.flags) {
    // These two instructions replace no variables in their flags.
    if (instruction.keyword === "HEALTHCHECK") {
      const faulty = written !== "" && (name === "retries" ? !isCount(written) : !isInterval(written));
      if (faulty) yield fault(span, name === "retries" ? name : "duration", written);
    } else if (instruction.keyword === "RUN") {
      if (name === "network" && !/^(default|none|host)$/.test(written)) yield fault(span, name, written);
      if (name === "security" && !/^(sandbox|insecure)$/.test(written)) yield fault(span, name, written);
    } else if (name === "chmod" || name === "checksum") {
      const value = replaced(file, instruction, written);
      if (!value) continue;
      if (name === "chmod" && !/^0*[0-7]{1,4}$/.test(value) && !symbolic.test(value)) yield fault(span, name, value);
      if (name === "checksum" && instruction.keyword === "ADD") {
        const sources = sourcesOf(file, instruction);
        const only = sources[0]?.value ?? "https://";
        if (sources.length !== 1 || (!repository.test(only) && !only.startsWith("github.com/"))) yield fault(span, "sources", value);
        else if (sources[0]?.value !== undefined && isFileAddress(only) && !digest.test(value)) yield fault(span, name, value);
      }
    }
  }
}

const fault = (span: Span, problem: string, value: string): Found => ({ span, data: { problem, value: quote(value) } });

/** A word with its variables replaced; undefined when it is missing or not known. */
function replaced(file: Dockerfile, instruction: Instruction, word: Word | string | undefined): string | undefined {
  return word === undefined ? undefined : (expandAt(file, instruction, word).value ?? undefined);
}

function sourcesOf(file: Dockerfile, copy: Copy) {
  return copy.sources.filter(({ heredoc }) => !heredoc).map((source) => ({ source, value: replaced(file, copy, source) }));
}

/** A duration as Go writes it, of a millisecond at least, or nothing. */
function isInterval(text: string): boolean {
  // First, since the search for parts would begin anew at each digit of a text that has none.
  if (!duration.test(text)) return false;
  let sum = 0;
  for (const [, number, unit = ""] of text.matchAll(part)) sum += Number(number) * (units[unit] ?? 0);
  return sum < 1e-6 || (!text.startsWith("-") && sum >= 1 && sum < 2 ** 63 / 1e6);
}

const isCount = (text: string): boolean => /^(\+?\d+|-0+)$/.test(text) && Number(text) < 2 ** 31;
