// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the texts are those of Dockerfiles
import { expect, test } from "vitest";
import { linterRuns } from "@/lib/graders/dockerfile/linter-commands";
import { parseDockerfile } from "@/lib/graders/dockerfile/parse";

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
  ["RUN for ((i = $(a); i < $(b | c); i++)); do d; done", ["a", "b", "c", "d"]],
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
