import { demandCases } from "@/tests/support/own-cases";

const given = { files: ["bin/healthcheck"] };

const program = { rule: "dockerfile/probe-with-program", with: { source: "cmd/healthcheck" }, given };
const build = "FROM golang:1.26 AS b\nWORKDIR /src\nCOPY . .\nRUN go build -o /out/ ./cmd/api ./cmd/healthcheck\n";
const bare = `${build}FROM gcr.io/distroless/static-debian13:nonroot\n`;
const check = (flags: string) => `FROM debian:13\nHEALTHCHECK ${flags} CMD ["/h"]`;
const within = { rule: "dockerfile/time-healthcheck", with: { within: 30 } };
const start = { rule: "dockerfile/time-healthcheck", with: { start: 40 } };
const patient = { rule: "dockerfile/time-healthcheck", with: { answer: 2, failures: 2 } };

/** How a container is checked. */
export const health = [
  ...demandCases(program, [
    ["copied and named", `${bare}COPY --from=b /out/ /\nHEALTHCHECK CMD ["/healthcheck"]`, []],
    ["with arguments", `${bare}COPY --from=b /out/ /\nHEALTHCHECK CMD ["/healthcheck", "-v"]`, []],
    ["another of the same build", `${bare}COPY --from=b /out/ /\nHEALTHCHECK CMD ["/api"]`, [7]],
    ["under another name", `${bare}COPY --from=b /out/healthcheck /p\nHEALTHCHECK CMD ["/p"]`, []],
    ["the other one under the name", `${bare}COPY --from=b /out/api /healthcheck\nHEALTHCHECK CMD ["/healthcheck"]`, [7]],
    ["relative to the directory", `${bare}WORKDIR /a\nCOPY --from=b /out/ ./\nHEALTHCHECK CMD ["./healthcheck"]`, []],
    ["not in PATH", `${bare}COPY --from=b /out/ /a/\nHEALTHCHECK CMD ["healthcheck"]`, [7]],
    ["in a PATH of its own", `${bare}ENV PATH=/a\nCOPY --from=b /out/ /a/\nHEALTHCHECK CMD ["healthcheck"]`, []],
    [
      "by a shell that is copied in",
      `${bare}COPY --from=busybox:1.37 /bin/ /bin/\nCOPY --from=b /out/ /\nHEALTHCHECK CMD /healthcheck`,
      [],
    ],
    ["by a shell that is not there", `${bare}COPY --from=b /out/ /\nHEALTHCHECK CMD /healthcheck || exit 1`, [7]],
    ["by the shell of the base", `${build}FROM debian:13\nCOPY --from=b /out/ /\nHEALTHCHECK CMD /healthcheck || exit 1`, []],
    ["by sh -c", `${build}FROM debian:13\nCOPY --from=b /out/ /\nHEALTHCHECK CMD ["sh", "-c", "/healthcheck || exit 1"]`, []],
    ["a tool of the base", `${build}FROM debian:13\nCOPY --from=b /out/ /\nHEALTHCHECK CMD curl -f http://localhost/`, [7]],
    ["a tool that is installed", `${build}FROM debian:13\nRUN apt-get install -y curl\nHEALTHCHECK CMD curl -f http://localhost/`, [7]],
    ["made by something that is not read", "FROM debian:13\nCOPY . .\nRUN make all\nHEALTHCHECK CMD /healthcheck", []],
    ["copied from the context, another place", 'FROM scratch\nCOPY bin/healthcheck /h\nHEALTHCHECK CMD ["/h"]', [3]],
    ["built in its directory", 'FROM golang:1.26\nWORKDIR /s/cmd/healthcheck\nCOPY . /s\nRUN go build -o /h .\nHEALTHCHECK CMD ["/h"]', []],
    ["built in another directory", 'FROM golang:1.26\nWORKDIR /s/cmd/api\nCOPY . /s\nRUN go build -o /h .\nHEALTHCHECK CMD ["/h"]', [5]],
    ["in a circle of stages", 'FROM a AS b\nCOPY --from=c /h /h\nFROM a AS c\nCOPY --from=b /h /h\nHEALTHCHECK CMD ["/h"]', []],
    ["none", `${bare}COPY --from=b /out/ /\nHEALTHCHECK NONE`, [5]],
  ]),
  ...demandCases(within, [
    ["--interval=5s --timeout=5s", check("--interval=5s --timeout=5s"), []],
    ["--interval=5s --timeout=5s --retries=4", check("--interval=5s --timeout=5s --retries=4"), [2]],
    ["--interval=5s", check("--interval=5s"), [2]],
    ["--interval=5s --timeout=0s", check("--interval=5s --timeout=0s"), [2]],
    ["--interval=100ms --timeout=9.9s --retries=0", check("--interval=100ms --timeout=9.9s --retries=0"), []],
    ["--interval=5 --timeout=5s", check("--interval=5 --timeout=5s"), null],
    ["--interval=5s --timeout=5s --retries=x", check("--interval=5s --timeout=5s --retries=x"), null],
  ]),
  ...demandCases(start, [
    ["--start-period=40s", check("--start-period=40s"), []],
    ["--start-period=1m", check("--start-period=1m"), []],
    ["--interval=10s", check("--interval=10s"), [2]],
    ["--interval=15s", check("--interval=15s"), []],
    ["--interval=5s --start-period=30s", check("--interval=5s --start-period=30s"), []],
    ["--interval=5s --start-period=29s", check("--interval=5s --start-period=29s"), [2]],
  ]),
  ...demandCases(patient, [
    ["no flag", check(""), []],
    ["--timeout=1999ms", check("--timeout=1999ms"), [2]],
    ["--retries=1", check("--retries=1"), [2]],
  ]),
];
