import type { Found } from "../../rule";
import { list, object, text } from "../../schema";
import type { Call } from "../calls";
import { flagValue, hasFlag, isCallOf, plainArguments } from "../command-pattern";
import { type DockerRule, opinion, quoteCall } from "../docker-rule";
import { evaluate, lookupIn, pathOf } from "../evaluate";
import type { Dockerfile, Instruction, Stage } from "../file";
import { expandHeredoc } from "../heredoc-expansion";
import { lostIn } from "../lost-failures";
import { allNodes, commandsIn, type PipePlace, pipePlaces } from "../pipelines";
import { callsOf, scriptOf } from "../run-commands";
import { expandAt } from "../scope";
import { fileText } from "../script-file";
import type { Command, ShellNode, ShellWord } from "../shell-tree";
import { finalStage, neededStages, references, stageReferred, stageSpan } from "../stages";
import { type Step, stepsOf } from "../steps";

const parameters = object({ digest: text, commands: list(text) });

/** Before one of the commands touches a download, its digest has been compared, by a check that can fail the build. */
export const verifyBeforeUse: DockerRule<{ readonly digest: string; readonly commands: readonly string[] }> = {
  id: "dockerfile/verify-before-use",
  ...opinion,
  with: parameters,
  needs: ["shell"],
  *check(file, { digest, commands }) {
    const needed = new Set(neededStages(file));
    const ends = new Map<Stage, State>();
    let used = false;
    for (const stage of file.stages) {
      const state: State = { verified: false, unheard: undefined, checks: false, ...(stage.parent && ends.get(stage.parent)) };
      ends.set(stage, state);
      const unchecked: Call[] = [];
      const say = (what: string, call: Call): Found => ({ span: call.span, data: { case: what, command: quoteCall(call), digest } });
      for (const step of stepsOf(file, stage)) {
        for (const reference of references(step.instruction)) {
          const from = stageReferred(file, reference);
          if (from && from !== stage && ends.get(from)?.verified) state.verified = true;
        }
        if (isAdded(file, step.instruction, digest)) {
          state.verified = true;
          if (needed.has(stage) && unpacks(step.instruction)) used = true;
        }
        if (step.instruction.keyword !== "RUN") continue;
        const script = new CheckedScript(file, step, digest);
        const downloaded = new Set<string>();
        for (const call of callsOf(step, file.escape)) {
          if (script.isCheck(call)) {
            state.checks = true;
            downloaded.clear();
            if (call.conditional || lostIn(step, file.escape).has(call.command)) state.unheard = call;
            else state.verified = true;
          }
          if (isDownload(call)) {
            const path = outputOf(file, step, call);
            if (path !== null) downloaded.add(path);
          }
          if (!needed.has(stage) || !commands.some((pattern) => isCallOf(call, pattern))) continue;
          used = true;
          if (script.streams(call)) yield say("stream", call);
          else if (state.verified || script.comparedAbove(call)) {
            const again = state.checks && downloaded.size > 0 ? call.words.slice(1).map((word) => pathOf(file, step, call, word)) : [];
            if (again.some((path) => path !== null && downloaded.has(path))) yield say("replaced", call);
          } else if (state.unheard) yield say("unheard", state.unheard);
          else unchecked.push(call);
        }
      }
      for (const call of unchecked) yield say(state.checks ? "late" : "unchecked", call);
    }
    if (!used) yield { span: stageSpan(file, finalStage(file)), data: { case: "none", command: commands.join(), digest } };
  },
};

/** What is known of the download at one place of a stage. */
interface State {
  verified: boolean;
  /** A check whose failure the build does not hear of. */
  unheard: Call | undefined;
  checks: boolean;
}

const isDownload = ({ program }: Call) => program === "curl" || program === "wget";

function outputOf(file: Dockerfile, step: Step, call: Call): string | null {
  const output = flagValue(call, ...(call.program === "curl" ? ["-o", "--output"] : ["-O", "--output-document"]));
  return output ? pathOf(file, step, call, output) : null;
}

/** ADD of an address with this checksum. */
function isAdded(file: Dockerfile, instruction: Instruction, digest: string): boolean {
  const checksum = instruction.keyword === "ADD" ? instruction.flags.find(({ name }) => name === "checksum")?.value : undefined;
  const value = checksum === undefined ? null : expandAt(file, instruction, checksum).value;
  return value?.toLowerCase().endsWith(`:${digest}`) ?? false;
}

const unpacks = ({ flags }: Instruction) => flags.some(({ name, value }) => name === "unpack" && value?.toLowerCase() !== "false");

