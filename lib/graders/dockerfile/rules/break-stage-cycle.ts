import { buildError, type DockerRule, quote } from "../docker-rule";
import type { Instruction, Stage } from "../file";
import { references, stageReferred } from "../stages";

/** No stage takes files from itself, neither directly nor by way of others. */
export const breakStageCycle: DockerRule = {
  id: "dockerfile/break-stage-cycle",
  ...buildError,
  aliases: ["buildkit/error"],
  *check(file) {
    const edges = file.stages.map((stage) => {
      const found: { to: Stage; by: Instruction | undefined }[] = stage.parent ? [{ to: stage.parent, by: undefined }] : [];
      for (const by of stage.instructions)
        for (const reference of references(by)) {
          const to = stageReferred(file, reference);
          if (to) found.push({ to, by });
        }
      return found;
    });
    // Depth first without recursion: a file may have thousands of stages.
    const state = new Uint8Array(file.stages.length);
    for (const first of file.stages) {
      if (state[first.number] !== 0) continue;
      const path: { stage: Stage; next: number }[] = [{ stage: first, next: 0 }];
      state[first.number] = 1;
      while (path.length > 0) {
        const top = path[path.length - 1] as { stage: Stage; next: number };
        const edge = edges[top.stage.number]?.[top.next++];
        if (!edge) {
          state[top.stage.number] = 2;
          path.pop();
        } else if (state[edge.to.number] === 1) {
          const span = edge.by?.span ?? top.stage.from?.span;
          if (span) yield { span, data: { stage: quote(edge.to.name ?? String(edge.to.number)) } };
        } else if (state[edge.to.number] === 0) {
          state[edge.to.number] = 1;
          path.push({ stage: edge.to, next: 0 });
        }
      }
    }
  },
};
