// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the texts are those of Dockerfiles
import { expect, test } from "vitest";
import { aroundOf, loadRuleSet } from "@/lib/graders/dockerfile";
import { parseDockerfile } from "@/lib/graders/dockerfile/parse";
import { runRules } from "@/lib/graders/run-rules";
import { linterLines } from "@/tests/support/linter-lines";

test.each<[code: string, text: string, lines: number[]]>([
  ["DL3010", "COPY a.tar /x/⏎RUN tar -C /y -xf /z/a.tar", [1]],
  ["DL3010", "COPY f /b.tgz⏎RUN true⏎RUN tar --get -f /b.tgz", [1]],
  ["DL3010", "COPY a.gz /x/⏎RUN zcat /x/a.gz", [1]],
  ["DL3010", "COPY a.tar /x/⏎RUN tar xf /x/a.tar", []],
  ["DL3010", "COPY --from=n:1 a.tar /x/⏎RUN tar -xf /x/a.tar", []],
  ["DL3010", "COPY a.tar /x/b.tar⏎RUN tar -xf /x/a.tar", []],
  ["DL3010", "COPY a.tar /x/⏎RUN tar --exclude=q -cf /x/a.tar .", [1]],
  ["DL3010", "COPY a.tar b.tar /x/⏎RUN tar -xf a.tar; tar -xf b.tar", [1]],
  ["DL3010", "COPY $A.tar /x/⏎RUN tar -xf $A.tar", []],
  ["DL3010", "COPY ${A}.tar /x/⏎RUN tar -xf $A.tar", [1]],
  ["DL3010", "COPY a.zip b.tar.zst /x/⏎RUN unzip /x/a.zip && tar -xf /x/b.tar.zst", []],
  ["DL3010", "COPY a.tar /x/⏎RUN tar -x --file=/x/a.tar⏎RUN gunzip < a.tar", []],
  ["DL3010", "COPY a.tar /x/⏎RUN sudo tar -xf /x/a.tar && bsdtar -xf /x/a.tar", []],
  ["DL3010", "COPY *.tar /x/⏎RUN tar -xf /x/a.tar", []],
  ["DL3010", "ADD a.tar /x/⏎RUN tar -xf /x/a.tar", []],
  ["DL3010", "COPY a.tar /x/⏎ONBUILD RUN tar -xf /x/a.tar", []],
  ["DL3010", "ONBUILD COPY a.tar /x/⏎RUN tar -xf /x/a.tar", []],
  ["DL3010", "FROM a:1⏎COPY a.tar /x/⏎FROM b:1⏎RUN tar -xf /x/a.tar", []],
  ["DL3010", "RUN tar -xf /x/a.tar⏎COPY a.tar /x/", []],
  ["DL3010", 'FROM a:1⏎COPY \\⏎  ["d/a.txz", "/x/"]⏎RUN ["tar", "-xf", "/x/a.txz"]', [2]],
  ["DL3010", "COPY a.tar /x/⏎RUN cd /x \\⏎ && for f in 1; do tar -zxvf a.tar; done", [1]],
  ["DL3010", "COPY a.tar /x/⏎RUN <<EOF⏎tar --extract -f /x/a.tar⏎EOF", [1]],
  ["DL3010", "COPY a.tar /x/⏎COPY b/a.tar /y/⏎RUN tar -xf /x/a.tar⏎RUN tar -xf /y/a.tar", [1, 2]],
  ["DL3066", "USER app:1000", [1]],
  ["DL3066", "ENV U=1⏎USER $U", [2]],
  ["DL3066", "ARG U⏎USER ${U:-1}", [2]],
  ["DL3066", "ARG U⏎FROM a:1⏎USER $UID", []],
  ["DL3066", "USER 1000:app", []],
  ["DL3066", 'FROM a:1⏎USER "root"', [2]],
  ["DL3066", "FROM a:1⏎USER root ⏎WORKDIR /", [2]],
  ["DL3066", "ARG U⏎USER app:$U", []],
  ["DL3066", "USER :staff", []],
  ["DL3066", "FROM a:1⏎USER root⏎USER 0⏎USER app", [2, 4]],
  ["DL3066", "USER 1000 ⏎WORKDIR /", [1]],
  ["DL3066", "USER 1000:app ⏎WORKDIR /", []],
  ["DL3066", "ARG U⏎USER ${U}", []],
  ["DL3066", "USER $U⏎ARG U", [1]],
  ["DL3066", "ARG A U⏎USER $U", [2]],
  ["DL3066", "ONBUILD ARG U⏎USER $U", [2]],
  ["DL3066", "ONBUILD USER app", []],
  ["DL3066", 'USER "1000"', [1]],
  ["DL3066", "ARG UID=1⏎USER \\⏎  ${UID}:${GID}⏎USER $UI", [4]],
  ["DL3048", "LABEL ok=1 Bad=2", [1]],
  ["DL3048", "LABEL a:b=c", [1]],
  ["DL3048", "LABEL io.docker.x=c", [1]],
  ["DL3048", "LABEL a__b/c.-d=X", []],
  ["DL3048", "ONBUILD LABEL Bad=1", []],
  ["DL3048", "LABEL com.docker.x=1⏎LABEL org.dockerproject.x=1⏎LABEL com.dockers.x=1", [1, 2]],
  ["DL3048", "LABEL a..b=1⏎LABEL a--b=1⏎LABEL a.-_b=1", [1, 2]],
  ["DL3048", "LABEL 1a=1⏎LABEL a-=1⏎LABEL a1=1⏎LABEL a=1", [1, 2]],
  ["DL3048", 'LABEL "my key"=1⏎LABEL "my.key"="My Value"', [1]],
  ["DL3048", "LABEL Legacy the value", [1]],
  ["DL3048", "LABEL a=1 \\⏎  $X=2", [1]],
  ["DL3048", "ENV Bad=1", []],
])("%s in %j on %j", (code, text, lines) => expect(linterLines(code, text)).toEqual(lines));

