const repeat = (part: string, size: number) => part.repeat(Math.floor(size / part.length));

/** Dockerfiles of about `size` characters by what they are made of; each must cost in proportion to its size. */
export const growingDockerfiles: Readonly<Record<string, (size: number) => string>> = {
  "one long line": (size) => `FROM a\nRUN ${"x".repeat(size)}`,
  "many words": (size) => `FROM a\nCOPY ${repeat("ab ", size)}`,
  instructions: (size) => `FROM a\n${repeat("RUN a\n", size)}`,
  "stages in a chain": (size) => Array.from({ length: size / 16 }, (_, at) => `FROM s${at} AS s${at + 1}`).join("\n"),
  "variables that double": (size) => `FROM a\n${repeat("ENV A=$A$A\n", size)}`,
  "shell variables that double": (size) => `FROM a\nRUN ${repeat("X=$X$X; ", size)}go build`,
  "continued lines": (size) => `FROM a\nRUN a${repeat("\\\n b", size)}`,
  "nested substitutions": (size) => `FROM a\nRUN echo ${repeat("$(a ", size)}`,
  "nested braces": (size) => `FROM a\nWORKDIR ${repeat("${a:-", size)}`,
  "nested brackets": (size) => `FROM a\nRUN ${repeat("[", size)}`,
  "open parentheses": (size) => `FROM a\nRUN ${repeat("(", size)}`,
  backticks: (size) => `FROM a\nRUN ${repeat("`", size)}`,
  heredocs: (size) => `FROM a\n${repeat("RUN <<E\na\nE\n", size)}`,
  "ONBUILD of ONBUILD": (size) => `FROM a\n${repeat("ONBUILD ", size)}`,
  "relative WORKDIR": (size) => `FROM a\n${repeat("WORKDIR a\n", size)}`,
  "copies from stage to stage": (size) =>
    Array.from({ length: size / 32 }, (_, at) => `FROM a AS s${at}\nCOPY --from=s${at - 1} /a /a`).join("\n"),
  "undeclared variables": (size) => `FROM debian:13\n${Array.from({ length: size / 24 }, (_, at) => `ENV abc${at}=$cba${at}`).join("\n")}`,
  "comments for the linter": (size) => repeat("# hadolint ignore=DL3006\nFROM a\n", size),
  "stages of one name in capitals": (size) => `FROM a\n${repeat("FROM Aa AS Aa\n", size)}`,
  "stages in a chain, each with a start": (size) =>
    Array.from({ length: size / 36 }, (_, at) => `FROM s${at} AS s${at + 1}\nENTRYPOINT a b`).join("\n"),
  "starts that are replaced": (size) => `FROM a\n${repeat("CMD a\n", size)}`,
  "package lists that stay": (size) => `FROM debian:13\n${repeat("RUN apt-get update && apt-get install a\n", size)}`,
  "stages that copy from each other": (size) =>
    Array.from({ length: size / 48 }, (_, at) => `FROM a AS s${at}\nWORKDIR /w\nCOPY --from=s${at - 1} --chown=1:1 /a ./a`).join("\n"),
  "a value that is no duration": (size) => `FROM a\nHEALTHCHECK --interval=${"1".repeat(size)} CMD b`,
  "instructions that are swallowed": (size) => `FROM a\nRUN b \\\n${repeat("RUN cc \\\n", size)}`,
  "builds of Go": (size) => `FROM golang:1.26\nCOPY . .\n${repeat("RUN go build -o /a .\n", size)}`,
  "packages to install": (size) => `FROM debian:13\nRUN apt-get update && apt-get install -y ${repeat("curl=1 ", size)}`,
  "commands in a row": (size) => `FROM alpine:3.22\nRUN ${repeat("cd /a && apk add b && ", size)} true`,
  "installs and builds": (size) => `FROM alpine:3.22\nRUN ${repeat("apk add gcc && make && apk del gcc && ", size)} true`,
  "installs and builds in stages": (size) =>
    Array.from({ length: size / 44 }, (_, at) => `FROM ${at ? `s${at}` : "debian:13"} AS s${at + 1}\nRUN apt-get install gcc && make`).join(
      "\n",
    ),
  "stages in a chain, each without a program": (size) =>
    Array.from({ length: size / 40 }, (_, at) => `FROM ${at ? `s${at}` : "debian:13"} AS s${at + 1}\nRUN curl -o /x y`).join("\n"),
  "pipes in a row": (size) => `FROM a\nRUN ${repeat("a | ", size)} b`,
  "calls in a loop": (size) =>
    `FROM a\nRUN for x in ${repeat("a ", 100)}; do ${repeat("mkdir /a/$x; ", size)}done\nFROM b\nCOPY --from=0 /a /a\nENTRYPOINT ["/a/b"]`,
  labels: (size) => `FROM a\nLABEL ${Array.from({ length: size / 10 }, (_, at) => `a${at}=b`).join(" ")}`,
  "copies from one stage": (size) => `FROM a AS s\nFROM b\n${repeat("COPY --from=s /a /a\n", size)}`,
};
