// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the texts are those of Dockerfiles
import { demandCases } from "@/tests/support/own-cases";

const debian = "FROM debian:13\n";
const signals = { rule: "dockerfile/hand-over-signals", with: { program: "server serve" } };
const migrate = { rule: "dockerfile/run-before-start", with: { command: "server migrate" } };
const entry = { rule: "dockerfile/set-start-words", with: { instruction: "ENTRYPOINT", words: ["/bin/rotate"] } };
const flags = { rule: "dockerfile/set-start-words", with: { instruction: "CMD", words: ["--keep=7", "--interval=1h"] } };
const module_ = {
  rule: "dockerfile/set-start-words",
  with: { instruction: "CMD", words: ["python", "-m", "quote"], allow: ["-u"], form: "exec" },
};
const both = { rule: "dockerfile/use-exec-form", with: { instructions: ["ENTRYPOINT", "CMD"] } };
const entryOnly = { rule: "dockerfile/use-exec-form", with: { instructions: ["ENTRYPOINT"] } };
const stop = { rule: "dockerfile/keep-stop-signal", with: { signals: ["SIGTERM", "SIGINT"] } };
const script = (lines: string, start: string) => `${debian}COPY --chmod=755 <<'EOF' /s.sh\n#!/bin/sh\n${lines}\nEOF\n${start}`;