test.each<[text: string, registries: string[], lines: number[]]>([
  ["FROM reg.io/x⏎COPY --from=0 a /b", ["reg.io"], [2]],
  ["FROM reg.io/x⏎RUN --mount=type=cache,from=bad.io/y,target=/z ls", ["reg.io"], [2]],
  ["FROM reg.io/x", ["*.reg.io"], [1]],
  ["FROM sub.reg.io/x", ["*.reg.io"], []],
  ["FROM reg.io/x AS b⏎FROM b", ["reg.io"], []],
  ["FROM reg.io:5000/x", ["reg.io"], [1]],
  ["FROM bad.io/x", [], []],
  ["FROM bad.io/x⏎FROM y:1", ["*"], []],
  ["FROM x:1", ["hub.docker.com"], []],
  ["FROM x:1", ["docker.*"], []],
  ["FROM localhost/x⏎FROM $R/x⏎FROM a/b/c:1", ["reg.io"], [1, 2, 3]],
  ["FROM scratch⏎FROM bad.io/scratch", ["reg.io"], [2]],
  ["FROM x AS x⏎FROM x", ["reg.io"], [1]],
  ["FROM reg.io/x AS b⏎COPY --from=b y /y⏎COPY --from=bad.io/y:1 y /y", ["reg.io"], [3]],
  ["FROM reg.io/x⏎ONBUILD COPY --from=bad.io/y y /y⏎RUN --mount=from=reg.io/z,target=/z ls", ["reg.io"], []],
  ["FROM a.io/x⏎FROM b.io/x⏎FROM c.io/x", ["a.io", "b*"], [3]],
])("DL3026 in %j with %j on %j", (text, trustedRegistries, lines) =>
  expect(linterLines("DL3026", text, { hadolint: { trustedRegistries } })).toEqual(lines),
);

test("DL3026 says nothing without a list that it can read", () => {
  for (const trustedRegistries of [undefined, "reg.io", [1], [""]])
    expect(linterLines("DL3026", "FROM bad.io/x", { hadolint: { trustedRegistries } })).toEqual([]);
});

const rules = await loadRuleSet();
test.each([
  ["a line of an exercise counts", { registries: ["bad.io"] }, ["met"]],
  ["a line of an exercise counts and not the options", { registries: ["good.io"] }, ["lost"]],
] as const)("DL3026: %s", (_, using, states) => {
  const text = "FROM bad.io/x:1\n";
  const input = {
    text,
    options: { hadolint: { trustedRegistries: ["other.io"] } },
    given: {},
    rubric: [{ id: "registry", rule: "dockerfile/use-trusted-registry", with: using, points: 1 }],
  };
  expect(runRules(parseDockerfile(text, aroundOf(input)), rules, input).lines.map(({ state }) => state)).toEqual(states);
});
