import { describe, expect, test } from "vitest";
import { compileWords } from "@/lib/graders/compile-words.server";
import { complete } from "@/lib/graders/dockerfile/editor-help/complete";
import { hover } from "@/lib/graders/dockerfile/editor-help/hover";
import { keywords } from "@/lib/graders/dockerfile/instruction";
import { instructionFlags } from "@/lib/graders/dockerfile/instruction-flags";
import { parseDockerfile } from "@/lib/graders/dockerfile/parse";

/** What is said at `|`: key, text that it is about, and the end of the link. */
function at(marked: string) {
  const offset = marked.indexOf("|");
  const text = marked.replace("|", "");
  const found = hover(parseDockerfile(text), offset);
  return found && [found.key, text.slice(found.span.start, found.span.end), found.link.split("#")[1]];
}

test.each([
  ["FR|OM alpine", ["instruction.FROM", "FROM", "from"]],
  ["FROM a\nru|n ls", ["instruction.RUN", "run", "run"]],
  ["ONBUILD CO|PY a b", ["instruction.COPY", "COPY", "copy"]],
  ["# syn|tax=docker/dockerfile:1\nFROM a", ["directive.syntax", "# syntax=docker/dockerfile:1", "syntax"]],
  ["COPY --fr|om=x a b", ["flag.COPY.from", "--from=x", "copy---from"]],
  ["COPY --chm|od=0555 a b", ["flag.COPY.chmod", "--chmod=0555", "copy---chown---chmod"]],
  ["HEALTHCHECK --inter|val=5s CMD x", ["flag.HEALTHCHECK.interval", "--interval=5s", "healthcheck"]],
  ["RUN --mou|nt=type=cache,target=/x ls", ["flag.RUN.mount", "--mount=type=cache,target=/x", "run---mount"]],
  ["RUN --mount=type=ca|che,target=/x ls", ["mount-type.cache", "type=cache", "run---mounttypecache"]],
  ["RUN --mount=type=cache,colo|ur=red ls", ["flag.RUN.mount", "--mount=type=cache,colour=red", "run---mount"]],
  ["RUN --mount=type=cache,tar|get=/x ls", ["mount.target", "target=/x", "run---mount"]],
])("%j", (marked, said) => {
  expect(at(marked)).toEqual(said);
});

test.each(["FROM al|pine", "FROM a\n# co|mment", "FROM a\nRUN <<EOF\nRU|N\nEOF\n", "FRO|MM a", "COPY --fro|mm=x a b", "|", "FROM a\n|"])(
  "nothing is said at %j",
  (marked) => {
    expect(at(marked)).toBeNull();
  },
);

describe("words", () => {
  const { words, problems } = compileWords("lib/graders", "dockerfile");
  const told = new Set<string>();
  const tell = (text: string) => {
    const file = parseDockerfile(text);
    for (let offset = 0; offset <= text.length; offset++) {
      for (const { key } of complete(file, offset)) if (key !== undefined) told.add(key);
      const found = hover(file, offset);
      if (found) told.add(found.key);
    }
  };
  for (const keyword of keywords) tell(`${keyword} x`);
  for (const [keyword, flags] of Object.entries(instructionFlags)) for (const flag of Object.keys(flags)) tell(`${keyword} --${flag}=x a`);
  for (const type of ["bind", "cache", "secret", "ssh", "tmpfs"]) tell(`RUN --mount=type=${type}, a`);
  tell("FROM a b");
  for (const directive of ["syntax=a", "escape=`", "check=skip=all"]) tell(`# ${directive}\nFROM a`);

  test("there is a text for each key, in both languages, and for no other", () => {
    expect(problems).toEqual([]);
    expect(Object.keys(words.en.help).sort()).toEqual([...told].sort());
    expect(Object.keys(words.zh.help)).toEqual(Object.keys(words.en.help));
  });
  test("each is short, ends as a sentence does, and closes its code", () => {
    for (const [locale, { help }] of Object.entries(words))
      for (const [key, text] of Object.entries(help)) {
        expect([key, text.length]).toEqual([key, Math.min(text.length, locale === "en" ? 150 : 70)]);
        expect([key, text]).toEqual([key, expect.stringMatching(locale === "en" ? /\.$/ : /。$/)]);
        expect([key, text.split("`").length % 2]).toEqual([key, 1]);
      }
  });
});
