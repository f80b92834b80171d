// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the texts are those of Dockerfiles
import { demandCases } from "@/tests/support/own-cases";

const native = { rule: "dockerfile/run-on-build-platform" };
const base = { rule: "dockerfile/ship-target-platform" };
const architecture = {
  rule: "dockerfile/compile-for-target",
  with: { command: "go build", variable: "GOARCH", from: ["TARGETARCH", "TARGETPLATFORM"] },
};

const builder = "FROM --platform=$BUILDPLATFORM golang:1.26 AS b\n";

/** Builds for several platforms. */
export const platforms = [
  ...demandCases(native, [
    ["braces", "FROM --platform=${BUILDPLATFORM} alpine:3.24\nRUN true", []],
    ["with a default that never counts", "FROM --platform=${BUILDPLATFORM:-linux/amd64} alpine:3.24\nRUN true", []],
    ["OS and architecture of the builder", "FROM --platform=$BUILDOS/$BUILDARCH alpine:3.24\nRUN true", []],
    ["by way of an ARG of another name", "ARG ON=$BUILDPLATFORM\nFROM --platform=$ON alpine:3.24\nRUN true", []],
    ["declared above FROM, without a default", "ARG BUILDPLATFORM\nFROM --platform=$BUILDPLATFORM alpine:3.24\nRUN true", []],
    ["a default above FROM replaces it", "ARG BUILDPLATFORM=linux/amd64\nFROM --platform=$BUILDPLATFORM alpine:3.24\nRUN true", [3]],
    ["inherited from a stage on the builder", `${builder}FROM b\nRUN true`, []],
    ["inherited from a stage on the target", "FROM alpine:3.24 AS a\nFROM a\nRUN true", [3]],
    ["exec form is emulated as well", 'FROM alpine:3.24\nRUN ["true"]', [2]],
    ["only copies on the target", `${builder}RUN true\nFROM alpine:3.24\nCOPY --from=b /x /x`, []],
    ["the target's variable", "FROM --platform=$TARGETPLATFORM alpine:3.24\nRUN true", [2]],
    ["a stage that the image does not need", "FROM alpine:3.24 AS t\nRUN true\nFROM scratch\nCOPY x /x", []],
    ["an ARG of the caller", "ARG P\nFROM --platform=$P alpine:3.24\nCOPY x /x", []],
  ]),
  ...demandCases(architecture, [
    ["the platform is no architecture", `${builder}ARG TARGETPLATFORM\nRUN GOARCH=$TARGETPLATFORM go build`, [3]],
    ["the platform taken apart", `${builder}ARG TARGETPLATFORM\nRUN GOARCH=\${TARGETPLATFORM#linux/} go build`, []],
    [
      "a stage for each",
      `${builder}FROM b AS b-amd64\nENV GOARCH=amd64\nFROM b AS b-arm64\nENV GOARCH=arm64\nFROM b-$TARGETARCH AS o\nRUN go build -o /x ./x\nFROM scratch\nCOPY --from=o /x /x`,
      [],
    ],
    [
      "a stage for each, one of them for another architecture",
      `${builder}FROM b AS b-amd64\nENV GOARCH=amd64\nFROM b AS b-arm64\nENV GOARCH=386\nFROM b-$TARGETARCH AS o\nRUN go build -o /x ./x\nFROM scratch\nCOPY --from=o /x /x`,
      [7],
    ],
    [
      "a loop, and the one of the target copied",
      `${builder}RUN for a in amd64 arm64; do GOARCH=$a go build -o /o/$a ./x; done\nFROM scratch\nARG TARGETARCH\nCOPY --from=b /o/$TARGETARCH /x`,
      [],
    ],
    [
      "a loop without the other one",
      `${builder}RUN for a in amd64 386; do GOARCH=$a go build -o /o/$a ./x; done\nFROM scratch\nARG TARGETARCH\nCOPY --from=b /o/$TARGETARCH /x`,
      [2],
    ],
    [
      "a loop over platforms",
      `${builder}RUN for p in linux/amd64 linux/arm64; do GOARCH=\${p#*/} go build -o /o/$p/x ./x; done\nFROM scratch\nARG TARGETPLATFORM\nCOPY --from=b /o/$TARGETPLATFORM/x /x`,
      [],
    ],
    [
      "a loop, and always the same copied",
      `${builder}RUN for a in amd64 arm64; do GOARCH=$a go build -o /o/$a ./x; done\nFROM scratch\nCOPY --from=b /o/arm64 /x`,
      [2],
    ],
    ["in front of the command", `${builder}ARG TARGETARCH\nRUN GOARCH=$TARGETARCH go build -o /x ./x`, []],
    ["exported", `${builder}ARG TARGETARCH\nRUN export GOARCH=$TARGETARCH && go build -o /x ./x`, []],
    ["through env", `${builder}ARG TARGETARCH\nRUN env GOARCH="\${TARGETARCH}" go build -o /x ./x`, []],
    ["ENV of ARG", `${builder}ARG TARGETARCH\nENV GOARCH=$TARGETARCH\nRUN go build -o /x ./x`, []],
    ["ENV above ARG sees nothing", `${builder}ENV GOARCH=$TARGETARCH\nARG TARGETARCH\nRUN go build -o /x ./x`, [4]],
    ["ARG as the variable itself", `${builder}ARG TARGETARCH\nARG GOARCH=$TARGETARCH\nRUN go build -o /x ./x`, []],
    ["cut off the platform", `${builder}ARG TARGETPLATFORM\nRUN GOARCH=\${TARGETPLATFORM#linux/} go build -o /x ./x`, []],
    ["by a program", `${builder}ARG TARGETPLATFORM\nRUN GOARCH=$(echo "$TARGETPLATFORM" | cut -d/ -f2) go build -o /x ./x`, []],
    [
      "chosen by case",
      `${builder}ARG TARGETPLATFORM\nRUN case "$TARGETPLATFORM" in linux/amd64) export GOARCH=amd64 ;; *) export GOARCH=arm64 ;; esac && go build -o /x ./x`,
      [],
    ],
    [
      "chosen by if",
      `${builder}ARG TARGETARCH\nRUN <<EOF\nset -e\nGOARCH=amd64\nif [ "$TARGETARCH" = arm64 ]; then GOARCH=arm64; fi\nexport GOARCH\ngo build -o /x ./x\nEOF`,
      [],
    ],
    [
      "inherited from a parent",
      `FROM --platform=$BUILDPLATFORM golang:1.26 AS a\nARG TARGETARCH\nENV GOARCH=$TARGETARCH\nFROM a\nRUN go build -o /x ./x`,
      [],
    ],
    ["written by go env", `${builder}ARG TARGETARCH\nRUN go env -w GOARCH=$TARGETARCH\nRUN go build -o /x ./x`, []],
    ["on the target itself", "FROM golang:1.26\nRUN go build -o /x ./x", []],
    ["fixed on the target", "FROM golang:1.26\nRUN GOARCH=amd64 go build -o /x ./x", [2]],
    ["not set on the builder", `${builder}RUN go build -o /x ./x`, [2]],
    ["a variable of the shell alone", `${builder}ARG TARGETARCH\nRUN GOARCH=$TARGETARCH; go build -o /x ./x`, [3]],
    ["an ENV that is changed", `${builder}ARG TARGETARCH\nENV GOARCH=\nRUN GOARCH=$TARGETARCH; go build -o /x ./x`, []],
    ["not declared", `${builder}RUN GOARCH=$TARGETARCH go build -o /x ./x`, [2]],
    ["declared above FROM only", `ARG TARGETARCH\n${builder}RUN GOARCH=$TARGETARCH go build -o /x ./x`, [3]],
    ["declared after the command", `${builder}RUN GOARCH=$TARGETARCH go build -o /x ./x\nARG TARGETARCH`, [2]],
    ["a default in the stage", `${builder}ARG TARGETARCH=amd64\nRUN GOARCH=$TARGETARCH go build -o /x ./x`, [3]],
    ["a default above FROM", `ARG TARGETARCH=amd64\n${builder}ARG TARGETARCH\nRUN GOARCH=$TARGETARCH go build -o /x ./x`, [4]],
    ["single quotes", `${builder}ARG TARGETARCH\nRUN GOARCH='$TARGETARCH' go build -o /x ./x`, [3]],
    ["of the builder", `${builder}ARG BUILDARCH\nRUN GOARCH=$BUILDARCH go build -o /x ./x`, [3]],
    ["set in another shell", `${builder}ARG TARGETARCH\nRUN export GOARCH=$TARGETARCH\nRUN go build -o /x ./x`, [4]],
    ["set again", `${builder}ARG TARGETARCH\nENV GOARCH=$TARGETARCH\nRUN GOARCH=amd64 go build -o /x ./x`, [4]],
    ["xx", `${builder}ARG TARGETPLATFORM\nRUN xx-go build -o /x ./x`, []],
    ["xx without the platform", `${builder}RUN xx-go build -o /x ./x`, [2]],
    [
      "a tool of the build is for the builder",
      `${builder}ARG TARGETARCH\nRUN go build -o /gen ./gen && GOARCH=$TARGETARCH go build -o /out/x ./x\nFROM scratch\nCOPY --from=b /out/x /x`,
      [],
    ],
    ["never called", `${builder}ARG TARGETARCH\nRUN make`, [1]],
  ]),
  ...demandCases(base, [
    ["nothing said", `${builder}FROM alpine:3.24`, []],
    ["the target by name", `${builder}FROM --platform=$TARGETOS/$TARGETARCH alpine:3.24`, []],
    ["the builder", "FROM --platform=$BUILDPLATFORM alpine:3.24", [1]],
    ["one for all", "FROM --platform=linux/arm64 alpine:3.24", [1]],
    ["by way of a stage", `${builder}FROM b`, [1]],
    ["scratch has none", "FROM --platform=$BUILDPLATFORM scratch", []],
  ]),
];