/** One RUN, asked for its checks. What is found out about a pipeline is kept, so that long ones cost no more than their length. */
class CheckedScript {
  private readonly calls: readonly Call[];
  private readonly nodes: readonly ShellNode[];
  private readonly byCommand: ReadonlyMap<Command, Call>;
  private readonly places: ReadonlyMap<Command, PipePlace>;
  /** Computes a digest that may be compared by hand. */
  private readonly computes: boolean;
  private readonly firsts = { download: new Map<PipePlace["parts"], number>(), digest: new Map<PipePlace["parts"], number>() };
  private compared: number | undefined;

  constructor(
    private readonly file: Dockerfile,
    private readonly step: Step,
    private readonly digest: string,
  ) {
    const { instruction } = step;
    this.calls = callsOf(step, file.escape);
    this.nodes = instruction.keyword === "RUN" ? scriptOf(instruction, step.shell, file.escape).nodes : [];
    this.byCommand = new Map(this.calls.map((call) => [call.command, call]));
    this.places = pipePlaces(this.nodes);
    this.computes = this.calls.some(({ program }) => /^(sha(256|512)sum|shasum|openssl|cksum)$/.test(program ?? ""));
  }

  /** `sha256sum -c` and its sisters, when the list that they read holds the digest; `[ … = … ]` with the digest on one side. */
  isCheck(call: Call): boolean {
    if (call.program === "[" || call.program === "test") return this.computes && this.showsDigest(call);
    if (!/^(sha(256|512)sum|shasum|cksum)$/.test(call.program ?? "") || !hasFlag(call, "-c", "--check")) return false;
    const { file, step } = this;
    const lookup = lookupIn(file, step, call);
    const written = call.redirects.some(
      ({ operator, target, body, verbatim }) =>
        (operator === "<<<" && this.holds(evaluate(target, lookup))) ||
        (body !== undefined && this.holds(verbatim ? body.value : expandHeredoc(body, lookup, false).value)),
    );
    if (written || this.fedBy(call, "digest", (feeder) => this.showsDigest(feeder))) return true;
    const stage = file.stages[step.instruction.stage];
    const lists: ShellWord[] = [...plainArguments(call)];
    for (const { operator, target } of call.redirects) if (operator === "<" && target) lists.push(target);
    return lists.some((word) => {
      const path = pathOf(file, step, call, word);
      return path !== null && stage !== undefined && this.holds(fileText(file, stage, path)?.value);
    });
  }

  /** True for a call that reads what a download writes at the same moment. */
  streams(call: Call): boolean {
    return this.fedBy(call, "download", isDownload);
  }

  /** `[[ … ]]` above the call that can fail the RUN, with the digest written in it or in a variable that it names. */
  comparedAbove(call: Call): boolean {
    if (!this.computes) return false;
    this.compared ??= Math.min(...allNodes(this.nodes).flatMap((node) => (this.compares(node, call) ? node.span.end : [])));
    return this.compared < call.span.start;
  }

  private compares(node: ShellNode, call: Call): boolean {
    if (node.kind !== "test" || lostIn(this.step, this.file.escape).has(node)) return false;
    const lookup = lookupIn(this.file, this.step, call);
    const written = this.file.text.slice(node.span.start, node.span.end);
    return this.holds(written) || [...written.matchAll(/\$\{?([A-Za-z_]\w*)/g)].some(([, name = ""]) => this.holds(lookup(name)));
  }

  private holds(value: string | null | undefined): boolean {
    return value?.toLowerCase().includes(this.digest) ?? false;
  }

  private showsDigest(call: Call): boolean {
    const lookup = lookupIn(this.file, this.step, call);
    return call.words.slice(1).some((word) => this.holds(evaluate(word, lookup)));
  }

  /** True when a call like that writes what this one reads: in front of it in a pipe, or in `<( )`. */
  private fedBy({ command }: Call, what: "download" | "digest", is: (feeder: Call) => boolean): boolean {
    const matches = (one: Command) => {
      const call = this.byCommand.get(one);
      return call !== undefined && is(call);
    };
    for (let place = this.places.get(command); place; place = place.outer) {
      const known = this.firsts[what];
      let first = known.get(place.parts);
      if (first === undefined) {
        first = place.parts.findIndex((part) => part.some(matches));
        known.set(place.parts, first);
      }
      if (first >= 0 && first < place.at) return true;
    }
    const words = [...command.words, ...command.redirects.flatMap(({ target }) => target ?? [])];
    return words.some(({ parts }) =>
      parts.some((part) => part.kind === "other" && part.what === "process" && commandsIn(part.scripts.flat()).some(matches)),
    );
  }
}
