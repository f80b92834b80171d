import { loadRuleSet } from "@/lib/graders/dockerfile";
import { testDemand } from "../../support/demand-cases";

const _dockerfileRules = await loadRuleSet();

const from = "FROM debian:13\n";
const digest = "0123456789abcdef".repeat(4);
testDemand("verify-added-file", { digest }, [
  ["the digest", `${from}ADD --checksum=sha256:${digest} https://a.example/t /t`, false],
  ["in an argument", `${from}ARG D=${digest}\nADD --checksum=sha256:$D https://a.example/t /t`, false],
  ["address in an argument, no checksum", `${from}ARG U=https://a.example\nADD $U/t /t`, true],
  ["one of two", `${from}ADD --checksum=sha256:${digest} https://a.example/t /t\nADD https://a.example/u /u`, true],
  ["a build argument without default", `${from}ARG D\nADD --checksum=sha256:$D https://a.example/t /t`, true],
  [
    "in a stage that nothing uses",
    `${from}ADD https://a.example/t /t\n${from}ADD --checksum=sha256:${digest} https://a.example/t /t`,
    false,
  ],
  ["nothing is added", `${from}RUN curl -fO https://a.example/t`, true],
]);
testDemand("verify-added-file", undefined, [
  ["any digest", `${from}ADD --checksum=sha256:${digest} https://a.example/t /t`, false],
  ["a file of the context", `${from}ADD a.tar /`, false],
  ["nothing is added", from, false],
  ["none", `${from}ADD https://a.example/t /t`, true],
]);

testDemand("fetch-over-https", undefined, [
  ["all by https", `${from}ADD https://a.example/t /t\nRUN curl -O https://a.example/u && wget https://a.example/v`, false],
  ["ADD", `${from}ADD http://a.example/t /t`, true],
  ["in an argument", `ARG H=http://a.example\n${from}ARG H\nADD $H/t /t`, true],
  ["wget", `${from}RUN wget "http://a.example/t"`, true],
  ["a variable of the shell", `${from}RUN u=http://a.example; curl -O "$u/t"`, true],
  ["in capitals", `${from}RUN curl -O HTTP://a.example/t`, true],
  ["the builder itself", `${from}RUN curl -f http://127.0.0.1:8080/health http://localhost/x`, false],
  ["a host that only begins so", `${from}RUN curl -f http://localhost.example/x`, true],
  ["certificate not checked", `${from}RUN wget --no-check-certificate https://a.example/t`, true],
  ["an address that is printed", `${from}RUN echo http://a.example`, false],
  ["a stage that nothing uses", `${from}ADD http://a.example/t /t\n${from}RUN true`, false],
]);

testDemand("keep-archive-packed", { path: "/d/r.tar.gz" }, [
  ["copied to the directory", `${from}COPY r.tar.gz /d/`, false],
  ["copied under another name", `${from}COPY x.tar.gz /d/r.tar.gz`, false],
  ["with the whole context", `${from}COPY . /d`, false],
  ["added and not unpacked", `${from}ADD --unpack=false r.tar.gz /d/`, false],
  ["downloaded", `${from}ADD https://a.example/r.tar.gz /d/`, false],
  ["downloaded and unpacked", `${from}ADD --unpack https://a.example/r.tar.gz /d/`, true],
  ["added", `${from}ADD r.tar.gz /d/r.tar.gz`, true],
  ["added to the root", `${from}ADD r.tar.gz /`, true],
  ["copied elsewhere", `${from}COPY r.tar.gz /e/`, true],
  ["through another stage", `${from}COPY r.tar.gz /x/\n${from}COPY --from=0 /x/r.tar.gz /d/`, false],
]);

testDemand("make-executable", { paths: ["/t"] }, [
  ["a download has no right", `${from}ADD https://a.example/t /t\nUSER 1`, true],
  ["root owns it and may not execute it either", `${from}ADD https://a.example/t /t`, true],
  ["given the right", `${from}ADD --chmod=755 https://a.example/t /t\nUSER 1`, false],
  ["one letter more on 600", `${from}ADD --chmod=+x https://a.example/t /t\nUSER 1`, true],
  ["of a Git repository", `${from}ADD https://a.example/r.git#v1 /\nUSER 1`, false],
  ["into a directory", `${from}ADD --chmod=755 https://a.example/t /\nUSER 1`, false],
  ["into a directory, another name", `${from}ADD --chmod=755 https://a.example/tool /\nUSER 1`, true],
]);

testDemand("copy-plain-files", { variables: "replaced" }, [
  ["an address in a variable", `${from}ARG U=https://a.example/t\nADD $U /t`, false],
  ["an address that only the build knows", `${from}ARG U\nADD $U /t`, false],
  ["a file in a variable", `${from}ARG F=a.conf\nADD $F /t`, true],
  ["an archive in a variable", `${from}ARG F=a.tgz\nADD $F /t`, false],
  ["a Git repository", `${from}ADD git@a.example:r.git /t`, false],
  ["a file", `${from}ADD a.conf /t`, true],
]);