/** What a container starts with, and how it is stopped. */
export const starts = [
  ...demandCases(signals, [
    ["the program itself", `${debian}CMD ["server", "serve"]`, []],
    ["split in two", `${debian}ENTRYPOINT ["server"]\nCMD ["serve"]`, []],
    ["exec in the shell", `${debian}CMD exec server serve`, []],
    ["exec behind a list", `${debian}CMD ["sh", "-c", "server migrate && exec server serve"]`, []],
    ["the shell stays", `${debian}CMD ["sh", "-c", "server migrate && server serve"]`, [2]],
    ["in the background", `${debian}CMD ["sh", "-c", "server serve & wait"]`, [2]],
    ["a script that is replaced", script('exec "$@"', 'ENTRYPOINT ["/s.sh"]\nCMD ["server", "serve"]'), []],
    ["a script that stays", script('"$@"', 'ENTRYPOINT ["/s.sh"]\nCMD ["server", "serve"]'), [4]],
    ["exec in one branch only", script('if [ "$1" ]; then exec "$@"; fi\nserver serve', 'ENTRYPOINT ["/s.sh"]'), [5]],
    ["an init that hands over", `${debian}ENTRYPOINT ["dumb-init", "server", "serve"]`, []],
    ["another program", `${debian}CMD ["server", "migrate"]`, [2]],
    ["nothing is started", debian, [1]],
  ]),
  ...demandCases({ rule: "dockerfile/hand-over-signals", with: { program: "server", from: "build" } }, [
    ["copied to PATH", `${debian}COPY server /usr/bin/server\nCMD ["server"]`, []],
    ["copied elsewhere", `${debian}COPY server /app/server\nCMD ["server"]`, [3]],
    [
      "built by go and by nothing",
      'FROM golang:1.26 AS b\nWORKDIR /src\nCOPY . .\nFROM debian:13\nCOPY --from=b /out/server /server\nCMD ["/server"]',
      [6],
    ],
    ["of an image", `${debian}COPY --from=example.com/server:1 /server /server\nCMD ["/server"]`, []],
    [
      "bash that Alpine lacks",
      script("exec server", 'ENTRYPOINT ["/s.sh"]').replace("debian:13", "alpine:3.24").replace("/bin/sh", "/bin/bash"),
      [6],
    ],
  ]),
  ...demandCases(migrate, [
    ["in front, replaced", `${debian}CMD ["sh", "-c", "server migrate && exec server serve"]`, []],
    ["in front, not replaced", `${debian}CMD server migrate; server serve`, []],
    ["by a script", script('server migrate\nexec "$@"', 'ENTRYPOINT ["/s.sh"]\nCMD ["server", "serve"]'), []],
    ["behind exec", script("exec server serve\nserver migrate", 'ENTRYPOINT ["/s.sh"]'), [7]],
    ["while the image is built", `${debian}RUN server migrate\nCMD ["server", "serve"]`, [2]],
    ["not at all", `${debian}CMD ["server", "serve"]`, [2]],
    ["the CMD that a later one replaces", `${debian}CMD server migrate && exec server serve\nCMD ["server", "serve"]`, [3]],
  ]),
  ...demandCases(module_, [
    ["by the version's name", `${debian}CMD ["python3.14", "-m", "quote"]`, []],
    ["by its path", `${debian}CMD ["/usr/bin/python3", "-m", "quote"]`, []],
    ["a file of that name", `${debian}CMD ["./python3", "-m", "quote"]`, [2]],
    ["a flag that does no harm", `${debian}CMD ["python", "-u", "-m", "quote"]`, []],
    ["another flag", `${debian}CMD ["python", "-i", "-m", "quote"]`, [2]],
    ["in shell form", `${debian}CMD exec python -m quote`, [2]],
  ]),
  ...demandCases(entry, [
    ["the word", `${debian}ENTRYPOINT ["/bin/rotate"]`, []],
    ["by its name, where it was copied", `${debian}COPY rotate /bin/\nENTRYPOINT ["rotate"]`, []],
    ["relative to WORKDIR", `${debian}WORKDIR /bin\nENTRYPOINT ["./rotate"]`, []],
    ["with a flag", `${debian}ENTRYPOINT ["/bin/rotate", "--keep=7"]`, [2]],
    ["as CMD", `${debian}CMD ["/bin/rotate"]`, [2]],
    ["replaced", `${debian}ENTRYPOINT ["/bin/rotate"]\nENTRYPOINT ["/bin/sh"]`, [3]],
    ["none", debian, [1]],
  ]),
  ...demandCases(flags, [
    ["another order", `${debian}ENTRYPOINT ["r"]\nCMD ["--interval=1h", "--keep=7"]`, []],
    ["two words for one flag", `${debian}ENTRYPOINT ["r"]\nCMD ["--keep", "7", "--interval", "1h"]`, []],
    ["another value", `${debian}ENTRYPOINT ["r"]\nCMD ["--keep=8", "--interval=1h"]`, [3]],
    ["one flag too many", `${debian}ENTRYPOINT ["r"]\nCMD ["--keep=7", "--interval=1h", "-v"]`, [3]],
    [
      "an ENTRYPOINT that clears the CMD of its base",
      'FROM debian:13 AS b\nCMD ["--keep=7", "--interval=1h"]\nFROM b\nENTRYPOINT ["r"]',
      [4],
    ],
  ]),
  ...demandCases(both, [
    ["arrays", `${debian}ENTRYPOINT ["a"]\nCMD ["b"]`, []],
    ["a shell's text", `${debian}CMD a b`, [2]],
    ["one of two", `${debian}ENTRYPOINT ["a"]\nCMD b`, [3]],
    ["replaced by an array", `${debian}CMD a\nCMD ["a"]`, []],
    ["single quotes", `${debian}CMD ['a']`, [2]],
    ["in a stage that is not shipped", `FROM debian:13 AS t\nCMD a\n${debian}CMD ["a"]`, []],
    ["inherited", "FROM debian:13 AS t\nENTRYPOINT a\nFROM t", [2]],
    ["none", "FROM scratch", [1]],
  ]),
  ...demandCases(entryOnly, [["the other may be as it is", `${debian}ENTRYPOINT ["a"]\nCMD b`, []]]),
  ...demandCases(stop, [
    ["none set", debian, []],
    ["by name", `${debian}STOPSIGNAL SIGINT`, []],
    ["by number", `${debian}STOPSIGNAL 2`, []],
    ["without SIG", `${debian}STOPSIGNAL term`, []],
    ["one that nothing catches", `${debian}STOPSIGNAL 9`, [2]],
    ["one for another program", `${debian}STOPSIGNAL SIGQUIT`, [2]],
    ["set again", `${debian}STOPSIGNAL SIGKILL\nSTOPSIGNAL SIGTERM`, []],
    ["inherited", "FROM debian:13 AS b\nSTOPSIGNAL SIGUSR1\nFROM b", [2]],
    ["of a stage that is not shipped", `FROM debian:13 AS b\nSTOPSIGNAL SIGKILL\n${debian}`, []],
    ["by an argument without a value", `${debian}ARG S\nSTOPSIGNAL $S`, []],
  ]),
];
