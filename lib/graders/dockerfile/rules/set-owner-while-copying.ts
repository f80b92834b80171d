import { hasFlag, plainArguments } from "../command-pattern";
import { type DockerRule, quoteCall, warning } from "../docker-rule";
import { pathOf } from "../evaluate";
import { directoryOf } from "../paths";
import { type PlacedFile, placedFiles } from "../placed-files";
import { callsOf } from "../run-commands";
import { literal } from "../shell-tree";
import { finalStage, isCopy } from "../stages";
import { chainSteps } from "../steps";

/** No RUN of the final image changes owner or mode of files that a COPY above brought in: that stores them a second time. */
export const setOwnerWhileCopying: DockerRule = {
  id: "dockerfile/set-owner-while-copying",
  ...warning,
  severity: "advice",
  needs: ["shell"],
  *check(file) {
    const stage = finalStage(file);
    const copied = new CopiedFiles(placedFiles(file, stage).filter((one) => isCopy(one.instruction)));
    for (const step of chainSteps(file, stage))
      for (const call of callsOf(step, file.escape)) {
        if (call.program !== "chown" && call.program !== "chgrp" && call.program !== "chmod") continue;
        const recursive = hasFlag(call, "-R", "--recursive");
        const executable = call.program === "chmod" && /x|[1357]/.test(literal(plainArguments(call)[0]) ?? "");
        const hit = plainArguments(call)
          .slice(1)
          .flatMap((word) => pathOf(file, step, call, word) ?? [])
          .map((path) => copied.firstTouched(path, recursive, executable))
          .find((one) => one && one.instruction.index < step.instruction.index);
        if (!hit) continue;
        yield {
          span: call.span,
          data: {
            command: quoteCall(call),
            flag: call.program === "chmod" ? "--chmod" : "--chown",
          },
          related: [{ span: hit.span }],
        };
      }
  },
};

/** The copied files by their places, so that a change looks at its own path, at what is above and at what is below, and not at all of them. */
class CopiedFiles {
  /** The first file of each kind at a path, the first of any kind below a directory, and the first whose content reaches below it. */
  private readonly firsts = new Map<string, PlacedFile | undefined>();
  private readonly order: ReadonlyMap<PlacedFile, number>;

  constructor(files: readonly PlacedFile[]) {
    this.order = new Map(files.map((one, at) => [one, at]));
    for (const one of files) {
      if (one.path === null) continue;
      this.add(`${one.kind} ${one.path}`, one);
      // What is known to be below a directory is known of those above.
      for (let path = one.path; path !== "/" && this.add(`below ${directoryOf(path)}`, one); ) path = directoryOf(path);
    }
  }

  private add(key: string, one: PlacedFile): boolean {
    if (this.firsts.has(key)) return false;
    this.firsts.set(key, one);
    return true;
  }

  private first(...found: readonly (PlacedFile | undefined)[]): PlacedFile | undefined {
    const orderOf = (one: PlacedFile | undefined) => (one && this.order.get(one)) ?? Number.POSITIVE_INFINITY;
    return found.reduce((least, one) => (orderOf(one) < orderOf(least) ? one : least), undefined);
  }

  /** The first copied file whose owner or mode a change of the path sets; `path` may end in `/*`. */
  firstTouched(path: string, recursive: boolean, executable: boolean): PlacedFile | undefined {
    const all = path.endsWith("/*");
    const place = all ? path.slice(0, -2) || "/" : path;
    const at = (key: string, wanted: boolean) => (wanted ? this.firsts.get(`${key} ${place}`) : undefined);
    const deep = recursive || all;
    return this.first(
      at("below", deep),
      at("tree", deep),
      at("either", deep || executable),
      at("file", recursive || !all),
      place === "/" ? undefined : this.firstOver(directoryOf(place), deep),
    );
  }

  /** The first tree at a directory or above; `deep`: or what may be one. */
  private firstOver(directory: string, deep: boolean): PlacedFile | undefined {
    const keyOf = (path: string) => `over${deep} ${path}`;
    const missing: string[] = [];
    let at = directory;
    while (!this.firsts.has(keyOf(at))) {
      missing.push(at);
      if (at === "/") break;
      at = directoryOf(at);
    }
    let found = this.firsts.get(keyOf(at));
    for (const path of missing.reverse()) {
      found = this.first(found, this.firsts.get(`tree ${path}`), deep ? this.firsts.get(`either ${path}`) : undefined);
      this.firsts.set(keyOf(path), found);
    }
    return found;
  }
}
