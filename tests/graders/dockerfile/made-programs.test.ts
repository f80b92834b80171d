import { expect, test } from "vitest";
import { aroundOf, loadRuleSet } from "@/lib/graders/dockerfile";
import { parseDockerfile } from "@/lib/graders/dockerfile/parse";
import type { Input } from "@/lib/graders/grader";
import { runRules } from "@/lib/graders/run-rules";

const rules = await loadRuleSet();
const given = { files: ["go.mod", "go.sum", ".dockerignore", "cmd/pricing/main.go", "internal/rates/rates.go"] };
const end = (p = "/out/pricing") => `\nFROM scratch\nCOPY --from=b ${p} /pricing\nENTRYPOINT ["/pricing"]`;
const g = "FROM golang:1.26 AS b\n";
const B = "RUN go build -o /out/pricing ./cmd/pricing";
const right = [
  `${g}COPY --link . /src\nWORKDIR /src/cmd/pricing\nRUN go build -o /out/pricing${end()}`,
  `${g}WORKDIR /src\nCOPY . .\nRUN go build -C /src -o /out/pricing ./cmd/pricing${end()}`,
  `${g}WORKDIR /\nCOPY . /src\nRUN go build -C src -o /out/pricing ./cmd/pricing${end()}`,
  `${g}ADD . /src/\nWORKDIR /src\n${B}${end()}`,
  `${g}ADD . /src/\nRUN cd /src && go build -o /out/pricing ./cmd/pricing${end()}`,
  `${g}WORKDIR /src\nRUN --mount=type=bind,target=/src,rw go build -o /out/pricing ./cmd/pricing${end()}`,
  `FROM scratch AS source\nCOPY . /\n${g}WORKDIR /src\nCOPY --from=source / .\n${B}${end()}`,
  `FROM scratch AS source\nCOPY . /s/\n${g}WORKDIR /src\nCOPY --from=source /s ./\n${B}${end()}`,
  `FROM alpine:3.24 AS source\nRUN apk add git && git clone https://x.y/z /z\n${g}WORKDIR /src\nCOPY --from=source /z ./\n${B}${end()}`,
  `${g}WORKDIR /src\nCOPY cmd/ cmd/\nCOPY internal/ internal/\nCOPY go.* .\n${B}${end()}`,
  `${g}WORKDIR /src\nCOPY --parents cmd internal go.mod go.sum ./\n${B}${end()}`,
  `${g}WORKDIR /src\nCOPY --parents **/*.go go.mod go.sum ./\n${B}${end()}`,
  `${g}WORKDIR /src\nCOPY --parents cmd/pricing/*.go internal go.mod go.sum ./\n${B}${end()}`,
  `${g}WORKDIR /src\nCOPY --parents cmd/pricing/main.go internal go.mod go.sum ./\n${B}${end()}`,
  `${g}WORKDIR /src\nCOPY --parents cmd/pricing internal go.mod go.sum ./\n${B}${end()}`,
  `${g}WORKDIR /src\nCOPY --parents ./cmd/./pricing internal go.mod go.sum ./cmd/\n${B}${end()}`,
  `${g}WORKDIR /src\nCOPY --exclude=*.md . .\n${B}${end()}`,
  `${g}WORKDIR /src\nCOPY . .\nRUN go build -o /out/pricing example.com/cmd/pricing${end()}`,
  `${g}WORKDIR /src\nCOPY . .\nRUN go build -o ../out/pricing ./cmd/pricing${end()}`,
  `${g}WORKDIR /src\nCOPY . .\nRUN mkdir /out && go build -o /out ./cmd/pricing${end()}`,
  `${g}WORKDIR /src\nCOPY . .\nRUN mkdir /out && go build -o /out ./cmd/...${end()}`,
  `${g}WORKDIR /src\nCOPY . .\nRUN go build -o /out/ ./...${end()}`,
  `${g}WORKDIR /src\nCOPY . .\nRUN go build -o /out/ ./cmd/*${end()}`,
  `${g}WORKDIR /src\nCOPY . .\nRUN for p in ./cmd/*; do go build -o /out/$(basename $p) $p; done${end()}`,
  `${g}ARG OUT=/out\nENV PKG=pricing\nWORKDIR /src\nCOPY . .\nRUN go build -o $OUT/$PKG ./cmd/$PKG${end()}`,
  `${g}ARG OUT\nWORKDIR /src\nCOPY . .\nRUN go build -o $OUT/pricing ./cmd/pricing${end()}`,
  `${g}WORKDIR /src\nRUN --mount=type=bind,target=/ctx cp -r /ctx/. /src && go build -o /out/pricing ./cmd/pricing${end()}`,
  `${g}ARG DIR=/src\nWORKDIR $DIR\nCOPY . $DIR\n${B}${end()}`,
  `${g}WORKDIR /src\nCOPY ["cmd", "./cmd/"]\nCOPY ["internal", "./internal/"]\nCOPY go.mod ./\n${B}${end()}`,
  `${g}COPY ./ /src\nWORKDIR /src\nRUN cd cmd/pricing && go build -o /out/pricing .${end()}`,
  `${g}COPY cmd /src/cmd\nCOPY internal /src/internal\nCOPY go.mod /src\nWORKDIR /src\nRUN go build -o /out/pricing cmd/pricing/main.go${end()}`,
  `${g}WORKDIR /src\nCOPY . .\nRUN go build -o bin/pricing ./cmd/pricing && mv bin /out${end()}`,
  `${g}WORKDIR /src\nCOPY . .\nRUN go build ./cmd/pricing && install -D pricing /out/pricing${end()}`,
  `${g}WORKDIR /src\nCOPY . .\nRUN go build ./cmd/pricing && mkdir /out && cp -t /out pricing${end()}`,
  `${g}WORKDIR /src\nCOPY . .\nRUN bash -c 'go build -o /out/pricing ./cmd/pricing'${end()}`,
  `${g}WORKDIR /src\nCOPY . .\nRUN ./build.sh${end()}`,
  `${g}WORKDIR /src\nCOPY . .\nRUN sh build.sh${end()}`,
  `${g}WORKDIR /src\nCOPY . .\nRUN sh -e build.sh${end()}`,
  `${g}WORKDIR /src\nCOPY . .\nRUN . ./build.sh${end()}`,
  `${g}WORKDIR /src\nCOPY . .\nRUN go run ./tools/build${end()}`,
  `${g}WORKDIR /src\nCOPY . .\nRUN GOBIN=/out go install ./cmd/pricing${end()}`,
  `${g}ENV GOBIN=/out\nWORKDIR /src\nCOPY . .\nRUN go install ./cmd/pricing${end()}`,
  `${g}WORKDIR /src\nCOPY . .\nRUN go env -w GOBIN=/out && go install ./cmd/pricing${end()}`,
  `${g}WORKDIR /src\nCOPY . .\nRUN go install ./cmd/pricing${end("/go/bin/pricing")}`,
  `${g}WORKDIR /src\nCOPY . .\nRUN go build ./cmd/pricing${end("/src/pricing")}`,
  `${g}WORKDIR /src\nCOPY . .\nRUN <<EOF\nset -e\nmkdir /out\ngo build -o /out ./cmd/pricing\nEOF${end()}`,
  `${g}WORKDIR /src\nCOPY . .\nRUN ["go","build","-o","/out/pricing","./cmd/pricing"]${end()}`,
  `${g}WORKDIR /src\nCOPY go.mod ./\nCOPY <<EOF cmd/pricing/main.go\npackage main\nEOF\n${B}${end()}`,
  `${g}WORKDIR /src\nRUN curl -fsSL https://x.y/z.tgz | tar xz && go build -o /out/pricing ./cmd/pricing${end()}`,
  `${g}WORKDIR /src\nADD https://github.com/a/b.git .\n${B}${end()}`,
  `${g}WORKDIR /src\nADD https://github.com/a/b.git#main /src\n${B}${end()}`,
  `${g}WORKDIR /src\nCOPY . .\nRUN go build -o=/out/pricing ./cmd/pricing${end()}`,
  `${g}WORKDIR /src\nCOPY . .\nRUN go build -o /out/pricing ./cmd/pricing/${end()}`,
  `${g}WORKDIR /src\nCOPY . .\nRUN go build -o /out/pricing ./cmd/pricing/...${end()}`,
  `${g}WORKDIR /src\nCOPY . .\nRUN mkdir -p cmd/other && cp -r cmd/pricing/. cmd/other && go build -o /out/pricing ./cmd/other${end()}`,
  `${g}WORKDIR /src\nCOPY . .\nRUN mv cmd/pricing cmd/other && go build -o /out/pricing ./cmd/other${end()}`,
  `${g}WORKDIR /src\nCOPY . .\nRUN ln -s /src/cmd/pricing /pkg && cd /pkg && go build -o /out/pricing .${end()}`,
  `${g}WORKDIR /src\nCOPY . .\nRUN go build -o /out/pricing ./cmd/pricing\nFROM b AS c\nFROM scratch\nCOPY --from=c /out/pricing /pricing\nENTRYPOINT ["/pricing"]`,
  `${g}WORKDIR /src\nCOPY . .\nRUN go build -o /out/pricing ./cmd/pricing\nFROM scratch AS o\nCOPY --from=b /out /\nFROM scratch\nCOPY --from=o / /\nENTRYPOINT ["/pricing"]`,
  `${g}WORKDIR /src\nCOPY . .\nWORKDIR cmd/pricing\nRUN go build -o /out/pricing${end()}`,
  `${g}WORKDIR /src/cmd\nCOPY cmd .\nWORKDIR /src\nCOPY internal internal\nCOPY go.mod .\n${B}${end()}`,
  `${g}WORKDIR /src\nCOPY cmd/pricing /src/cmd/pricing/\nCOPY internal internal\nCOPY go.mod .\n${B}${end()}`,
  `${g}WORKDIR /src\nCOPY . .\nRUN go build -o /build/bin/pricing ./cmd/pricing\nFROM scratch\nCOPY --from=b /build/* /app/\nENTRYPOINT ["/app/pricing"]`,
  `${g}WORKDIR /src\nCOPY * ./\nRUN go build -o /out/pricing ./pricing${end()}`,
  `${g}WORKDIR /src\nCOPY cmd internal ./\nRUN go build -o /out/pricing ./pricing${end()}`,
  `${g}WORKDIR /src\nCOPY cmd/* ./\nCOPY go.mod ./\nRUN go build -o /out/pricing .${end()}`,
  `${g}WORKDIR /src\nCOPY cmd/*/main.go go.mod ./\nRUN go build -o /out/pricing .${end()}`,
];
test.each(right)("a program that is made: %j", (text) => {
  const input: Input = { text, options: { only: ["dockerfile/start-copied-program"] }, given, rubric: [] };
  const { findings, failed } = runRules(parseDockerfile(text, aroundOf(input)), rules, input);
  expect(failed).toEqual([]);
  expect(findings.map(({ data }) => data)).toEqual([]);
});
