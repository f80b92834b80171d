import type { Outline, PictureEdge, PictureNode } from "../../grader";
import type { Span } from "../../rule";
import { quote } from "../docker-rule";
import type { Dockerfile, Instruction, Run, Stage } from "../file";
import { finalStage, isCopy, neededStages, stageReferred } from "../stages";
import { lineAt } from "./place";

/** The parts of a Dockerfile that can be folded, and how its stages make the image. */
export function outline(file: Dockerfile): Outline {
  return { folds: foldsOf(file), ...pictureOf(file) };
}

/** Stages, and instructions and heredocs of more than one line. */
function foldsOf(file: Dockerfile): Span[] {
  const folds: Span[] = [];
  const add = (span: Span) => {
    if (lineAt(file, span.end) > lineAt(file, span.start)) folds.push(span);
  };
  for (const { from, instructions } of file.stages)
    if (from) add({ start: from.span.start, end: (instructions.at(-1) ?? from).extent.end });
  for (const instruction of file.instructions) {
    const end = instruction.extent.end;
    // A line feed that ends a heredoc is not a line of it.
    add({ start: instruction.span.start, end: file.text.charAt(end - 1) === "\n" ? end - 1 : end });
  }
  return folds;
}

interface Drawn {
  readonly nodes: PictureNode[];
  readonly edges: Map<string, PictureEdge & { readonly labels: string[] }>;
}

function pictureOf(file: Dockerfile): Pick<Outline, "nodes" | "edges"> {
  if (!file.stages.some(({ from }) => from)) return { nodes: [], edges: [] };
  const drawn: Drawn = { nodes: [], edges: new Map() };
  const result = finalStage(file);
  const needed = new Set(neededStages(file));
  const outside = new Map<string, string>();
  const imageNode = (image: string) => {
    let id = outside.get(image);
    if (id === undefined) {
      id = image === "" ? "context" : `outside${outside.size}`;
      outside.set(image, id);
      drawn.nodes.push({ id, label: quote(image), detail: "", kind: image === "" ? "context" : "outside", span: null });
    }
    return id;
  };
  const idOf = (stage: Stage) => `stage${stage.number}`;
  for (const stage of file.stages) {
    const { from } = stage;
    const image = quote(stage.image ?? from?.image?.text ?? "");
    drawn.nodes.push({
      id: idOf(stage),
      // A stage without a name is known by its first line.
      label: from?.alias ? quote(from.alias.text) : `FROM ${image}`,
      detail: from?.alias && !stage.parent ? image : "",
      kind: stage === result ? "result" : needed.has(stage) ? "used" : "unused",
      span: from?.span ?? null,
    });
  }
  for (const stage of file.stages) {
    const link = (from: string, kind: PictureEdge["kind"], label: string) => {
      const key = `${from} ${stage.number} ${kind}`;
      const edge = drawn.edges.get(key) ?? { from, to: idOf(stage), kind, labels: [] };
      drawn.edges.set(key, edge);
      if (label !== "") edge.labels.push(label);
    };
    if (stage.parent) link(idOf(stage.parent), "base", "");
    for (const instruction of stage.instructions)
      for (const { reference, kind, label } of takenBy(instruction)) {
        const other = reference === "" ? undefined : stageReferred(file, reference);
        // A stage cannot take from itself or from one below; that it is written so is a finding, not a line in the picture.
        if (other && other.number >= stage.number) continue;
        link(other ? idOf(other) : imageNode(reference), kind, label);
      }
  }
  return { nodes: drawn.nodes, edges: [...drawn.edges.values()] };
}

interface Taken {
  /** A stage or an image; empty for the build context. */
  readonly reference: string;
  readonly kind: "copy" | "mount";
  readonly label: string;
}

function takenBy(instruction: Instruction): Taken[] {
  if (isCopy(instruction)) {
    const { sources, target, from } = instruction;
    if (instruction.keyword === "ADD" || sources.length === 0 || sources.every(({ heredoc }) => heredoc)) return [];
    return [
      { reference: from?.value ?? "", kind: "copy", label: quote(`${sources.map(({ text }) => text).join(" ")} → ${target?.text ?? ""}`) },
    ];
  }
  if (instruction.keyword !== "RUN") return [];
  return (instruction as Run).mounts.flatMap(({ type, from, source, target }): Taken[] => {
    if (type !== "bind" && !(type === "cache" && from)) return [];
    return [{ reference: from ?? "", kind: "mount", label: quote(source ?? target ?? "") }];
  });
}
