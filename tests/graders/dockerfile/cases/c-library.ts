import { mixedDemandCases } from "@/tests/support/own-cases";

const library = { rule: "dockerfile/match-c-library" };
const on = { rule: "dockerfile/set-variable", with: { name: "CGO_ENABLED", value: "1", command: "go build" } };
const glibc = "FROM golang:1.26 AS b\n";
const musl = "FROM golang:1.26-alpine AS b\n";
const ship = (base: string) => `FROM ${base}\nCOPY --from=b /x /x`;

/** Programs and the C library of the image that they run on. */
export const cLibrary = mixedDemandCases([
  ["glibc on glibc", library, `${glibc}RUN go build -o /x ./x\n${ship("gcr.io/distroless/base-debian13")}`, []],
  ["glibc where there is none", library, `${glibc}RUN go build -o /x ./x\n${ship("gcr.io/distroless/static-debian13")}`, [2]],
  ["musl on glibc", library, `${musl}RUN apk add --no-cache gcc musl-dev\nRUN go build -o /x ./x\n${ship("debian:13")}`, [3]],
  ["a compiler that is added later", library, `${musl}RUN go build -o /x ./x\nRUN apk add --no-cache gcc\n${ship("debian:13")}`, []],
  ["a version of the compiler", library, `${musl}RUN apk add gcc=14.2.0-r6 musl-dev\nRUN go build -o /x ./x\n${ship("debian:13")}`, [3]],
  ["musl by the variable alone", library, `${musl}RUN CGO_ENABLED=1 go build -o /x ./x\n${ship("debian:13")}`, [2]],
  ["switched off by go env", library, `${glibc}RUN go env -w CGO_ENABLED=0\nRUN go build -o /x ./x\n${ship("scratch")}`, []],
  [
    "the last go env counts",
    library,
    `${glibc}RUN go env -w CGO_ENABLED=0 && go env -w CGO_ENABLED=1 && go build -o /x ./x\n${ship("scratch")}`,
    [2],
  ],
  ["go env below the build", library, `${glibc}RUN go build -o /x ./x && go env -w CGO_ENABLED=0\n${ship("scratch")}`, [2]],
  ["linked statically", library, `${glibc}RUN go build -ldflags '-extldflags "-static"' -o /x ./x\n${ship("scratch")}`, []],
  ["a tool of the build", library, `${glibc}RUN go build -o /gen ./gen && CGO_ENABLED=0 go build -o /x ./x\n${ship("scratch")}`, []],
  ["a variable of the shell alone", library, `${glibc}RUN CGO_ENABLED=0; go build -o /x ./x\n${ship("scratch")}`, [2]],
  ["a variable of the shell in front of &&", library, `${glibc}RUN CGO_ENABLED=0 && go build -o /x ./x\n${ship("scratch")}`, [2]],
  ["exported", library, `${glibc}RUN export CGO_ENABLED=0; go build -o /x ./x\n${ship("scratch")}`, []],
  ["exported below", library, `${glibc}RUN CGO_ENABLED=0; export CGO_ENABLED; go build -o /x ./x\n${ship("scratch")}`, []],
  ["exported in a subshell", library, `${glibc}RUN CGO_ENABLED=0; (export CGO_ENABLED); go build -o /x ./x\n${ship("scratch")}`, [2]],
  ["exported first", library, `${glibc}RUN export CGO_ENABLED; CGO_ENABLED=0; go build -o /x ./x\n${ship("scratch")}`, []],
  ["another one exported", library, `${glibc}RUN export GOOS; CGO_ENABLED=0; go build -o /x ./x\n${ship("scratch")}`, [2]],
  ["all exported", library, `${glibc}RUN set -ea; CGO_ENABLED=0; go build -o /x ./x\n${ship("scratch")}`, []],
  ["an ENV that is changed", library, `${glibc}ENV CGO_ENABLED=1\nRUN CGO_ENABLED=0; go build -o /x ./x\n${ship("scratch")}`, []],
  ["an ARG that is changed", library, `${glibc}ARG CGO_ENABLED=1\nRUN CGO_ENABLED=0; go build -o /x ./x\n${ship("scratch")}`, []],
  ["a shell variable handed on", library, `${glibc}RUN c=0; CGO_ENABLED=$c go build -o /x ./x\n${ship("scratch")}`, []],
  ["on by go env", on, `${glibc}RUN go env -w CGO_ENABLED=1\nRUN go build -o /x ./x`, []],
  ["on by default only", on, `${glibc}RUN go build -o /x ./x`, [2]],
  ["on in one of two", on, `${glibc}RUN CGO_ENABLED=1 go build -o /x ./x && go build -o /y ./y`, [2]],
]);
