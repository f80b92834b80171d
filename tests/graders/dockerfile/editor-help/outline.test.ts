import { describe, expect, test } from "vitest";
import { outline } from "@/lib/graders/dockerfile/editor-help/outline";
import { parseDockerfile } from "@/lib/graders/dockerfile/parse";
import { answers, corpus } from "../../../support/dockerfile-corpus";

const lines = (text: string) => {
  const lineOf = (at: number) => text.slice(0, at).split("\n").length;
  return outline(parseDockerfile(text)).folds.map(({ start, end }) => [lineOf(start), lineOf(end)]);
};
const picture = (text: string) => {
  const { nodes, edges } = outline(parseDockerfile(text));
  return {
    nodes: nodes.map(({ id, label, detail, kind }) => [id, label, detail, kind].join(" ")),
    edges: edges.map(({ from, to, kind, labels }) => `${from} ${kind} ${to}: ${labels.join(" | ")}`),
  };
};

describe("folds", () => {
  test("stages, long instructions and heredocs", () => {
    expect(lines("FROM a AS b\nRUN c \\\n  d\n\n# about e\nFROM e\nRUN <<EOF\nf\nEOF\nUSER 1\n")).toEqual([
      [1, 3],
      [6, 10],
      [2, 3],
      [7, 9],
    ]);
  });
  test("nothing where there is one line", () => {
    expect(lines("FROM a\n")).toEqual([]);
    expect(lines("")).toEqual([]);
  });
});

describe("picture", () => {
  test("stages, what they are made from, and what ends in the image", () => {
    const text = `FROM golang:1.26 AS build
COPY . .
RUN --mount=type=cache,target=/x --mount=type=bind,from=tools,source=/t,target=/t go build
FROM alpine:3.22 AS unused
FROM scratch
COPY --from=build /app /app
COPY --from=build /etc/ssl /etc/ssl
COPY --from=busybox:1.37 /bin/sh /bin/sh
`;
    expect(picture(text)).toEqual({
      nodes: [
        "stage0 build golang:1.26 used",
        "stage1 unused alpine:3.22 unused",
        "stage2 FROM scratch  result",
        "context   context",
        "outside1 tools  outside",
        "outside2 busybox:1.37  outside",
      ],
      edges: [
        "context copy stage0: . → .",
        "outside1 mount stage0: /t",
        "stage0 copy stage2: /app → /app | /etc/ssl → /etc/ssl",
        "outside2 copy stage2: /bin/sh → /bin/sh",
      ],
    });
  });
  test("a stage on a stage has a line of its own, and no image", () => {
    expect(picture("FROM a AS b\nFROM b")).toEqual({
      nodes: ["stage0 b a used", "stage1 FROM b  result"],
      edges: ["stage0 base stage1: "],
    });
  });
  test("variables of the base image are replaced where they are known", () => {
    expect(picture("ARG V=3.22\nFROM alpine:$V").nodes).toEqual(["stage0 FROM alpine:3.22  result"]);
    expect(picture("ARG V\nFROM alpine:$V").nodes).toEqual([expect.stringMatching(/^stage0 FROM alpine:/)]);
  });
  test("a copy from itself or from below is not drawn", () => {
    expect(picture("FROM a AS b\nCOPY --from=b x y\nCOPY --from=c x y\nFROM d AS c").edges).toEqual([]);
  });
  test("a text without a stage has no picture", () => {
    expect(picture("RUN a\n")).toEqual({ nodes: [], edges: [] });
  });
});

test("whatever the corpus holds, edges end at nodes and spans lie in the text", () => {
  for (const [name, text] of [...corpus, ...answers]) {
    const { folds, nodes, edges } = outline(parseDockerfile(text));
    const ids = new Set(nodes.map(({ id }) => id));
    expect([name, ids.size]).toEqual([name, nodes.length]);
    for (const { from, to } of edges) expect([name, ids.has(from), ids.has(to)]).toEqual([name, true, true]);
    for (const { start, end } of folds) expect([name, start < end && end <= text.length]).toEqual([name, true]);
  }
});
