import { demandCases } from "@/tests/support/own-cases";

const alpine = "FROM alpine:3.24\n";
const debian = "FROM debian:13\nRUN apt-get update && ";
const tools = {
  commands: ["pip install", "python pip install"],
  packages: [
    ["gcc", "build-base"],
    ["musl-dev", "build-base"],
  ],
};
const python = "FROM python:3.14-alpine3.24\n";

/** Packages that are there for the build only. */
export const buildPackages = [
  ...demandCases({ rule: "dockerfile/install-only", with: { manager: "apk", packages: ["libpq"] } }, [
    ["a virtual package, removed", `${alpine}RUN apk add libpq && apk add -t .b gcc && apk del .b`, []],
    ["a virtual package with equals sign", `${alpine}RUN apk add libpq && apk add --virtual=.b gcc && apk del --no-cache .b`, []],
    ["removed by name", `${alpine}RUN apk add libpq gcc && apk del gcc`, []],
    ["a version and a repository", `${alpine}RUN apk add libpq~17 "gcc>14" make@edge && apk del gcc make`, []],
    ["another virtual package removed", `${alpine}RUN apk add libpq && apk add -t .a gcc && apk add -t .b make && apk del .b`, [2]],
    ["removed in another layer", `${alpine}RUN apk add libpq && apk add -t .b gcc\nRUN apk del .b`, [2]],
    ["removed before it was added", `${alpine}RUN apk del .b; apk add libpq && apk add -t .b gcc`, [2]],
    ["the library only in the virtual package", `${alpine}RUN apk add -t .b libpq gcc && apk del .b`, [2]],
    ["left in another stage", `FROM alpine:3.24 AS b\nRUN apk add gcc\n${alpine}RUN apk add libpq`, []],
    ["inherited", "FROM alpine:3.24 AS b\nRUN apk add gcc\nFROM b\nRUN apk add libpq", [2]],
  ]),

  ...demandCases({ rule: "dockerfile/install-only", with: { manager: "apt-get", allow: ["ca-certificates"] } }, [
    ["nothing at all", "FROM debian:13\nCOPY a /a", []],
    ["purged", `${debian}apt-get install -y gcc make && apt-get purge -y --auto-remove gcc make`, []],
    ["purged by a variable", `${debian}D="gcc make" && apt-get install -y $D && apt-get purge -y $D`, []],
  ]),

  ...demandCases({ rule: "dockerfile/provide-build-tools", with: tools }, [
    ["by the same RUN", `${alpine}RUN apk add -t .b gcc musl-dev && pip install -r r.txt && apk del .b`, []],
    ["by the group", `${alpine}RUN apk add build-base\nRUN python -m pip install -r r.txt`, []],
    [
      "in the stage that compiles",
      `FROM alpine:3.24 AS b\nRUN apk add build-base && pip install a\n${alpine}COPY --from=b /v /v\nRUN pip install b`,
      [],
    ],
    ["by a list that is not known", `${alpine}RUN apk add $(cat list) && pip install a`, []],
    ["one of two", `${alpine}RUN apk add gcc && pip install a`, [2]],
    ["afterwards", `${alpine}RUN pip install a && apk add build-base`, [2]],
    ["removed by then", `${alpine}RUN apk add -t .b build-base && apk del .b && pip install a`, [2]],
    ["removed in the layer above", `${alpine}RUN apk add build-base\nRUN apk del build-base\nRUN pip install a`, [4]],
    ["in a stage that nothing uses", `FROM alpine:3.24 AS b\nRUN apk add build-base && pip install a\n${alpine}RUN pip install a`, [4]],
    ["nothing installed", alpine, [1]],
  ]),

  ...demandCases({ rule: "dockerfile/provide-build-tools", with: { commands: ["make"], packages: [["gcc"], ["make"]] } }, [
    ["what a source package needs", `${debian}apt-get build-dep -y pgbouncer && make`, []],
    ["removed with their virtual package in a RUN above", `${alpine}RUN apk add -t .b gcc make\nRUN apk del .b\nRUN make`, [4]],
    ["a virtual package that may be removed", `${alpine}RUN apk add -t .b gcc make\nRUN if [ -f x ]; then apk del .b; fi\nRUN make`, []],
    ["swept away in a RUN above", `${debian}apt-get install -y gcc make && apt-mark auto gcc\nRUN apt-get autoremove -y\nRUN make`, [4]],
    [
      "marked as manual again",
      `${debian}apt-get install -y gcc make && apt-mark auto '.*' && apt-mark manual gcc make\nRUN apt-get autoremove -y && make`,
      [],
    ],
    ["inherited from the stage below", `FROM alpine:3.24 AS b\nRUN apk add gcc make\nFROM b\nRUN make`, []],
    ["removed in the stage that inherits", `FROM alpine:3.24 AS b\nRUN apk add gcc make\nFROM b\nRUN apk del gcc\nRUN make`, [5]],
  ]),
  ...demandCases({ rule: "dockerfile/clean-package-index", with: { manager: "pip" } }, [
    ["no cache", `${python}RUN pip install --no-cache-dir a`, []],
    ["switched off for the image", `${python}ENV PIP_NO_CACHE_DIR=1\nRUN python -m pip install a`, []],
    ["switched off for the call", `${python}RUN PIP_NO_CACHE_DIR=on pip install a`, []],
    ["mounted", `${python}RUN --mount=type=cache,target=/root/.cache/pip pip install a`, []],
    ["removed", `${python}RUN pip install a && rm -rf ~/.cache`, []],
    ["purged", `${python}RUN pip3 install a && pip3 cache purge`, []],
    ["in another stage", `FROM python:3.14 AS b\nRUN pip install a\n${python}COPY --from=b /v /v`, []],
    ["kept", `${python}RUN pip install a`, [2]],
    ["kept by the module", `${python}RUN python3 -m pip install a`, [2]],
    ["switched on", `${python}ENV PIP_NO_CACHE_DIR=0\nRUN pip install a`, [3]],
    ["removed in another layer", `${python}RUN pip install a\nRUN rm -rf /root/.cache`, [2]],
  ]),
];
