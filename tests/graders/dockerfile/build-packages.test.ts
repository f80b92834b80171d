import { loadRuleSet } from "@/lib/graders/dockerfile";
import { testDemand } from "../../support/demand-cases";

const _dockerfileRules = await loadRuleSet();

const alpine = "FROM alpine:3.24\n";
const debian = "FROM debian:13\nRUN apt-get update && ";

testDemand("install-only", { manager: "apk", packages: ["libpq"] }, [
  ["a virtual package, removed", `${alpine}RUN apk add libpq && apk add -t .b gcc && apk del .b`, false],
  ["a virtual package with equals sign", `${alpine}RUN apk add libpq && apk add --virtual=.b gcc && apk del --no-cache .b`, false],
  ["removed by name", `${alpine}RUN apk add libpq gcc && apk del gcc`, false],
  ["a version and a repository", `${alpine}RUN apk add libpq~17 "gcc>14" make@edge && apk del gcc make`, false],
  ["another virtual package removed", `${alpine}RUN apk add libpq && apk add -t .a gcc && apk add -t .b make && apk del .b`, true],
  ["removed in another layer", `${alpine}RUN apk add libpq && apk add -t .b gcc\nRUN apk del .b`, true],
  ["removed before it was added", `${alpine}RUN apk del .b; apk add libpq && apk add -t .b gcc`, true],
  ["the library only in the virtual package", `${alpine}RUN apk add -t .b libpq gcc && apk del .b`, true],
  ["left in another stage", `FROM alpine:3.24 AS b\nRUN apk add gcc\n${alpine}RUN apk add libpq`, false],
  ["inherited", "FROM alpine:3.24 AS b\nRUN apk add gcc\nFROM b\nRUN apk add libpq", true],
]);

testDemand("install-only", { manager: "apt-get", allow: ["ca-certificates"] }, [
  ["nothing at all", "FROM debian:13\nCOPY a /a", false],
  ["purged", `${debian}apt-get install -y gcc make && apt-get purge -y --auto-remove gcc make`, false],
  ["purged by a variable", `${debian}D="gcc make" && apt-get install -y $D && apt-get purge -y $D`, false],
]);

const tools = {
  commands: ["pip install", "python pip install"],
  packages: [
    ["gcc", "build-base"],
    ["musl-dev", "build-base"],
  ],
};
testDemand("provide-build-tools", tools, [
  ["by the same RUN", `${alpine}RUN apk add -t .b gcc musl-dev && pip install -r r.txt && apk del .b`, false],
  ["by the group", `${alpine}RUN apk add build-base\nRUN python -m pip install -r r.txt`, false],
  [
    "in the stage that compiles",
    `FROM alpine:3.24 AS b\nRUN apk add build-base && pip install a\n${alpine}COPY --from=b /v /v\nRUN pip install b`,
    false,
  ],
  ["by a list that is not known", `${alpine}RUN apk add $(cat list) && pip install a`, false],
  ["one of two", `${alpine}RUN apk add gcc && pip install a`, true],
  ["afterwards", `${alpine}RUN pip install a && apk add build-base`, true],
  ["removed by then", `${alpine}RUN apk add -t .b build-base && apk del .b && pip install a`, true],
  ["removed in the layer above", `${alpine}RUN apk add build-base\nRUN apk del build-base\nRUN pip install a`, true],
  ["in a stage that nothing uses", `FROM alpine:3.24 AS b\nRUN apk add build-base && pip install a\n${alpine}RUN pip install a`, true],
  ["nothing installed", alpine, true],
]);

const python = "FROM python:3.14-alpine3.24\n";
testDemand("clean-package-index", { manager: "pip" }, [
  ["no cache", `${python}RUN pip install --no-cache-dir a`, false],
  ["switched off for the image", `${python}ENV PIP_NO_CACHE_DIR=1\nRUN python -m pip install a`, false],
  ["switched off for the call", `${python}RUN PIP_NO_CACHE_DIR=on pip install a`, false],
  ["mounted", `${python}RUN --mount=type=cache,target=/root/.cache/pip pip install a`, false],
  ["removed", `${python}RUN pip install a && rm -rf ~/.cache`, false],
  ["purged", `${python}RUN pip3 install a && pip3 cache purge`, false],
  ["in another stage", `FROM python:3.14 AS b\nRUN pip install a\n${python}COPY --from=b /v /v`, false],
  ["kept", `${python}RUN pip install a`, true],
  ["kept by the module", `${python}RUN python3 -m pip install a`, true],
  ["switched on", `${python}ENV PIP_NO_CACHE_DIR=0\nRUN pip install a`, true],
  ["removed in another layer", `${python}RUN pip install a\nRUN rm -rf /root/.cache`, true],
]);
