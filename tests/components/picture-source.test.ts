import { describe, expect, test } from "vitest";
import { mostNodes, pictureSource } from "@/components/workspace/picture-source";
import { loadVerifyTools } from "@/lib/content/load-verify-tools.server";
import { outline } from "@/lib/graders/dockerfile/editor-help/outline";
import { parseDockerfile } from "@/lib/graders/dockerfile/parse";
import { corpus } from "../support/dockerfile-corpus";

const draw = (text: string) => pictureSource(outline(parseDockerfile(text)), "build context");

test("stages, images and what is taken", () => {
  const text = `FROM golang:1.26 AS build
COPY . .
FROM build AS test
FROM scratch
COPY --from=build /a /b
COPY --from=build /c /d
COPY --from=build /e /f
COPY --from=busybox:1.37 /bin/sh /bin/sh
`;
  expect(draw(text)).toBe(`flowchart TB
  stage0["build<br/>golang:1.26"]
  stage1["test"]:::off
  stage2["FROM scratch"]:::hot
  context(["build context"])
  outside1(["busybox:1.37"])
  context -->|". → ."| stage0
  stage0 ==> stage1
  stage0 -->|"/a → /b<br/>/c → /d<br/>+1"| stage2
  outside1 -->|"/bin/sh → /bin/sh"| stage2`);
});

test("a long path is shown by its end", () => {
  const text = `FROM scratch
COPY --from=busybox:1.37 /etc/nginx/conf.d/default.conf /short
COPY --from=alpine:3.22 /a/a-rather-long-file-name.txt /b/
`;
  expect(draw(text)).toContain('|"…/conf.d/default.conf → /short"|');
  expect(draw(text)).toContain('|"…er-long-file-name.txt → /b/"|');
});

describe("nothing is drawn", () => {
  test.each([
    ["without a stage", "RUN a\n"],
    ["with too many", "FROM a\n".repeat(mostNodes + 1)],
  ])("%s", (_, text) => {
    expect(draw(text)).toBeNull();
  });
});

test("what a learner writes is never read as Mermaid", async () => {
  const { parseDiagram } = await loadVerifyTools();
  const hostile = [
    'FROM "]-->x["\n',
    "FROM `a`\nCOPY <script>alert(1)</script> /b;click\n",
    'FROM a AS end\nFROM b\nCOPY --from=end %%{init:{}}%% |"\n',
    "FROM a\nCOPY --from=$(x)#quot; a\\ b c\n",
    "FROM 中文\n",
  ];
  for (const text of [...hostile, ...corpus.map(([, written]) => written)]) {
    const source = draw(text);
    if (source === null) continue;
    expect([text, await parseDiagram?.(source)]).toEqual([text, null]);
    expect(source).not.toMatch(/<(?!br\/>)/);
  }
});
