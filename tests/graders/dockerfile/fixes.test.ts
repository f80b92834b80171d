// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the texts are those of Dockerfiles
import { readdirSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { parseQuestion } from "@/lib/content/parse-question";
import { dockerfileGrader } from "@/lib/graders/dockerfile";
import { parseDockerfile } from "@/lib/graders/dockerfile/parse";
import type { Given, Input } from "@/lib/graders/grader";
import { parseWords } from "@/lib/graders/parse-words.server";
import type { Edit, Finding } from "@/lib/graders/rule";
import { applyEdits, joinFixes } from "@/lib/lint/apply-edits";

const at = (path: string) => fileURLToPath(new URL(`../../../${path}`, import.meta.url));
const read = (path: string) => readFileSync(at(path), "utf8");
const filesIn = (folder: string, ending: string) =>
  readdirSync(at(folder), { recursive: true })
    .map(String)
    .filter((path) => path.endsWith(ending))
    .map((path) => `${folder}/${path}`);

interface Sample {
  readonly text: string;
  readonly given: Given;
}

const rules = await dockerfileGrader.loadRules();
const only = rules.map((rule) => rule.id);
const syntax = new Set<string>(rules.filter((rule) => rule.layer === "syntax").map((rule) => rule.id));
const open = await dockerfileGrader.open({ bytes: () => Promise.reject(new Error("no packs")), progress() {} });
const inputOf = (text: string, given: Given): Input => ({ text, options: { only }, given, rubric: [] });

const words = filesIn("lib/graders/dockerfile/rules", ".md").flatMap((path) => {
  const parsed = parseWords(read(path));
  return parsed.ok ? [{ rule: `dockerfile/${basename(path, ".md")}`, ...parsed.words.en }] : [];
});
const examples = words.flatMap((page) => page.examples.map(({ text, given = {} }): Sample => ({ text, given })));
const answers = filesIn("content", ".md")
  .filter((path) => !path.endsWith(".zh.md"))
  .flatMap((path): Sample[] => {
    const parsed = parseQuestion({ path, en: read(path), zh: null });
    if (!parsed.ok || parsed.question.kind !== "exercise" || parsed.question.language !== "dockerfile") return [];
    const { starter, reference, accepted, wrong, given, slug } = parsed.question;
    const cases = filesIn(`tests/cases/${slug}`, ".Dockerfile").map(read);
    return [...[starter, reference, ...accepted, ...wrong].map(({ text }) => text), ...cases].map((text) => ({ text, given }));
  });
const corpus = filesIn("tests/corpus/dockerfile", ".Dockerfile").map((path): Sample => ({ text: read(path), given: {} }));
const samples = [...examples, ...answers, ...corpus];

/** The generator of Park and Miller, so that a failure comes again. */
function drawing(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}

/** The same text in another dress: what a fix must not depend on. */
const dresses: Readonly<Record<string, (text: string, draw: (below: number) => number) => string>> = {
  "as it is": (text) => text,
  "with CRLF": (text) => text.replaceAll(/\r?\n/g, "\r\n"),
  "without a last line feed": (text) => text.replace(/\r?\n$/, ""),
  "behind ONBUILD": (text) => text.replaceAll(/^(?=RUN |CMD |ADD |COPY |ENV |WORKDIR )/gm, "ONBUILD "),
  indented: (text) => text.replaceAll(/^(?=[A-Z]+ )/gm, "\t  "),
  "in lower case": (text) => text.replaceAll(/^[A-Z]+(?= )/gm, (word) => word.toLowerCase()),
  "with a keyword of mixed case": (text, draw) => {
    const keywords = [...text.matchAll(/^[A-Z]+(?= )/gm)];
    const chosen = keywords[draw(Math.max(keywords.length, 1))];
    if (!chosen) return text;
    const [word] = chosen;
    return text.slice(0, chosen.index + 1) + word.slice(1).toLowerCase() + text.slice(chosen.index + word.length);
  },
  "with lines that go on below, and comments between": (text, draw) =>
    text.replaceAll(/(?<=\S) (?=\S)/g, (blank) => (draw(4) > 0 ? blank : ` \\\n${draw(2) > 0 ? "  # a note\n" : ""}    `)),
  "each instruction twice": (text) => text.replaceAll(/^(?:CMD|ENTRYPOINT|HEALTHCHECK|WORKDIR) .*\n/gm, "$&$&"),
  "on an image that nobody knows": (text) => text.replaceAll(/^FROM (?:alpine|debian|golang|node|python)\b/gm, "FROM example.com/unknown"),
  "with a RUN for each command": (text) => text.replaceAll(/[ \t]*(?:\\\n\s*)?&&[ \t]*(?:\\\n\s*)?/g, "\nRUN "),
  "with a directory for each RUN": (text) => text.replaceAll(/^RUN (?=[a-z].*\n)(.*\n)/gm, "RUN cd /src && $1WORKDIR /src\n"),
  "behind sudo": (text) => text.replaceAll(/(?<=^RUN |&& )(?=[a-z])/gm, "sudo "),
};

/** Where an offset may stand after the edits: next to inserted text, and inside of replaced text, it has a choice. */
function moved(edits: readonly Edit[], offset: number): { readonly from: number; readonly to: number } {
  let from = offset;
  let to = offset;
  for (const { span, text } of edits) {
    const grown = text.length - (span.end - span.start);
    if (span.end < offset) [from, to] = [from + grown, to + grown];
    else if (span.start <= offset)
      [from, to] = [from - (offset - span.start), to + text.length - (span.end - span.start) + (span.end - offset)];
  }
  return { from, to };
}

function isAt(edits: readonly Edit[], before: Finding, after: Finding): boolean {
  const fits = (old: number, now: number) => {
    const { from, to } = moved(edits, old);
    return from <= now && now <= to;
  };
  return before.rule === after.rule && fits(before.span.start, after.span.start) && fits(before.span.end, after.span.end);
}

/** A cure that writes a command by the name by which other rules know it. */
const namesCommand = new Set(["dockerfile/use-apt-get", "dockerfile/run-without-sudo"]);
/** A cure by which lines are read as instructions that were not, or the other way round. */
const movesLines = new Set(["dockerfile/use-known-instruction", "dockerfile/close-heredoc"]);
const joinsRuns = new Set(["dockerfile/join-consecutive-runs", "dockerfile/join-apt-update"]);
const rootsDirectory = new Set(["dockerfile/root-every-workdir", "dockerfile/begin-workdir-absolute"]);
const makesArray = new Set(["dockerfile/prefer-exec-form", "dockerfile/use-exec-form-everywhere"]);

/**
 * What a cure may bring to light, since the fault had hidden it; whatever else is found after it is a fault of the cure.
 * - Lines that could not be read are read now: whoever looks at them may have something to say, and what is no error also elsewhere.
 * - Without a shell in front, the program that a container starts is looked for by itself.
 * - What other rules say of a command is said of its RUN once they know the command, or of the COPY of what it unpacks.
 * - What was said of a RUN is said of the one that it is joined to.
 * - What a RUN of its own may have put in place is no longer above; a program that is missing in front of a pipe ends the build only then.
 */
function mayAppear(
  { text, mended, findings }: { readonly text: string; readonly mended: string; readonly findings: readonly Finding[] },
  edits: readonly Edit[],
  cured: Finding,
  after: Finding,
): boolean {
  const start = edits[0]?.span.start ?? 0;
  const isInMended = parseDockerfile(mended).instructions.some(
    ({ extent }) => extent.start <= start && start <= extent.end && extent.start <= after.span.start && after.span.end <= extent.end,
  );
  if (syntax.has(cured.rule)) return movesLines.has(cured.rule) || isInMended || !syntax.has(after.rule);
  // Where a RUN works is known only then, and with it what it builds.
  if (rootsDirectory.has(cured.rule)) return after.rule === "dockerfile/start-copied-program";
  if (makesArray.has(cured.rule)) return after.rule === "dockerfile/start-copied-program";
  if (namesCommand.has(cured.rule))
    return after.rule === "dockerfile/unpack-with-add" || isAt(edits, { ...cured, rule: after.rule }, after);
  if (after.rule === "dockerfile/call-present-programs" && (joinsRuns.has(cured.rule) || cured.rule === "dockerfile/set-pipefail"))
    return true;
  if (!joinsRuns.has(cured.rule)) return false;
  const joined = parseDockerfile(text).instructions.find(({ span }) => span.end === start);
  const second = edits[1]?.span.start;
  return joined?.span.start === after.span.start && findings.some(({ rule, span }) => rule === after.rule && span.start === second);
}

function checkEdits(text: string, edits: readonly Edit[]): void {
  const sorted = [...edits].sort((a, b) => a.span.start - b.span.start);
  expect(edits.length).toBeGreaterThan(0);
  for (const [index, { span, text: replacement }] of sorted.entries()) {
    expect(span.start).toBeGreaterThanOrEqual(sorted[index - 1]?.span.end ?? 0);
    expect(span.end).toBeGreaterThanOrEqual(span.start);
    expect(text.length).toBeGreaterThanOrEqual(span.end);
    expect(text.slice(span.start, span.end)).not.toBe(replacement);
  }
}

// Of twenty texts, and findings of a rule in one text; all of them would take minutes.
const share = process.env.LONG_TESTS ? 20 : 2;
const most = process.env.LONG_TESTS ? 4 : 1;
const cured = new Set<string>();

/** The findings of a text that are looked at: a few of each rule. */
function chosen(findings: readonly Finding[], most: number): readonly Finding[] {
  const counts = new Map<string, number>();
  return findings.filter(({ rule, fixable }) => {
    const count = counts.get(rule) ?? 0;
    counts.set(rule, count + 1);
    return fixable && count < most;
  });
}

async function checkEach(text: string, given: Given): Promise<void> {
  const { findings } = await open.check(inputOf(text, given));
  for (const finding of chosen(findings, most)) {
    const edits = await open.fix(inputOf(text, given), finding);
    checkEdits(text, edits);
    const mended = applyEdits(text, edits);
    const after = (await open.check(inputOf(mended, given))).findings;
    // Several findings of one rule may stand in one place; one of them has to go.
    const others = findings.filter(
      ({ rule, span: { start, end } }) => rule === finding.rule && start === finding.span.start && end === finding.span.end,
    );
    const left = after.filter((one) => isAt(edits, finding, one)).slice(others.length - 1);
    const added = after.filter(
      (one) => !findings.some((old) => isAt(edits, old, one)) && !mayAppear({ text, mended, findings }, edits, finding, one),
    );
    const show = (list: readonly Finding[]) => list.map(({ rule, span }) => `${rule}: ${mended.slice(span.start, span.end)}`);
    expect({ rule: finding.rule, text, mended, left: show(left), added: show(added) }).toEqual({
      rule: finding.rule,
      text,
      mended,
      left: [],
      added: [],
    });
    cured.add(finding.rule);
  }
}

test.each(Object.entries(dresses))("%s", { timeout: 60_000 }, async (name, dress) => {
  const draw = drawing(name.length);
  const seen = new Set<string>();
  for (const [index, { text, given }] of samples.entries()) {
    const dressed = dress(text, draw);
    const isWanted = draw(20) < share || (name === "as it is" && index < examples.length);
    if (seen.has(dressed) || !isWanted) continue;
    seen.add(dressed);
    await checkEach(dressed, given);
  }
});

test("made all at once, again and again, they come to an end", { timeout: 60_000 }, async () => {
  const draw = drawing(3);
  for (const { text: first, given } of samples) {
    if (draw(20) >= share) continue;
    let text = first;
    for (let round = 0; ; round++) {
      const input = inputOf(text, given);
      const { findings } = await open.check(input);
      const fixable = chosen(findings, 4);
      if (fixable.length === 0) break;
      expect({ first, text, round }).toMatchObject({ round: expect.toSatisfy((rounds: number) => rounds < 40) });
      const { edits } = joinFixes(await Promise.all(fixable.map((finding) => open.fix(input, finding))));
      checkEdits(text, edits);
      text = applyEdits(text, edits);
      const broken = (list: readonly Finding[]) => list.filter(({ rule }) => syntax.has(rule)).length;
      expect(broken((await open.check(inputOf(text, given))).findings)).toBeLessThanOrEqual(broken(findings));
    }
  }
});

test("each rule whose page has a label for its fix was among those that were cured", () => {
  expect(words.filter(({ fix, rule }) => fix && !cured.has(rule)).map(({ rule }) => rule)).toEqual([]);
});

/** What one fix of a rule makes of a text; null where it is not certain. `⏎` is a line break. */
test.each<[rule: string, text: string, mended: string | null]>([
  ["keep-keyword-case", "from a as b⏎run x⏎RUN y", "from a as b⏎run x⏎run y"],
  ["keep-keyword-case", "From a as b⏎RUN x⏎RUN y", "FROM a AS b⏎RUN x⏎RUN y"],
  [
    "lower-stage-name",
    "FROM a AS Build⏎FROM Build⏎COPY --from=Build /x /y⏎RUN --mount=from=BUILD,target=/s ls",
    "FROM a AS build⏎FROM build⏎COPY --from=build /x /y⏎RUN --mount=from=build,target=/s ls",
  ],
  ["lower-stage-name", "FROM a AS Build⏎FROM build", null],
  ["lower-stage-name", "FROM a AS Build⏎FROM b AS build", null],
  [
    "replace-maintainer",
    'FROM a⏎MAINTAINER Jane "J" Doe $5 <j@x.org>',
    'FROM a⏎LABEL org.opencontainers.image.authors="Jane \\"J\\" Doe \\$5 <j@x.org>"',
  ],
  ["replace-maintainer", '# escape=`⏎from a⏎maintainer "Jane Doe"', '# escape=`⏎from a⏎label org.opencontainers.image.authors="Jane Doe"'],
  ["separate-with-equals", "FROM a⏎ENV A  b c \\⏎  d", 'FROM a⏎ENV A="b c \\⏎  d"'],
  ["separate-with-equals", "FROM a⏎ENV PATH $PATH:/x", "FROM a⏎ENV PATH=$PATH:/x"],
  ["separate-with-equals", 'FROM a⏎LABEL a "b c"', 'FROM a⏎LABEL a="b c"'],
  ["separate-with-equals", "FROM a⏎ENV a = b", null],
  ["separate-with-equals", "FROM a⏎ENV a b it's", null],
  ["separate-with-equals", "FROM a⏎ENV a \\⏎ b", null],
  ["leave-target-platform", "FROM --platform=$TARGETPLATFORM  a AS b", "FROM a AS b"],
  ["prefer-exec-form", "FROM a⏎CMD node \\⏎  # why⏎  server.js", 'FROM a⏎CMD ["node", \\⏎  # why⏎  "server.js"]'],
  ["prefer-exec-form", "FROM a⏎CMD exec node server.js", null],
  ["prefer-exec-form", "FROM a⏎CMD node $FILE", null],
  ["prefer-exec-form", "FROM a⏎CMD A=b node", null],
  ["prefer-exec-form", "FROM a⏎CMD node server.js && true", null],
  ["prefer-exec-form", 'FROM a⏎ENTRYPOINT node⏎CMD ["x"]', null],
  ["prefer-exec-form", 'FROM a AS b⏎ENTRYPOINT node⏎FROM b⏎CMD ["x"]', null],
  ["prefer-exec-form", "# escape=`⏎FROM a⏎CMD npm start", null],
  [
    "use-exec-form-everywhere",
    "FROM a⏎HEALTHCHECK --interval=5s CMD curl -f http://localhost:80/",
    'FROM a⏎HEALTHCHECK --interval=5s CMD ["curl", "-f", "http://localhost:80/"]',
  ],
  ["use-exec-form-everywhere", 'FROM a⏎SHELL ["/bin/bash", "-lc"]⏎CMD node x', null],
  ["keep-one-start", "FROM a⏎CMD a \\⏎  # why⏎  b⏎CMD c", "FROM a⏎CMD c"],
  ["keep-one-start", "FROM a⏎# why⏎CMD a⏎CMD b", null],
  ["keep-one-start", "FROM a⏎RUN a⏎CMD a⏎RUN b⏎CMD b", null],
  ["close-continuation", "FROM a⏎RUN a \\⏎⏎  b \\⏎ ⏎  c⏎", "FROM a⏎RUN a \\⏎  b \\⏎  c⏎"],
  ["begin-workdir-absolute", "FROM alpine:3⏎WORKDIR ./app/x", "FROM alpine:3⏎WORKDIR /app/x"],
  ["begin-workdir-absolute", "FROM golang:1⏎WORKDIR app", "FROM golang:1⏎WORKDIR /go/app"],
  ["begin-workdir-absolute", "FROM a⏎WORKDIR app", null],
  ["root-every-workdir", "FROM a⏎WORKDIR /a⏎WORKDIR b", "FROM a⏎WORKDIR /a⏎WORKDIR /a/b"],
  ["root-every-workdir", "FROM a⏎ARG D=/a⏎WORKDIR $D⏎WORKDIR b", null],
  ["expose-port-alone", "FROM a⏎EXPOSE 127.0.0.1:80:8080/tcp 1", "FROM a⏎EXPOSE 8080/tcp 1"],
  ["copy-plain-files", "FROM a⏎Add --chown=1 a b.txt /c/", "FROM a⏎Copy --chown=1 a b.txt /c/"],
  ["copy-plain-files", "FROM a⏎ADD a.tar.gz b /c/", null],
  ["copy-plain-files", "FROM a⏎ADD a* /c/", null],
  ["copy-plain-files", "FROM a⏎ADD git@host:a/b.git /c/", null],
  ["copy-plain-files", "FROM a⏎ADD a b", null],
  [
    "skip-recommended-packages",
    "FROM debian:13⏎RUN apt-get update && apt-get install \\⏎  # why⏎  curl",
    "FROM debian:13⏎RUN apt-get update && apt-get install --no-install-recommends \\⏎  # why⏎  curl",
  ],
  [
    "skip-recommended-packages",
    "FROM debian:13⏎RUN sh -c 'apt-get install curl'",
    "FROM debian:13⏎RUN sh -c 'apt-get install --no-install-recommends curl'",
  ],
  ["skip-recommended-packages", 'FROM debian:13⏎RUN ["apt-get", "install", "curl"]', null],
  ["use-known-instruction", 'FROM a⏎ENTRYPIONT ["a"]', 'FROM a⏎ENTRYPOINT ["a"]'],
  ["use-known-instruction", "FROM a⏎RUN b⏎  and⏎", null],
  ["use-known-flag", "FROM a⏎COPY --chwon=1 --link a /b", "FROM a⏎COPY --chown=1 --link a /b"],
  ["use-known-flag", "FROM a⏎COPY --link --link a /b", "FROM a⏎COPY --link a /b"],
  ["use-known-flag", "FROM a⏎COPY --chown=1 --chown=2 a /b", null],
  ["close-quotes", "FROM a⏎ENV A=1 B=${A", "FROM a⏎ENV A=1 B=${A}"],
  ["close-quotes", 'FROM a⏎ENV A="b c', null],
  ["write-valid-array", "FROM a⏎CMD [ 'a', \\⏎  # why⏎  'b', ]", 'FROM a⏎CMD [ "a", \\⏎  # why⏎  "b" ]'],
  ["write-valid-array", 'FROM a⏎CMD ["a", "b"', 'FROM a⏎CMD ["a", "b"]'],
  ["write-valid-array", "FROM a⏎CMD ['it's', 'b']", null],
  ["write-strings-in-array", 'FROM a⏎CMD ["a 1", 10, true]', 'FROM a⏎CMD ["a 1", "10", "true"]'],
  ["write-strings-in-array", 'FROM a⏎CMD ["a", ["b"]]', null],
  ["write-shell-as-array", "FROM a⏎SHELL /bin/bash -o pipefail -c", 'FROM a⏎SHELL ["/bin/bash", "-o", "pipefail", "-c"]'],
  ["write-shell-as-array", "FROM a⏎SHELL /bin/bash", null],
  ["close-heredoc", "FROM a⏎RUN <<EOF⏎a⏎  EOF ⏎CMD b", "FROM a⏎RUN <<EOF⏎a⏎EOF⏎CMD b"],
  ["close-heredoc", "FROM a⏎RUN <<EOF⏎ EOF⏎ EOF", null],
  ["answer-apt-get", "FROM a⏎RUN <<EOF⏎apt-get install \\⏎  curl⏎EOF", "FROM a⏎RUN <<EOF⏎apt-get install -y \\⏎  curl⏎EOF"],
  [
    "answer-apt-get",
    "FROM a⏎ONBUILD RUN DEBIAN_FRONTEND=x apt-get -t b install c; apt-get install d",
    "FROM a⏎ONBUILD RUN DEBIAN_FRONTEND=x apt-get -t b install -y c; apt-get install -y d",
  ],
  ["answer-apt-get", "FROM a⏎RUN apt-get 'install' c", null],
  ["leave-out-recommends", 'FROM a⏎RUN ["apt-get", "install", "c"]', null],
  ["leave-out-recommends", "FROM a⏎RUN x=$(apt-get install `echo c`)", "FROM a⏎RUN x=$(apt-get install --no-install-recommends `echo c`)"],
  ["add-without-apk-cache", "FROM a⏎RUN apk -U add curl", "FROM a⏎RUN apk -U add --no-cache curl"],
  [
    "install-without-pip-cache",
    "FROM a⏎RUN python3 -m pip install -r r.txt && pip install x",
    "FROM a⏎RUN python3 -m pip install --no-cache-dir -r r.txt && pip install --no-cache-dir x",
  ],
  ["answer-dnf", "FROM a⏎RUN dnf groupinstall x", "FROM a⏎RUN dnf groupinstall -y x"],
  [
    "clean-dnf-cache",
    "FROM a⏎RUN if a; then dnf install -y x; fi # why",
    "FROM a⏎RUN if a; then dnf install -y x; fi && dnf clean all # why",
  ],
  ["clean-dnf-cache", "FROM a⏎RUN dnf install -y x; exit 0", null],
  ["clean-dnf-cache", "FROM a⏎RUN dnf clean all; dnf install -y x", null],
  [
    "remove-apt-lists",
    "FROM a⏎RUN apt-get update \\⏎  && apt-get install -y x;",
    "FROM a⏎RUN apt-get update \\⏎  && apt-get install -y x && rm -rf /var/lib/apt/lists/*;",
  ],
  ["remove-apt-lists", "FROM a⏎RUN apt-get update⏎RUN apt-get install -y x", null],
  ["remove-apt-lists", "FROM a AS b⏎RUN apt-get update && apt-get install -y x⏎FROM b⏎RUN apt-get install -y y", null],
  ["remove-apt-lists", "FROM a⏎RUN apt-get update && apt-get install -y x &", null],
  ["run-without-sudo", "FROM debian:13⏎RUN sudo  a && sudo b", "FROM debian:13⏎RUN a && b"],
  ["run-without-sudo", "FROM debian:13⏎RUN sudo -u x a", null],
  ["run-without-sudo", "FROM debian:13⏎RUN A=b sudo a", null],
  ["run-without-sudo", "FROM debian:13⏎USER app⏎RUN sudo a", null],
  ["run-without-sudo", "FROM a⏎RUN sudo b", null],
  ["run-without-sudo", "FROM debian:13⏎RUN sudo cd /a", null],
  ["write-cmd-once", 'FROM a⏎CMD ["a"]⏎CMD ["b"]⏎CMD ["c"]', 'FROM a⏎CMD ["b"]⏎CMD ["c"]'],
  ["write-healthcheck-once", "FROM a⏎HEALTHCHECK NONE⏎HEALTHCHECK CMD x", "FROM a⏎HEALTHCHECK CMD x"],
  [
    "set-pipefail",
    "FROM debian:13⏎RUN a⏎# why⏎RUN b | c",
    'FROM debian:13⏎RUN a⏎SHELL ["/bin/bash", "-o", "pipefail", "-c"]⏎# why⏎RUN b | c',
  ],
  ["set-pipefail", "from alpine:3⏎\trun a | b", 'from alpine:3⏎\tshell ["/bin/ash", "-o", "pipefail", "-c"]⏎\trun a | b'],
  ["set-pipefail", "FROM a⏎RUN b | c", null],
  ["set-pipefail", "FROM busybox:1⏎RUN b | c", null],
  ["set-pipefail", 'FROM debian:13⏎SHELL ["/bin/dash", "-c"]⏎RUN b | c', null],
  ["set-workdir-instead-of-cd", "FROM a⏎WORKDIR /b⏎RUN cd /b && \\⏎  c && d", "FROM a⏎WORKDIR /b⏎RUN \\⏎  c && d"],
  ["set-workdir-instead-of-cd", "FROM a⏎RUN cd /b \\⏎  && c⏎WORKDIR /d", "FROM a⏎WORKDIR /b⏎RUN \\⏎  c⏎WORKDIR /d"],
  ["set-workdir-instead-of-cd", "FROM a⏎RUN cd /b && c⏎RUN d", null],
  ["set-workdir-instead-of-cd", "FROM a⏎WORKDIR /b⏎RUN cd /b && (cd c && d)", null],
  ["set-workdir-instead-of-cd", "FROM a⏎RUN cd b && c⏎WORKDIR /d", null],
  ["join-consecutive-runs", "FROM a⏎RUN a⏎  RUN b \\⏎ c", "FROM a⏎RUN a \\⏎      && b \\⏎ c"],
  ["join-consecutive-runs", "# escape=`⏎FROM a⏎RUN a⏎RUN b", null],
  ["join-consecutive-runs", "FROM a⏎RUN --network=none a⏎RUN --network=none b", "FROM a⏎RUN --network=none a \\⏎    && b"],
  ["join-consecutive-runs", "FROM a⏎RUN export A=1⏎RUN b", null],
  ["join-consecutive-runs", "FROM a⏎RUN a # why⏎RUN b", null],
  ["join-consecutive-runs", "FROM a⏎RUN a⏎# why⏎RUN b", null],
  ["use-valid-mount", "FROM a⏎RUN --mount=type=cache,taget=/x a", "FROM a⏎RUN --mount=type=cache,target=/x a"],
  [
    "use-valid-mount",
    "FROM a⏎RUN --mount=type=cache,target=/x,sharing=lockd a",
    "FROM a⏎RUN --mount=type=cache,target=/x,sharing=locked a",
  ],
  ["use-valid-mount", "FROM a⏎RUN --mount=type=cache,path=/x a", null],
  ["use-valid-mount", "FROM a⏎RUN --mount=type=secrt,id=x a", null],
  ["number-linked-owner", "FROM node:24⏎COPY --link --chown=node a /b", "FROM node:24⏎COPY --link --chown=1000 a /b"],
  ["number-linked-owner", "FROM node:24⏎COPY --link --chown=node:node a /b", null],
  ["number-linked-owner", "FROM debian:13⏎COPY --link --chown=app a /b⏎RUN useradd -u 5 app", null],
  [
    "join-apt-update",
    "FROM a⏎RUN apt-get update⏎RUN apt-get install -y b && \\⏎  rm -rf /c",
    "FROM a⏎RUN apt-get update \\⏎    && apt-get install -y b && \\⏎  rm -rf /c",
  ],
  ["join-apt-update", "FROM a⏎RUN apt-get update⏎RUN --mount=type=cache,target=/var/cache/apt apt-get install -y b", null],
  ["join-apt-update", "FROM a⏎RUN apt-get update⏎RUN apt-get install -y b; c", null],
  ["join-apt-update", "FROM a⏎RUN apt-get update && apt-get install -y b && rm -rf /var/lib/apt/lists/*⏎RUN apt-get install -y c", null],
  ["join-apt-update", "FROM a⏎RUN cd /x && apt-get update⏎RUN apt-get install -y c", null],
  ["join-apt-update", "FROM a⏎RUN apt-get update⏎COPY b /c⏎RUN apt-get install -y c", null],
  ["set-directive-once", "# syntax=a⏎# syntax = a⏎FROM a", "# syntax=a⏎FROM a"],
  ["set-directive-once", "# syntax=a⏎# syntax=b⏎FROM a", null],
])("%s of %j makes %j", async (rule, shown, mended) => {
  for (const feed of ["\n", "\r\n"]) {
    const text = shown.replaceAll("⏎", feed);
    const finding = (await open.check(inputOf(text, {}))).findings.find((one) => one.rule === `dockerfile/${rule}`) as Finding;
    expect(finding.fixable).toBe(mended !== null);
    if (mended !== null) expect(applyEdits(text, await open.fix(inputOf(text, {}), finding))).toBe(mended.replaceAll("⏎", feed));
  }
});
