// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the texts are those of Dockerfiles
import { describe, expect, test } from "vitest";
import { aroundOf, loadRuleSet } from "@/lib/graders/dockerfile";
import { parseDockerfile } from "@/lib/graders/dockerfile/parse";
import type { Input, RubricLine } from "@/lib/graders/grader";
import { runRules } from "@/lib/graders/run-rules";

const rules = await loadRuleSet();
const given = { files: ["site/index.html", "site/js/a.js", "app.conf"] };

type Case = readonly [what: string, text: string, verdict: "met" | "lost"];

function judge({ rule, with: using }: Pick<RubricLine, "rule" | "with">, text: string): string | undefined {
  const input: Input = { text, options: {}, given, rubric: [{ id: "line", rule, with: using, points: 1 }] };
  const checked = runRules(parseDockerfile(text, aroundOf(input)), rules, input);
  expect(checked.failed).toEqual([]);
  return checked.lines[0]?.state;
}

describe("where files lie", () => {
  const line = {
    rule: "dockerfile/place-files",
    with: {
      files: [
        { source: "site/index.html", path: "/www/index.html" },
        { source: "site/js/a.js", path: "/www/js/a.js" },
      ],
    },
  };
  const cases: Case[] = [
    ["the directory", "FROM debian:13\nCOPY site /www", "met"],
    ["relative to the directory", "FROM debian:13\nWORKDIR /www\nCOPY ./site/ .", "met"],
    ["one by one", "FROM debian:13\nCOPY site/index.html /www/\nCOPY site/js /www/js/", "met"],
    ["a star empties directories", "FROM debian:13\nCOPY site/* /www/", "lost"],
    ["a star for each level", "FROM debian:13\nCOPY site/* /www/\nCOPY site/js/* /www/js/", "met"],
    ["one directory too deep", "FROM debian:13\nCOPY site /www/site", "lost"],
    ["the whole context", "FROM debian:13\nCOPY . /www", "lost"],
    ["moved by a RUN", "FROM debian:13\nCOPY . /src\nRUN cp -r /src/site /www", "met"],
    ["by way of a stage", "FROM debian:13 AS a\nCOPY site /a\nFROM debian:13\nCOPY --from=a /a /www", "met"],
    ["another file over it", "FROM debian:13\nCOPY site /www\nCOPY app.conf /www/index.html", "lost"],
    ["made by a program that is not read", "FROM node:24\nCOPY . .\nRUN npm run build\nRUN make install", "met"],
    ["from a bind mount", "FROM debian:13\nRUN --mount=type=bind,source=site,target=/m cp -r /m /www", "met"],
    ["a server that makes nothing", "FROM nginx:1.30\nCOPY . /www\nRUN nginx -t", "lost"],
    ["two by one command", "FROM debian:13\nCOPY . /src\nRUN mkdir /www && cd /src/site && cp -r index.html js /www/", "met"],
    ["nothing", "FROM debian:13", "lost"],
  ];
  test.each(cases)("%s", (_, text, verdict) => expect(judge(line, text)).toBe(verdict));
});

describe("which ports are exposed", () => {
  const line = { rule: "dockerfile/expose-ports", with: { ports: ["8080", "53/udp"] } };
  const cases: Case[] = [
    ["both in one line", "FROM debian:13\nEXPOSE 8080 53/udp", "met"],
    ["with the protocol, twice", "FROM debian:13\nEXPOSE 8080/TCP\nEXPOSE 8080-8080 53/udp", "met"],
    ["by a variable", "FROM debian:13\nENV P=8080\nEXPOSE $P 53/udp", "met"],
    ["by a build argument that whoever builds gives", "FROM debian:13\nARG P\nEXPOSE $P", "met"],
    ["of the stage below", "FROM debian:13 AS a\nEXPOSE 8080\nFROM a\nEXPOSE 53/udp", "met"],
    ["of another stage", "FROM debian:13 AS a\nEXPOSE 8080\nFROM debian:13\nEXPOSE 53/udp", "lost"],
    ["the other protocol", "FROM debian:13\nEXPOSE 8080 53", "lost"],
    ["one more", "FROM debian:13\nEXPOSE 8080 53/udp 80", "lost"],
    ["a range", "FROM debian:13\nEXPOSE 8080-8090 53/udp", "lost"],
  ];
  test.each(cases)("%s", (_, text, verdict) => expect(judge(line, text)).toBe(verdict));
});

describe("what stays in the foreground", () => {
  const line = { rule: "dockerfile/stay-in-foreground", with: { program: "nginx", option: "daemon off" } };
  const cases: Case[] = [
    ["the image's own CMD", "FROM nginx:1.30", "met"],
    ["an image that starts nothing", "FROM debian:13", "lost"],
    ["an unknown image", "FROM example.com/web:1", "met"],
    ["written out", 'FROM nginx:1.30\nCMD ["nginx", "-g", "daemon off;"]', "met"],
    ["with more in it", 'FROM nginx:1.30\nCMD ["nginx", "-g", "pid /tmp/p;  daemon  off;"]', "met"],
    ["parted", 'FROM nginx:1.30\nENTRYPOINT ["/usr/sbin/nginx"]\nCMD ["-g", "daemon off;"]', "met"],
    ["by tini", 'FROM alpine:3.24\nENTRYPOINT ["tini", "--"]\nCMD ["nginx", "-g", "daemon off;"]', "met"],
    ["by a script", "FROM debian:13\nCOPY <<'EOF' /s.sh\n#!/bin/sh\nexec nginx -g 'daemon off;'\nEOF\nENTRYPOINT [\"/s.sh\"]", "met"],
    ["without", 'FROM nginx:1.30\nCMD ["nginx"]', "lost"],
    ["an entrypoint that forgets the command", 'FROM nginx:1.30\nENTRYPOINT ["/docker-entrypoint.sh"]', "lost"],
    ["a service manager", "FROM nginx:1.30\nCMD service nginx start", "lost"],
    ["another program", 'FROM nginx:1.30\nCMD ["sh"]', "lost"],
  ];
  test.each(cases)("%s", (_, text, verdict) => expect(judge(line, text)).toBe(verdict));
});
