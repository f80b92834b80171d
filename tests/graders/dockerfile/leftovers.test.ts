// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the texts are those of Dockerfiles
import { expect, test } from "vitest";
import { aroundOf, loadRuleSet } from "@/lib/graders/dockerfile";
import { parseDockerfile } from "@/lib/graders/dockerfile/parse";
import type { Input } from "@/lib/graders/grader";
import { runRules } from "@/lib/graders/run-rules";

const dockerfileRules = await loadRuleSet();
const source = { rule: "dockerfile/remove-in-same-run", with: { keep: ["/usr/local", "p"] } };
const tools = { rule: "dockerfile/install-only", with: { manager: "apt-get", packages: ["lib1"] } };
const lists = { rule: "dockerfile/clean-package-index", with: { manager: "apt-get" } };
const join = { rule: "dockerfile/join-apt-update", with: undefined };
const url = "https://example.com/p-1.0.tar.gz";
const debian = "FROM debian:13\n";
const get = `RUN apt-get update && apt-get install -y gcc lib-dev`;

const cases: [what: string, line: { rule: string; with: unknown }, text: string, verdict: "met" | "lost"][] = [
  [
    "archive and tree removed",
    source,
    `${debian}RUN curl -fsSLO ${url} && tar -xzf p-1.0.tar.gz && make -C p-1.0 install && rm -rf p-1.0 p-1.0.tar.gz`,
    "met",
  ],
  ["by one pattern", source, `${debian}RUN cd /usr/src && curl -fsSLO ${url} && tar xzf p-1.0.tar.gz && rm -rf /usr/src/p-1.0*`, "met"],
  ["archive left", source, `${debian}RUN curl -fsSLO ${url} && tar -xzf p-1.0.tar.gz && rm -rf p-1.0`, "lost"],
  ["tree left", source, `${debian}RUN curl -fsSLO ${url} && tar -xzf p-1.0.tar.gz && rm p-1.0.tar.gz`, "lost"],
  ["removed in a later RUN", source, `${debian}RUN curl -fsSLo /t.tgz ${url}\nRUN rm /t.tgz`, "lost"],
  ["no archive on disk", source, `${debian}RUN mkdir /s && curl -fsSL ${url} | tar -xz -C /s --strip-components=1 && rm -r /s`, "met"],
  ["no archive, tree left", source, `${debian}RUN mkdir /s && curl -fsSL ${url} | tar -xz -C /s --strip-components=1`, "lost"],
  ["in a temporary directory", source, `${debian}RUN d=$(mktemp -d) && curl -fsSL ${url} | tar -xz -C "$d" && rm -rf "$d"`, "met"],
  ["a tree without -r", source, `${debian}RUN git clone https://example.com/p.git /s && rm -f /s`, "lost"],
  ["all below by find", source, `${debian}RUN git clone https://example.com/p.git /s && find /s -delete`, "met"],
  ["a part by find", source, `${debian}RUN git clone https://example.com/p.git /s && find /s -name '*.o' -delete`, "lost"],
  ["removed only when it failed", source, `${debian}RUN curl -fsSLo /t.tgz ${url} || rm /t.tgz`, "lost"],
  ["into a cache mount", source, `${debian}RUN --mount=type=cache,target=/s curl -fsSLo /s/t.tgz ${url}`, "met"],
  ["into a tmpfs", source, `${debian}RUN --mount=type=tmpfs,target=/s cd /s && curl -fsSL ${url} | tar -xz`, "met"],
  ["a clone with options", source, `${debian}RUN git clone --depth 1 --branch v1.0 https://example.com/p.git /s && rm -rf /s`, "met"],
  ["a clone that stays", source, `${debian}RUN git clone --depth 1 --branch v1.0 https://example.com/p.git /s && rm -rf /t`, "lost"],
  ["fetched by ADD", source, `${debian}ADD ${url} /s/\nRUN rm -r /s`, "lost"],
  [
    "fetched by ADD in another stage",
    source,
    `FROM gcc:15 AS b\nADD ${url} /s/\nRUN make -C /s install\n${debian}COPY --from=b /usr/local/bin/p /usr/local/bin/`,
    "met",
  ],
  [
    "the program out of its tree",
    source,
    `FROM gcc:15 AS b\nRUN git clone https://example.com/p.git /s && make -C /s\n${debian}COPY --from=b /s/p /p`,
    "met",
  ],
  [
    "the tree out of another stage",
    source,
    `FROM gcc:15 AS b\nRUN git clone https://example.com/p.git /s && make -C /s\n${debian}COPY --from=b /s /s`,
    "lost",
  ],
  [
    "below the final stage",
    source,
    `${debian.replace("13", "13 AS a")}RUN git clone https://example.com/p.git /s\nFROM a\nRUN rm -rf /s`,
    "lost",
  ],
  ["what is kept by design", source, `${debian}RUN curl -fsSLo /usr/local/bin/x https://example.com/x`, "met"],
  ["marked and removed", tools, `${debian}${get} lib1 && apt-mark auto gcc lib-dev && apt-get autoremove -y`, "met"],
  [
    "all marked, one kept by name",
    tools,
    `${debian}RUN m="$(apt-mark showmanual)" && apt-get update && apt-get install -y gcc lib-dev && apt-mark auto '.*' && apt-mark manual $m lib1 && apt-get purge -y --auto-remove`,
    "met",
  ],
  [
    "all marked, what is needed forgotten",
    tools,
    `${debian}RUN m="$(apt-mark showmanual)" && apt-get update && apt-get install -y gcc lib-dev && apt-mark auto '.*' && apt-mark manual $m && apt-get purge -y --auto-remove`,
    "lost",
  ],
  [
    "what ldd finds is kept",
    tools,
    `${debian}${get} && apt-mark auto '.*' && ldd /usr/local/bin/p | awk '{print $3}' | xargs dpkg-query --search | cut -d: -f1 | xargs apt-mark manual && apt-get purge -y --auto-remove`,
    "met",
  ],
  [
    "what ldd finds, by a variable",
    tools,
    `${debian}${get} && apt-mark auto '.*' && d="$(ldd /p)" && apt-mark manual $d && apt-get purge -y --auto-remove`,
    "met",
  ],
  ["marked and not removed", tools, `${debian}${get} lib1 && apt-mark auto gcc lib-dev`, "lost"],
  ["purged without the automatic ones", tools, `${debian}${get} lib1 && apt-mark auto gcc lib-dev && apt-get purge -y lib-dev`, "lost"],
  [
    "marked again as manual",
    tools,
    `${debian}${get} lib1 && apt-mark auto '.*' && apt-mark manual gcc lib1 && apt-get autoremove -y`,
    "lost",
  ],
  [
    "saved below the install",
    tools,
    `${debian}RUN apt-get update && apt-get install -y lib1 && m="$(apt-mark showmanual)" && apt-get install -y gcc && apt-mark auto '.*' && apt-mark manual $m && apt-get purge -y --auto-remove`,
    "met",
  ],
  ["lists by dist-clean", lists, `${debian}${get} && apt-get dist-clean`, "met"],
  ["lists by clean", lists, `${debian}${get} && apt-get clean`, "lost"],
  ["an install that updates leaves lists", lists, `${debian}RUN apt-get install --update -y gcc`, "lost"],
  ["an install that updates", join, `${debian}RUN apt-get install --update -y gcc && apt-get dist-clean`, "met"],
  ["an install without an update", join, `${debian}RUN apt-get install -y gcc && apt-get dist-clean`, "lost"],
  ["marked in a later RUN", tools, `${debian}${get} lib1\nRUN apt-mark auto gcc lib-dev && apt-get autoremove -y`, "lost"],
];

test.each(cases)("%s", (_, { rule, with: using }, text, verdict) => {
  const input: Input = { text, options: {}, given: {}, rubric: [{ id: "line", rule, with: using, points: 1 }] };
  const checked = runRules(parseDockerfile(text, aroundOf(input)), dockerfileRules, input);
  expect(checked.failed).toEqual([]);
  expect(checked.lines[0]?.state).toBe(verdict);
});
