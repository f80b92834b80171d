import { demandCases } from "@/tests/support/own-cases";

const given = { files: ["bin/serve", "bin/entry.sh", "serve", "data/a.bin"] };
const from = "FROM debian:13\n";

/** Rights and owners of files that are copied. */
export const fileMode = [
  ...demandCases({ rule: "dockerfile/make-executable", with: { paths: ["/usr/local/bin/serve"] }, given }, [
    ["mode while copying", `${from}COPY --chmod=0755 serve /usr/local/bin/\nUSER 10001`, []],
    ["in letters", `${from}COPY --chmod=a+rx serve /usr/local/bin/\nUSER 10001`, []],
    ["in letters, all of it", `${from}COPY --chmod=u=rwX,go=rX serve /usr/local/bin/\nUSER 10001`, [2]],
    ["a directory of programs", `${from}COPY --chmod=755 bin/ /usr/local/bin/\nUSER 10001`, []],
    ["a program that is called like what every object has", `${from}RUN constructor > /usr/local/bin/serve\nUSER 10001`, [2]],
    ["a directory beside it", `${from}COPY --chmod=755 serve /usr/local/bin/\nCOPY --chmod=600 data/ /usr/local/bin/\nUSER 10001`, []],
    ["the directory again", `${from}COPY bin/ /usr/local/bin/\nCOPY --chmod=755 bin /usr/local/bin\nUSER 10001`, []],
    [
      "the directory again, for its owner",
      `${from}COPY --chmod=755 bin/ /usr/local/bin/\nCOPY --chmod=700 bin /usr/local/bin\nUSER 10001`,
      [3],
    ],
    ["a variable", `${from}ARG MODE=555\nCOPY --chmod=$MODE serve /usr/local/bin/\nUSER 10001`, []],
    ["a later chmod", `${from}COPY serve /usr/local/bin/\nRUN chmod +x /usr/local/bin/serve\nUSER 10001`, []],
    ["a later chmod of all in it", `${from}COPY serve /usr/local/bin/\nRUN chmod 755 /usr/local/bin/*\nUSER 10001`, []],
    ["taken away again", `${from}COPY --chmod=755 serve /usr/local/bin/\nRUN chmod a-x /usr/local/bin/serve\nUSER 10001`, [3]],
    ["taken away, minus in front", `${from}COPY --chmod=755 serve /usr/local/bin/\nRUN chmod -x /usr/local/bin/serve\nUSER 10001`, [3]],
    ["of another file", `${from}COPY serve bin/entry.sh /usr/local/bin/\nRUN chmod 755 /usr/local/bin/entry.sh\nUSER 10001`, [2]],
    ["for root alone", `${from}COPY --chmod=744 serve /usr/local/bin/\nUSER 10001`, [2]],
    ["for root alone, who runs it", `${from}COPY --chmod=744 serve /usr/local/bin/`, []],
    ["for the owner, who runs it", `${from}COPY --chmod=500 --chown=10001 serve /usr/local/bin/\nUSER 10001`, []],
    ["executed, not read", `${from}COPY --chmod=711 serve /usr/local/bin/\nUSER 10001`, [2]],
    ["for a group", `${from}COPY --chmod=750 --chown=0:10001 serve /usr/local/bin/\nUSER 10001:10001`, []],
    [
      "made in another stage",
      `${from.replace("\n", " AS a\n")}COPY serve /out/\nRUN chmod 755 /out/serve\n${from}COPY --from=a /out/ /usr/local/bin/\nUSER 10001`,
      [],
    ],
    [
      "not made in another stage",
      `${from.replace("\n", " AS a\n")}COPY serve /out/\n${from}COPY --from=a /out/serve /usr/local/bin/serve\nUSER 10001`,
      [4],
    ],
    ["built", "FROM golang:1.26\nRUN go build -o /usr/local/bin/serve ./cmd/serve\nUSER 10001", []],
    ["installed", `${from}RUN --mount=type=bind,target=/ctx install /ctx/serve /usr/local/bin/serve\nUSER 10001`, []],
    [
      "installed without the right",
      `${from}RUN --mount=type=bind,target=/ctx install -m 644 /ctx/serve /usr/local/bin/serve\nUSER 10001`,
      [2],
    ],
    ["a here-document", `${from}COPY <<EOF /usr/local/bin/serve\n#!/bin/sh\nexec sleep 1\nEOF\nUSER 10001`, [2]],
    ["somewhere that only the build knows", `${from}ARG BIN\nCOPY serve $BIN\nUSER 10001`, []],
    ["made by a program that is not known", `${from}RUN make install\nUSER 10001`, []],
    ["not by packages", `${from}RUN apt-get update && apt-get install -y serve\nUSER 10001`, [1]],
    ["absent", `${from}COPY serve /opt/serve\nUSER 10001`, [1]],
  ]),
  ...demandCases({ rule: "dockerfile/number-linked-owner" }, [
    ["numbers", `${from}COPY --link --chown=10001:10001 a /a`, []],
    ["a user's number alone", `${from}COPY --link --chown=10001 a /a`, []],
    ["root", `${from}COPY --link --chown=root:root a /a`, []],
    ["not linked", `${from}COPY --link=false --chown=app a /a`, []],
    ["with a mode", `${from}COPY --link --chown=app --chmod=755 a /a`, []],
    ["unknown", `${from}ARG OWNER\nCOPY --link --chown=$OWNER a /a`, []],
    ["a group's name", `${from}COPY --chown=10001:app --link a /a`, [2]],
    ["ADD", `${from}ADD --link --chown=app https://example.com/a /a`, [2]],
    ["a variable", `${from}ENV U=app\nCOPY --link --chown=$U:0 a /a`, [3]],
  ]),
];
