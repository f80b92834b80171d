// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the texts are those of Dockerfiles
import { expect, test } from "vitest";
import { linterRuns } from "@/lib/graders/dockerfile/linter-commands";
import { parseDockerfile } from "@/lib/graders/dockerfile/parse";
import { linterLines } from "@/tests/support/linter-lines";

/** The commands of all RUNs, name and arguments between bars. */
const commands = (shown: string) =>
  linterRuns(parseDockerfile(shown.replaceAll("⏎", "\n"))).flatMap((run) =>
    run.commands.map(({ name, args }) => [name, ...args].join("|")),
  );

test.each<[text: string, commands: string[]]>([
  ["RUN X=1 >/dev/null apt-get -y install 'a b' \"c\"", ["apt-get|-y|install|a b|c"]],
  ["RUN \\sudo $X ${Y} ${Z:-a/b} $(cmd a/b) `q` $((1 + 2))", ["sudo|${X}|${Y}|${Z:-a/b}|${cmda/b}|${VAR}|${VAR}", "cmd|a/b", "q"]],
  ["RUN a {b,c} !(d) <(e) $(f | g)", ["a||||${}", "e", "f", "g"]],
  [
    "RUN exec apt-get install; command -v sudo; exec -a z q r; busybox cd /x",
    ["apt-get|apt-get|install", "command|-v|sudo", "q|-a|z|q|r", "cd|cd|/x"],
  ],
  ["RUN time -p make; $CC x; [ -f y ] && [[ z ]] && (( 1 ))", ["time", "make"]],
  [
    "RUN a || (b; { c; }) & if d; then e; else f; fi; while g; do h; done; case $(i) in j) k;; esac",
    ["a", "b", "c", "d", "e", "f", "g", "h", "i", "k"],
  ],
  ["RUN f() { a; }; X=$(b) Y=1; c > $(d) <<< $(e)", ["a", "b", "c", "d", "e"]],
  ['RUN ["sh","-c","cd /x && sudo y"]', ["sh|-c|cd|/x", "sudo|y"]],
  ["RUN <<EOF⏎a⏎b⏎EOF", ["a", "b"]],
  ["RUN cat <<EOF > f && x⏎b⏎EOF", ["cat"]],
  ["ONBUILD RUN a", ["a"]],
  ["RUN a && ", []],
  ["RUN a; fi; b", ["a"]],
  ["RUN ( a", []],
  ["RUN [ -f x && y", []],
  ['RUN "a', []],
])("%s", (text, expected) => expect(commands(text)).toEqual(expected));

test.each<[code: string, text: string, lines: number[]]>([
  ["DL3003", "RUN make && (cd sub && make)", [1]],
  ["DL3003", "ONBUILD RUN cd /x", []],
  ["DL3003", "RUN sudo cd /x", []],
  ["DL3003", 'RUN bash -c "cd /x"', []],
  ["DL3003", 'RUN ["bash","-c","x; cd /y"]', [1]],
  ["DL3003", 'RUN ["cd", "/x", ]', []],
  ["DL3003", "RUN f() { cd /x; }", [1]],
  ["DL3003", "RUN trap 'cd /x' EXIT", []],
  ["DL3003", 'RUN echo "$(cd /x)"', [1]],
  ["DL3003", "RUN diff <(cd /x) y", [1]],
  ["DL3003", "RUN cd /x )", [1]],
  ["DL3003", "RUN ( cd /x", []],
  ["DL3003", "RUN cd /x &&", []],
  ["DL3003", "RUN cd /x; fi; sudo y", [1]],
  ["DL3003", "RUN true # note \\⏎ && cd /x", []],
  ["DL3003", "RUN true \\⏎⏎ # note⏎ && cd /x", [1]],
  ["DL3003", "FROM a:1⏎RUN a \\⏎ && b \\⏎ && cd /x", [2]],
  ["DL3003", "RUN <<EOF⏎cd /x⏎EOF", [1]],
  ["DL3003", "RUN <<EOF cat⏎cd /x⏎EOF", [1]],
  ["DL3003", "RUN bash <<EOF⏎cd /x⏎EOF", []],
  ["DL3003", "RUN cat <<EOF >f && cd /y⏎t⏎EOF", []],
  ["DL3003", "RUN cd /y && cat <<EOF >f⏎t⏎EOF", [1]],
  ["DL3003", "RUN 3<<EOF⏎cd /x⏎EOF", []],
  ["DL3003", "RUN <<EOF⏎#!/usr/bin/python3⏎cd /x⏎EOF", [1]],
  ["DL3004", "RUN X=1 sudo -E y", [1]],
  ["DL3004", "RUN nohup sudo x", []],
  ["DL3004", "RUN command -v sudo", []],
  ["DL3004", "RUN \\sudo x", [1]],
  ["DL3004", 'RUN "sudo" x', [1]],
  ["DL3004", "ONBUILD RUN a; if b; then sudo c; fi", [1]],
  ["DL3004", "RUN /usr/bin/sudo c", []],
  ["DL3004", "RUN xargs sudo x | sudo y", [1]],
  ["DL3004", "# hadolint ignore=DL3004,oops⏎RUN sudo x", [2]],
  ["DL3004", "#hadolint ignore = DL3008 , DL3004⏎RUN sudo x", []],
  ["DL3004", "RUN a \\⏎# hadolint ignore=DL3004⏎ && sudo x", [1]],
  ["DL4006", 'FROM a:1 AS b⏎SHELL ["bash","-o","pipefail","-c"]⏎FROM b⏎RUN x | y', [4]],
  ["DL4006", "RUN set -o pipefail; x | y", [1]],
  ["DL4006", "# hadolint shell=powershell⏎RUN x | y", [2]],
  ["DL4006", 'SHELL ["/bin/ash","-eo","pipefail","-c"]⏎RUN x | y', []],
  ["DL4006", 'SHELL ["cmd.exe","/S"]⏎RUN x | y', []],
  ["DL4006", 'SHELL ["/usr/bin/bash","-o","pipefail","-c"]⏎RUN x | y', []],
  ["DL4006", 'SHELL ["/usr/bin/env","bash","-o","pipefail","-c"]⏎RUN x | y', [2]],
  ["DL4006", 'SHELL ["/usr/bin/pwsh","-c"]⏎RUN x | y', [2]],
  ["DL4006", 'RUN bash -c "x | y"', []],
  ["DL4006", "ONBUILD RUN x | y", []],
  ["DL4006", "RUN cat <<A | b⏎t⏎A", []],
  ["DL4006", "RUN a >| b", []],
  ["DL4006", 'RUN ["sh","-c","a | b"]', [1]],
])("%s in %j on %j", (code, text, lines) => expect(linterLines(code, text)).toEqual(lines));
