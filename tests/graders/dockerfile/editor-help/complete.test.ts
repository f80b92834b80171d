// biome-ignore-all lint/suspicious/noTemplateCurlyInString: variables of Dockerfiles
import { describe, expect, test } from "vitest";
import { aroundOf } from "@/lib/graders/dockerfile";
import { complete } from "@/lib/graders/dockerfile/editor-help/complete";
import { parseDockerfile } from "@/lib/graders/dockerfile/parse";
import type { Given } from "@/lib/graders/grader";

/** Completions at `|`; the mark is taken out of the text. */
function at(marked: string, given: Given = {}) {
  const offset = marked.indexOf("|");
  const text = marked.replace("|", "");
  const found = complete(parseDockerfile(text, aroundOf({ given, options: {} })), offset);
  return { found, text, offset, labels: found.map(({ label }) => label) };
}

/** The text after the completion with this label is taken. */
function taken(marked: string, label: string, given: Given = {}): string {
  const { found, text } = at(marked, given);
  const one = found.find((candidate) => candidate.label === label);
  if (!one) throw new Error(`no ${label} among ${found.map((candidate) => candidate.label).join(", ")}`);
  return text.slice(0, one.span.start) + one.insert + text.slice(one.span.end);
}

describe("instructions", () => {
  test.each(["|", "FROM alpine\n|", "FROM alpine\n  |\nRUN ls", "FROM alpine\nR|", "FROM alpine\r\nru|\r\n", "FROM alpine\n\n|\n"])(
    "%j",
    (text) => {
      expect(at(text).labels).toEqual(expect.arrayContaining(["FROM", "RUN", "COPY"]));
      expect(at(text).labels).not.toContain("MAINTAINER");
    },
  );
  test("what is written is replaced", () => {
    expect(taken("FROM alpine\nru|", "RUN")).toBe("FROM alpine\nRUN ");
    expect(taken("FROM alpine\n  |\nRUN ls", "USER")).toBe("FROM alpine\n  USER \nRUN ls");
  });
  test("behind ONBUILD those that may stand there", () => {
    expect(taken("ONBUILD co|", "COPY")).toBe("ONBUILD COPY ");
    expect(at("ONBUILD |").labels).not.toContain("FROM");
    expect(at("ONBUILD |").labels).not.toContain("ONBUILD");
    expect(taken("FROM a AS one\nFROM b\nONBUILD COPY --from=|", "one")).toBe("FROM a AS one\nFROM b\nONBUILD COPY --from=one");
  });
  test("none in a continued line, a comment or a heredoc", () => {
    expect(at("FROM alpine\nRUN a \\\n  |").labels).toEqual([]);
    expect(at("FROM alpine\n# ru|").labels).toEqual([]);
    expect(at("FROM alpine\nRUN <<EOF\nru|\nEOF\n").labels).toEqual([]);
    expect(at("FROM alpine\nRUN a \\\n# x|\n b").labels).toEqual([]);
  });
});

describe("directives", () => {
  test("only at the top, each once", () => {
    expect(taken("# |", "syntax")).toBe("# syntax=docker/dockerfile:1");
    expect(taken("#sy|", "syntax")).toBe("#syntax=docker/dockerfile:1");
    expect(at("# syntax=docker/dockerfile:1\n# |").labels).toEqual(["escape", "check"]);
    expect(at("FROM alpine\n# |").labels).toEqual([]);
    expect(at("# words\n# |").labels).toEqual([]);
  });
});

describe("flags", () => {
  test("those of the instruction, in front of its arguments", () => {
    expect(at("COPY --|").labels).toEqual(["--from", "--chown", "--chmod", "--link", "--parents", "--exclude"]);
    expect(taken("COPY --fr| a b", "--from")).toBe("COPY --from= a b");
    expect(taken("COPY --li|", "--link")).toBe("COPY --link ");
    expect(at("COPY a --|").labels).toEqual([]);
    expect(at("WORKDIR --|").labels).toEqual([]);
  });
  test("one that is there is not offered again, unless it may be repeated", () => {
    expect(at("COPY --link --|").labels).not.toContain("--link");
    expect(at("RUN --mount=type=ssh --|").labels).toContain("--mount");
  });
  test("on a continued line", () => {
    expect(at("RUN --mount=type=ssh \\\n    --|").labels).toContain("--mount");
  });
  test("their values", () => {
    expect(at("FROM --platform=|").labels).toContain("$BUILDPLATFORM");
    expect(taken("RUN --mount=type=ca|", "cache")).toBe("RUN --mount=type=cache");
    expect(taken("RUN --mount=type=cache,|", "target")).toBe("RUN --mount=type=cache,target=");
    expect(taken("RUN --mount=type=cache,target=/x,sharing=lo|", "locked")).toBe("RUN --mount=type=cache,target=/x,sharing=locked");
    expect(at("RUN --mount=type=secret,|").labels).toEqual(["id", "target", "env", "required", "mode", "uid", "gid"]);
    expect(at("RUN --mount=type=secret,id=|", { secrets: ["npmrc"] }).labels).toEqual(["npmrc"]);
    expect(at("RUN --mount=type=constructor,|").labels).toEqual([]);
  });
});

