// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the texts are those of Dockerfiles
import { expect, test } from "vitest";
import { aroundOf, loadRuleSet } from "@/lib/graders/dockerfile";
import { parseDockerfile } from "@/lib/graders/dockerfile/parse";
import { runRules } from "@/lib/graders/run-rules";

const rules = await loadRuleSet();
const repeat = (part: string, size: number) => part.repeat(Math.floor(size / part.length));
const shapes: Readonly<Record<string, (size: number) => string>> = {
  "copies of one archive": (size) => repeat("COPY a.tar /x/\n", size / 2) + repeat("RUN tar -xf a.tar\n", size / 2),
  "archives in one copy": (size) => `COPY ${repeat("a.tar ", size / 2)} /x/\nRUN ${repeat("tar -xf a.tar;", size / 2)}`,
  "users and arguments": (size) => repeat("ARG b\n", size / 2) + repeat("USER $a\n", size / 2),
  "one long user": (size) => `ARG ${repeat("a", size / 2)}\nUSER $${repeat("b", size / 2)}`,
  "variables of one user": (size) => `ARG ab\nUSER ${repeat("$b${c", size)}`,
  "a long label": (size) => `LABEL ${repeat("a.-", size)}=1`,
  labels: (size) => `LABEL ${repeat("a=1 ", size)}`,
  "pairs of one ENV": (size) => `ENV ${repeat("A=$B${C} ", size)}`,
  "references of one value": (size) => `ENV A=1 B=${repeat("${A:-$", size)}`,
  "a long port": (size) => `EXPOSE ${repeat("9", size)}x`,
  "copies from stages": (size) => repeat("FROM a:1 AS s\nCOPY --from=q / /\n", size),
  "sources of one copy": (size) => `COPY --from=q ${repeat("/ ", size)}`,
  "stages of one name": (size) => repeat("FROM --platform=$TARGETPLATFORM a AS s\n", size),
  "comments that mute comments": (size) => repeat("# hadolint ignore=DL1001\n\n", size),
  "stages with comments of their own": (size) => repeat("# hadolint stage ignore=DL3004\nFROM a\nRUN sudo b\n", size),
  "downloads of one RUN": (size) => `RUN ${repeat("wget u;curl v;", size)}`,
  "calls of go": (size) => `RUN ${repeat("go run;go install a;", size)}`,
  "words of one go install": (size) => `RUN go install ${repeat("a@latest", size / 2)} ${repeat("b@c ", size / 2)}`,
  "words of one gem install": (size) => `RUN gem install ${repeat("-a b c ", size)}`,
  "numbers of one useradd": (size) => `RUN useradd ${repeat("-u a ", size)}`,
  "installs of yarn": (size) => `FROM a:1 AS b\n${repeat("RUN yarn install && yarn cache clean\n", size)}FROM b`,
  "RUNs with mounts": (size) => repeat("RUN --mount=type=cache,target=/a b\n", size),
  "one RUN with many mounts": (size) => `RUN ${repeat("--mount=type=cache,target=/a ", size)} pip install a\nRUN b`,
  "installs of pip in stages": (size) => repeat("FROM a AS b\nENV PIP_NO_CACHE_DIR=0\nRUN pip install c\n", size),
  "installs that name a variable": (size) => `RUN ${repeat("PIP_NO_CACHE_DIR=0 pip install a;", size)}`,
  "updates of apt": (size) => repeat("FROM a AS b\nRUN apt-get update; apt install c\n", size),
  "line ends above a stray parenthesis": (size) => `RUN <<EOF\n${repeat("\n", size)}a (\nEOF`,
  "instructions without FROM": (size) => repeat("CMD a\n", size),
};
test.each(Object.entries(shapes))("64 KB of %s cost in proportion", (_, make) => {
  const cost = (size: number) => {
    const text = make(size);
    const before = process.cpuUsage();
    const input = { text, options: { profile: "hadolint", hadolint: { trustedRegistries: ["r.io"] } }, given: {}, rubric: [] };
    const { failed } = runRules(parseDockerfile(text, aroundOf(input)), rules, input);
    expect(failed).toEqual([]);
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  };
  cost(4_000);
  const small = Math.min(cost(16_000), cost(16_000));
  // Four times the size: twice the proportion is allowed for garbage collection, and a floor for what is too short to measure.
  expect(cost(64_000)).toBeLessThan(Math.max(8 * small, 400));
});
