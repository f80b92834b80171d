// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the texts are those of Dockerfiles
import { type OwnCase, ruleCases } from "@/tests/support/own-cases";

const copyAll = "FROM node:24\nCOPY . .\n";
const ignored = (dockerignore: string | undefined, lines: readonly number[], text = copyAll): OwnCase => ({
  rule: "list-ignored-files",
  text,
  lines,
  options: { only: ["dockerfile/list-ignored-files"], ...(dockerignore !== undefined && { dockerignore }) },
});

/** What the project says by itself and no other tool does. */
export const ownRules: readonly OwnCase[] = [
  ...ruleCases({
    "check-script-before-run": [
      ["FROM a\nRUN curl -fsSL u | bash", [2]],
      ["FROM a\nRUN curl -fsSL u | bash -s -- --yes", [2]],
      ["FROM a\nRUN curl u | sudo sh -", [2]],
      ["FROM a\nRUN wget -qO- u | gunzip | sh", [2]],
      ["FROM a\nRUN true \\\n  && curl u | python3 -", [3]],
      ["FROM a\nRUN bash <(curl u)", [2]],
      ['FROM a\nRUN eval "$(curl u)"', [2]],
      ["FROM a\nRUN curl u | tar -xz", []],
      ["FROM a\nRUN curl u | bash -c 'cat > /f'", []],
      ["FROM a\nRUN curl u | python3 -m json.tool", []],
      ["FROM a\nRUN curl u | sh /filter.sh", []],
      ["FROM a\nRUN curl -o /i.sh u && sh /i.sh", []],
      ["FROM a\nRUN cat /s | sh && curl u", []],
      ["FROM a\nRUN echo 'curl u | sh'", []],
      ["FROM a AS b\nRUN curl u | sh\nFROM c", []],
    ],
    "quote-removed-path": [
      ["FROM a\nARG D\nRUN rm -rf $D", [3]],
      ['FROM a\nARG D\nRUN rm -rf "$D"', []],
      ['FROM a\nARG D\nRUN rm -rf "$D"/*', [3]],
      ['FROM a\nARG D\nRUN rm -rf "$D/lib"', [3]],
      ['FROM a\nARG D\nRUN rm -rf "${D:?}/lib" ${E:-/e}', []],
      ["FROM a\nENV D=/srv/app\nRUN rm -rf $D/cache", []],
      ["FROM a\nENV D=\nRUN rm -rf $D/*", [3]],
      ["FROM a\nRUN D=/x && rm -rf $D", []],
      ["FROM a\nRUN D=$(mktemp -d); rm -r $D", [2]],
      ["FROM a\nARG D\nRUN rm -f $D", []],
      ["FROM a\nARG D\nRUN rm -rf /srv/$D", [3]],
      ["FROM a\nRUN rm -rf /var/lib/apt/lists/*", []],
    ],
    "stop-at-failure": [
      ["FROM a\nRUN cd /x; rm -rf *", [2]],
      ["FROM a\nRUN cd /x && rm -rf *", []],
      ["FROM a\nRUN cd /x || exit 1; rm -rf *", []],
      ["FROM a\nRUN <<E\ncd /x\nrm -rf *\nE", [3]],
      ["FROM a\nRUN <<E\nset -e\ncd /x\nrm -rf *\nE", []],
      ["FROM a\nRUN make; cd /x", []],
    ],
    "copy-manifest-before-source": [
      [`${copyAll}RUN npm install`, [2]],
      [`${copyAll}RUN npm ci --omit=dev`, [2]],
      ["FROM node:24\nCOPY package*.json ./\nRUN npm ci\nCOPY . .", []],
      ["FROM node:24\nCOPY package*.json ./\nRUN npm ci\nCOPY . .\nRUN npm run build && npm ci --omit=dev", []],
      [`${copyAll}RUN npm install -g tool`, []],
      [`${copyAll}RUN npm install left-pad`, []],
      ["FROM node:24 AS b\nCOPY . .\nRUN npm ci\nFROM node:24\nCOPY . .\nRUN true", []],
      ["FROM node:24 AS b\nCOPY . .\nRUN npm ci\nFROM node:24\nCOPY --from=b /d /d", [2]],
      ["FROM node:24 AS b\nCOPY . .\nFROM b\nRUN yarn install --frozen-lockfile", [2]],
      ["FROM golang:1.26\nCOPY . .\nRUN go mod download && go build .", [2]],
      ["FROM golang:1.26\nCOPY . .\nRUN go build .", []],
    ],
  }),
  ignored(undefined, [2]),
  ignored("", [2]),
  ignored("# nothing yet\n", [2]),
  ignored(".git\nnode_modules\n", []),
  ignored("*\n!src\n", []),
  ignored(undefined, [2, 3], "FROM a\nADD ./ /x/\nCOPY --chown=1 . /y/\n"),
  ignored(undefined, [], "FROM a\nCOPY src .\nCOPY --from=b . .\n"),
  ignored(undefined, [], "FROM a AS b\nCOPY . .\nFROM c\n"),
];