describe("names", () => {
  const stages = "ARG GO=1.26\nFROM golang:1.26 AS build\nFROM alpine:3.22 AS tools\nFROM scratch\n";
  test("stages above, with what they are made from", () => {
    expect(at(`${stages}COPY --from=|`).found.map(({ label, detail }) => [label, detail])).toEqual([
      ["build", "golang:1.26"],
      ["tools", "alpine:3.22"],
    ]);
    expect(at("FROM a AS one\nFROM |\nFROM b AS two").labels).toEqual(["one", "scratch"]);
    expect(at("FROM a AS one\nFROM b\nRUN --mount=type=bind,from=|").labels).toEqual(["one"]);
    expect(at("FROM alpine |").labels).toEqual(["AS"]);
    expect(at("FROM alpine AS |").labels).toEqual([]);
  });
  test("variables that the instruction can see", () => {
    expect(at("ARG GO=1.26\nFROM golang:$|").labels).toEqual(expect.arrayContaining(["$GO", "$TARGETARCH"]));
    expect(taken("ARG GO=1.26\nFROM golang:${G|}", "${GO}")).toBe("ARG GO=1.26\nFROM golang:${GO}");
    expect(taken("FROM a\nENV HOME_DIR=/x\nWORKDIR ${|", "${HOME_DIR}")).toBe("FROM a\nENV HOME_DIR=/x\nWORKDIR ${HOME_DIR}");
    expect(at("FROM a\nENV A=1\nFROM b\nENV B=2\nWORKDIR $|\nENV C=3").labels).toEqual(["$B"]);
    expect(at("FROM a AS x\nENV A=1\nFROM x\nWORKDIR $|").labels).toEqual(["$A"]);
    expect(at("FROM a\nENV A=1\nWORKDIR \\$|").labels).toEqual([]);
  });
  test("files of the build context", () => {
    expect(at("FROM a\nCOPY |", { files: ["go.mod", "cmd/main.go"] }).labels).toEqual(["go.mod", "cmd/main.go"]);
    expect(at("FROM a\nCOPY --from=x |", { files: ["go.mod"] }).labels).toEqual([]);
  });
  test("signals and forms of a health check", () => {
    expect(at("STOPSIGNAL SIG|").labels).toContain("SIGQUIT");
    expect(at("HEALTHCHECK --interval=5s |").labels).toEqual(["CMD", "NONE"]);
  });
});

test("never throws, and every span lies in the text, whatever is half-typed", () => {
  const texts = [
    "",
    "\ufeff# syntax=x\nFROM a AS b\r\nRUN --mount=type=cache,target=/x \\\r\n  <<EOF\nx\nEOF\nONBUILD ONBUILD RUN x\nCOPY --from=b $A ${B",
    'FROM\nRUN "\nCOPY <<A <<B\nx\nA\n',
    "`\\\n\\",
  ];
  for (const text of texts)
    for (let offset = 0; offset <= text.length; offset++)
      for (const { span } of complete(parseDockerfile(text), offset)) {
        expect(span.start).toBeLessThanOrEqual(span.end);
        expect(span.end).toBe(offset);
        expect(span.start).toBeGreaterThanOrEqual(0);
      }
});

test("a text of ten thousand stages gets no longer list than anybody reads", () => {
  const many = Array.from({ length: 3000 }, (_, index) => `FROM a AS s${index}\n`).join("");
  expect(at(`${many}FROM a\nCOPY --from=|`).found.length).toBeLessThanOrEqual(200);
});
