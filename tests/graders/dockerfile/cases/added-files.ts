import { demandCases } from "@/tests/support/own-cases";

const from = "FROM debian:13\n";
const digest = "0123456789abcdef".repeat(4);

/** Files that are added from an address. */
export const addedFiles = [
  ...demandCases({ rule: "dockerfile/verify-added-file", with: { digest } }, [
    ["the digest", `${from}ADD --checksum=sha256:${digest} https://a.example/t /t`, []],
    ["in an argument", `${from}ARG D=${digest}\nADD --checksum=sha256:$D https://a.example/t /t`, []],
    ["address in an argument, no checksum", `${from}ARG U=https://a.example\nADD $U/t /t`, [3]],
    ["one of two", `${from}ADD --checksum=sha256:${digest} https://a.example/t /t\nADD https://a.example/u /u`, [3]],
    ["a build argument without default", `${from}ARG D\nADD --checksum=sha256:$D https://a.example/t /t`, [3]],
    [
      "in a stage that nothing uses",
      `${from}ADD https://a.example/t /t\n${from}ADD --checksum=sha256:${digest} https://a.example/t /t`,
      [],
    ],
    ["nothing is added", `${from}RUN curl -fO https://a.example/t`, [1]],
  ]),
  ...demandCases({ rule: "dockerfile/verify-added-file" }, [
    ["any digest", `${from}ADD --checksum=sha256:${digest} https://a.example/t /t`, []],
    ["a file of the context", `${from}ADD a.tar /`, []],
    ["nothing is added", from, []],
    ["none", `${from}ADD https://a.example/t /t`, [2]],
  ]),

  ...demandCases({ rule: "dockerfile/fetch-over-https" }, [
    ["all by https", `${from}ADD https://a.example/t /t\nRUN curl -O https://a.example/u && wget https://a.example/v`, []],
    ["ADD", `${from}ADD http://a.example/t /t`, [2]],
    ["in an argument", `ARG H=http://a.example\n${from}ARG H\nADD $H/t /t`, [4]],
    ["wget", `${from}RUN wget "http://a.example/t"`, [2]],
    ["a variable of the shell", `${from}RUN u=http://a.example; curl -O "$u/t"`, [2]],
    ["in capitals", `${from}RUN curl -O HTTP://a.example/t`, [2]],
    ["the builder itself", `${from}RUN curl -f http://127.0.0.1:8080/health http://localhost/x`, []],
    ["a host that only begins so", `${from}RUN curl -f http://localhost.example/x`, [2]],
    ["certificate not checked", `${from}RUN wget --no-check-certificate https://a.example/t`, [2]],
    ["an address that is printed", `${from}RUN echo http://a.example`, []],
    ["a stage that nothing uses", `${from}ADD http://a.example/t /t\n${from}RUN true`, []],
  ]),

  ...demandCases({ rule: "dockerfile/keep-archive-packed", with: { path: "/d/r.tar.gz" } }, [
    ["copied to the directory", `${from}COPY r.tar.gz /d/`, []],
    ["copied under another name", `${from}COPY x.tar.gz /d/r.tar.gz`, []],
    ["with the whole context", `${from}COPY . /d`, []],
    ["added and not unpacked", `${from}ADD --unpack=false r.tar.gz /d/`, []],
    ["downloaded", `${from}ADD https://a.example/r.tar.gz /d/`, []],
    ["downloaded and unpacked", `${from}ADD --unpack https://a.example/r.tar.gz /d/`, [2]],
    ["added", `${from}ADD r.tar.gz /d/r.tar.gz`, [2]],
    ["added to the root", `${from}ADD r.tar.gz /`, [2]],
    ["copied elsewhere", `${from}COPY r.tar.gz /e/`, [1]],
    ["through another stage", `${from}COPY r.tar.gz /x/\n${from}COPY --from=0 /x/r.tar.gz /d/`, []],
    ["unpacked by hand and removed", `${from}COPY r.tar.gz /d/\nRUN tar -xf /d/r.tar.gz && rm /d/r.tar.gz`, [3]],
    ["unpacked beside", `${from}COPY r.tar.gz /d/\nRUN tar -xf /d/r.tar.gz -C /d`, []],
    ["unpacked from a mount", `${from}RUN --mount=type=bind,target=/c tar -xf /c/r.tar.gz -C /d`, [2]],
    ["removed and copied again", `${from}COPY r.tar.gz /d/\nRUN rm /d/r.tar.gz\nCOPY r.tar.gz /d/`, []],
    ["removed and copied by one RUN", `${from}RUN --mount=type=bind,target=/c rm -rf /d/r.tar.gz && cp /c/r.tar.gz /d/r.tar.gz`, []],
  ]),

  ...demandCases({ rule: "dockerfile/make-executable", with: { paths: ["/t"] } }, [
    ["a download has no right", `${from}ADD https://a.example/t /t\nUSER 1`, [2]],
    ["root owns it and may not execute it either", `${from}ADD https://a.example/t /t`, [2]],
    ["given the right", `${from}ADD --chmod=755 https://a.example/t /t\nUSER 1`, []],
    ["one letter more on 600", `${from}ADD --chmod=+x https://a.example/t /t\nUSER 1`, [2]],
    ["of a Git repository", `${from}ADD https://a.example/r.git#v1 /\nUSER 1`, []],
    ["into a directory", `${from}ADD --chmod=755 https://a.example/t /\nUSER 1`, []],
    ["into a directory, another name", `${from}ADD --chmod=755 https://a.example/tool /\nUSER 1`, [1]],
  ]),

  ...demandCases({ rule: "dockerfile/copy-plain-files", with: { variables: "replaced" } }, [
    ["an address in a variable", `${from}ARG U=https://a.example/t\nADD $U /t`, []],
    ["an address that only the build knows", `${from}ARG U\nADD $U /t`, []],
    ["a file in a variable", `${from}ARG F=a.conf\nADD $F /t`, [3]],
    ["an archive in a variable", `${from}ARG F=a.tgz\nADD $F /t`, []],
    ["a Git repository", `${from}ADD git@a.example:r.git /t`, []],
    ["a file", `${from}ADD a.conf /t`, [2]],
  ]),
];
