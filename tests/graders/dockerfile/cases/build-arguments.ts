// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the texts are those of Dockerfiles
import { demandCases } from "@/tests/support/own-cases";

const given = { args: ["GIT_SHA", "OTHER"] };
const from = "FROM debian:13\n";
const name = "org.opencontainers.image.revision";

/** Arguments of a build, labels and variables. */
export const buildArguments = [
  ...demandCases({ rule: "dockerfile/declare-argument-late", with: { argument: "GIT_SHA", in: "image" }, given }, [
    ["ARG below", `${from}RUN a\nARG GIT_SHA`, []],
    ["ARG above", `${from}ARG GIT_SHA\nRUN a`, [3]],
    ["ARG above, the RUN does not read it", `${from}ARG GIT_SHA=x\nRUN ["a"]`, [3]],
    ["ARG above FROM only", `ARG GIT_SHA\n${from}RUN a`, []],
    ["ARG above FROM and again", `ARG GIT_SHA\n${from}ARG GIT_SHA\nRUN a`, [4]],
    ["another ARG above", `${from}ARG OTHER\nRUN a\nARG GIT_SHA`, []],
    ["an ARG made from it", `${from}RUN a\nARG GIT_SHA\nARG TAG=v-$GIT_SHA\nRUN b`, [5]],
    ["ENV of it above", `FROM debian:13 AS a\nARG GIT_SHA\nENV REV=$GIT_SHA\nFROM a\nRUN b`, [5]],
    ["LABEL of it above needs ARG above", `${from}ARG GIT_SHA\nLABEL r=$GIT_SHA\nRUN a`, [4]],
    ["inherited from a parent", "FROM debian:13 AS a\nARG GIT_SHA\nFROM a\nRUN b", [4]],
    ["only in a stage from which is copied", `FROM debian:13 AS a\nARG GIT_SHA\nRUN b\n${from}COPY --from=a /x /x\nRUN c`, []],
    ["the value in a file", `${from}RUN a\nARG GIT_SHA\nCOPY <<EOF /r\n$GIT_SHA\nEOF`, []],
    ["a directory named after it", `FROM debian:13 AS a\nARG GIT_SHA\nWORKDIR /srv/$GIT_SHA\nENV GIT_SHA=none\nFROM a\nRUN b`, [6]],
    ["no RUN at all", `${from}ARG GIT_SHA\nCOPY a /a`, []],
    ["a base named after it", "ARG GIT_SHA\nFROM debian:$GIT_SHA\nCOPY a /a", []],
  ]),

  ...demandCases({ rule: "dockerfile/declare-argument-late", with: { argument: "GIT_SHA", in: "build" }, given }, [
    ["ARG in the stage before", `FROM debian:13 AS a\nARG GIT_SHA\nRUN b\n${from}COPY --from=a /x /x`, [3]],
    ["ARG in the image", `FROM debian:13 AS a\nRUN b\n${from}ARG GIT_SHA\nRUN c\nCOPY --from=a /x /x`, []],
    ["ARG in a stage that is not used", `FROM debian:13 AS a\nARG GIT_SHA\nRUN b\n${from}COPY x /x`, []],
  ]),

  ...demandCases({ rule: "dockerfile/set-label", with: { name, argument: "GIT_SHA" }, given }, [
    ["plain", `${from}ARG GIT_SHA\nLABEL ${name}=$GIT_SHA`, []],
    ["braces and quotes, among others", `${from}ARG GIT_SHA\nLABEL a=b \\\n  "${name}"="\${GIT_SHA}"`, []],
    ["with a default", `${from}ARG GIT_SHA=none\nLABEL ${name}=$GIT_SHA`, []],
    ["a default in the word", `${from}ARG GIT_SHA\nLABEL ${name}=\${GIT_SHA:-none}`, []],
    ["by ENV", `${from}ARG GIT_SHA\nENV REV=$GIT_SHA\nLABEL ${name}=$REV`, []],
    ["old form", `${from}ARG GIT_SHA\nLABEL ${name} $GIT_SHA`, []],
    ["inherited", `FROM debian:13 AS a\nARG GIT_SHA\nLABEL ${name}=$GIT_SHA\nFROM a`, []],
    ["set again", `${from}ARG GIT_SHA\nLABEL ${name}=$GIT_SHA\nLABEL ${name}=x`, [4]],
    ["single quotes", `${from}ARG GIT_SHA\nLABEL ${name}='$GIT_SHA'`, [3]],
    ["not declared", `${from}LABEL ${name}=$GIT_SHA`, [2]],
    ["declared below", `${from}LABEL ${name}=$GIT_SHA\nARG GIT_SHA`, [2]],
    ["declared above FROM only", `ARG GIT_SHA\n${from}LABEL ${name}=$GIT_SHA`, [3]],
    ["declared in another stage", `FROM debian:13 AS a\nARG GIT_SHA\n${from}LABEL ${name}=$GIT_SHA`, [4]],
    ["written in another stage", `FROM debian:13 AS a\nARG GIT_SHA\nLABEL ${name}=$GIT_SHA\n${from}COPY --from=a /x /x`, [3]],
    ["another argument", `${from}ARG OTHER\nLABEL ${name}=$OTHER`, [3]],
    ["without the prefix", `${from}ARG GIT_SHA\nLABEL revision=$GIT_SHA`, [3]],
    ["another case", `${from}ARG GIT_SHA\nLABEL org.opencontainers.image.Revision=$GIT_SHA`, [3]],
    ["a command instead of the value", `${from}LABEL ${name}="$(git rev-parse HEAD)"`, [2]],
    ["none", from, [1]],
  ]),
  ...demandCases(
    {
      rule: "dockerfile/set-label",
      with: { name: "org.opencontainers.image.source", values: ["https://example.com/a", "https://example.com/a.git"] },
      given,
    },
    [
      ["written", `${from}LABEL org.opencontainers.image.source=https://example.com/a`, []],
      ["by the default of an ARG", `${from}ARG SRC="https://example.com/a.git"\nLABEL org.opencontainers.image.source="$SRC"`, []],
      ["another address", `${from}LABEL org.opencontainers.image.source=https://example.com/b`, [2]],
      ["an ARG that is not given", `${from}ARG SRC\nLABEL org.opencontainers.image.source=$SRC`, [3]],
    ],
  ),

  ...demandCases({ rule: "dockerfile/set-variable", with: { name: "REV", argument: "GIT_SHA" }, given }, [
    ["ENV of ARG", `${from}ARG GIT_SHA\nENV REV=$GIT_SHA`, []],
    ["with a default", `${from}ARG GIT_SHA=x\nENV REV="\${GIT_SHA}"`, []],
    ["ARG alone", `${from}ARG REV\nARG GIT_SHA`, [1]],
    ["not declared", `${from}ENV REV=$GIT_SHA`, [2]],
    ["written down", `${from}ARG GIT_SHA\nENV REV=abc`, [3]],
    ["in another stage", `FROM debian:13 AS a\nARG GIT_SHA\nENV REV=$GIT_SHA\n${from}COPY a /a`, [4]],
  ]),
];
