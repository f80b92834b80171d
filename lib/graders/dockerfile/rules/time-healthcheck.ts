import { count, object, optional } from "../../schema";
import { type DockerRule, opinion, quote } from "../docker-rule";
import { healthcheckOf } from "../healthcheck";
import { finalStage, stageSpan } from "../stages";

const parameters = object({ within: optional(count), answer: optional(count), failures: optional(count), start: optional(count) });

/** Times in seconds. */
interface Demands {
  /** The longest time until a service that hangs is unhealthy. */
  readonly within?: number | undefined;
  /** An answer that takes so long is a healthy one. */
  readonly answer?: number | undefined;
  /** So many checks in a row must fail, at least. */
  readonly failures?: number | undefined;
  /** A service that answers nothing for so long after its start is not unhealthy yet. */
  readonly start?: number | undefined;
}

/** The HEALTHCHECK finds a dead service in time, and leaves a slow or starting one alone. */
export const timeHealthcheck: DockerRule<Demands> = {
  id: "dockerfile/time-healthcheck",
  ...opinion,
  with: parameters,
  *check(file, demands) {
    const stage = finalStage(file);
    const check = healthcheckOf(file, stage);
    if (!check) {
      yield { span: stageSpan(file, stage), data: { case: "missing", actual: "", wanted: "" } };
      return;
    }
    const flag = (name: string) => check.flags.find((one) => one.name === name);
    // Zero stands for the default, as if the flag were not there.
    const time = (name: string, usual: number) => secondsOf(flag(name)?.value ?? "0") || usual;
    const interval = time("interval", 30);
    const timeout = time("timeout", 30);
    const period = time("start-period", 0);
    const written = Number(flag("retries")?.value ?? 0);
    const retries = written || 3;
    const times = ["interval", "timeout", "start-period", "start-interval"].map(flag);
    const broken =
      times.find((one) => Number.isNaN(secondsOf(one?.value ?? "0"))) ?? (Number.isInteger(written) ? undefined : flag("retries"));
    const span = { start: check.span.start, end: check.kindSpan.end };
    const speak = (what: string, actual: number | string, wanted: number) => ({ span, data: { case: what, actual, wanted } });
    if (broken) yield { ...speak("broken", quote(broken.value ?? ""), 0), span: broken.span };
    else {
      const { within, answer, failures, start } = demands;
      const longest = retries * (interval + timeout);
      // In the worst case the first check that counts runs when the start period ends.
      const soonest = (period || interval) + (retries - 1) * interval;
      if (within !== undefined && longest > within) yield speak("late", longest, within);
      if (answer !== undefined && timeout < answer) yield speak("hasty", timeout, answer);
      if (failures !== undefined && retries < failures) yield speak("nervous", retries, failures);
      if (start !== undefined && soonest < start) yield speak("early", soonest, start);
    }
  },
};

const units: Readonly<Record<string, number>> = { ms: 1e-3, s: 1, m: 60, h: 3600 };

/** A duration as Go writes it (`1m30s`), in seconds; NaN for anything else, and for units that no health check needs. */
function secondsOf(text: string): number {
  if (text === "0") return 0;
  if (!/^((\d+(\.\d*)?|\.\d+)(ms|s|m|h))+$/.test(text)) return Number.NaN;
  let sum = 0;
  for (const [, number, unit] of text.matchAll(/([\d.]+)([a-z]+)/g)) sum += Number(number) * (units[unit as string] as number);
  return sum;
}
