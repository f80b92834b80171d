import { mixedDemandCases } from "@/tests/support/own-cases";

const given = { files: ["x", "x-debug"] };

const shell = { rule: "dockerfile/provide-shell", with: { stage: "debug" }, given };
const same = (what: "program" | "start" | "user") => ({ rule: "dockerfile/match-target", with: { stage: "debug", same: [what] }, given });
const build = "FROM golang:1.26 AS b\nRUN go build -o /out/x ./x\n";
const bare = "FROM gcr.io/distroless/static-debian13:nonroot";
const debug = "FROM gcr.io/distroless/static-debian13:debug-nonroot AS debug\n";
const release = `${bare}\nCOPY --from=b /out/x /x\nENTRYPOINT ["/x"]`;

/** What two targets of one file share. */
export const targets = mixedDemandCases([
  ["a debug variant", shell, debug, []],
  ["no such stage", shell, bare, [1]],
  ["a variant without", shell, `${bare} AS debug`, [1]],
  ["alpine", shell, "FROM alpine:3.24 AS debug", []],
  ["a base that is not known", shell, "FROM example.com/x:1 AS debug", []],
  ["busybox copied in", shell, `${bare} AS debug\nCOPY --from=busybox:musl /bin/busybox /bin/busybox`, []],
  ["all of its programs", shell, `${bare} AS debug\nCOPY --from=busybox:musl /bin /tools`, []],
  ["programs of a stage with a shell", shell, `FROM busybox:1.37 AS t\n${bare} AS debug\nCOPY --from=t /bin/ /bin/`, []],
  ["programs of a stage without one", shell, `${bare} AS t\n${bare} AS debug\nCOPY --from=t /bin/ /bin/`, [2]],
  ["another program copied in", shell, `${build}${bare} AS debug\nCOPY --from=b /out/x /x`, [3]],
  ["the same file", same("program"), `${build}${debug}COPY --from=b /out/x /y\n${release}`, []],
  ["its directory", same("program"), `${build}${debug}COPY --from=b /out /opt\n${release}`, []],
  ["of another run", same("program"), `${build}FROM b AS c\nRUN go build -o /out/x ./x\n${debug}COPY --from=c /out/x /x\n${release}`, [5]],
  [
    "through one more stage",
    same("program"),
    `${build}FROM scratch AS c\nCOPY --from=b /out/x /x\n${debug}COPY --from=c /x /x\n${release}`,
    [],
  ],
  ["not at all", same("program"), `${build}${debug}${release}`, [3]],
  ["of the context in both", same("program"), `${debug}COPY x /x\n${bare}\nCOPY x /x\nCMD ["/x"]`, []],
  ["another of the context", same("program"), `${debug}COPY x-debug /x\n${bare}\nCOPY x /x\nCMD ["/x"]`, [1]],
  ["the release starts nothing", same("program"), `${build}${debug}COPY --from=b /out/x /x\n${bare}\nCOPY --from=b /out/x /x`, [5]],
  [
    "found by PATH",
    same("program"),
    `${build}${debug}COPY --from=b /out/x /usr/local/bin/x\n${bare}\nCOPY --from=b /out/x /usr/bin/\nENTRYPOINT ["x"]`,
    [],
  ],
  ["inherited", same("program"), `${build}${release.replace("nonroot", "nonroot AS r")}\nFROM r AS debug\nFROM r`, []],
  ["same words", same("start"), `${debug}ENTRYPOINT [ "/x" ]\n${release}`, []],
  ["a command more", same("start"), `${build}${debug}ENTRYPOINT ["/x"]\nCMD ["-v"]\n${release}`, [3]],
  ["shell form", same("start"), `${build}${debug}ENTRYPOINT /x\n${release}`, [3]],
  ["inherited and replaced", same("start"), `FROM alpine:3.24 AS a\nCMD ["/x"]\nFROM a AS debug\nCMD ["sh"]\nFROM a`, [3]],
  ["user of the base and by number", same("user"), `${debug}${bare}\nUSER 65532`, []],
  ["root of the base", same("user"), `FROM gcr.io/distroless/static-debian13:debug AS debug\n${bare}`, [1]],
  ["with a group", same("user"), `${debug}USER 65532:65532\n${bare}`, []],
  ["by name", same("user"), `FROM gcr.io/distroless/static-debian13:debug AS debug\nUSER nonroot\n${bare}`, []],
  ["a user that is not known", same("user"), `FROM example.com/x:1 AS debug\n${bare}`, []],
]);
