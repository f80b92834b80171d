// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the texts are those of Dockerfiles
import { expect, test } from "vitest";
import { dockerfileGrader } from "@/lib/graders/dockerfile";
import { spdxLicences } from "@/lib/graders/dockerfile/spdx-licences";
import { linterLines } from "@/tests/support/linter-lines";

const lines = (code: string, text: string, labelSchema: Readonly<Record<string, unknown>>, strictLabels = false) =>
  linterLines(code, text, { hadolint: { labelSchema, strictLabels } });

test.each<[code: string, text: string, type: string, lines: number[]]>([
  ["DL3049", "FROM a:1 AS b⏎FROM b AS c⏎LABEL k=x", "text", [1]],
  ["DL3049", "FROM a:1 AS b⏎FROM b⏎LABEL k=x", "text", []],
  ["DL3049", "FROM a:1⏎FROM c:1⏎COPY --from=0 x /y⏎LABEL k=x", "text", [1]],
  ["DL3049", 'FROM a:1⏎LABEL k=""', "text", []],
  ["DL3049", "FROM a:1⏎LABEL z=1 K=1", "text", [1]],
  ["DL3049", "FROM a:1 AS b⏎FROM c:1⏎LABEL k=x⏎COPY --from=b /y /y", "text", []],
  ["DL3049", "FROM a:1 AS b⏎FROM c:1⏎LABEL k=x⏎COPY --from=B /y /y", "text", [1]],
  ["DL3049", "FROM a:1 AS b⏎COPY --from=c /y /y⏎LABEL k=x⏎FROM d:1 AS c⏎FROM e:1⏎LABEL k=x", "text", [4]],
  ["DL3049", "FROM a:1 AS b⏎LABEL k=x⏎FROM b AS c⏎FROM c", "text", []],
  ["DL3049", "FROM a:1 AS b⏎FROM b AS c⏎FROM c⏎LABEL k=x", "text", [1]],
  ["DL3049", "FROM a:1⏎FROM a:1⏎LABEL k=x", "text", [1]],
  ["DL3049", "FROM a:1⏎ONBUILD LABEL k=x", "text", [1]],
  ["DL3049", "FROM scratch⏎FROM scratch", "text", [1, 2]],
  ["DL3049", "LABEL z=1", "text", []],
  ["DL3049", "LABEL k=1⏎FROM a:1", "text", [2]],
  ["DL3049", "FROM a:1⏎LABEL z=1 \\⏎      k=2", "text", []],
  ["DL3049", "FROM r.io/b:2 AS b⏎LABEL k=x⏎FROM r.io/b:3", "text", []],
  ["DL3050", "LABEL k=1 z=2", "text", []],
  ["DL3051", "LABEL k=", "url", [1]],
  ["DL3051", "LABEL z=", "text", []],
  ["DL3051", 'LABEL "k"=""', "text", [1]],
  ["DL3051", "LABEL k=''", "semver", [1]],
  ["DL3051", 'LABEL k " "', "text", []],
  ["DL3051", "LABEL a=1 \\⏎      k=", "text", [1]],
  ["DL3051", "LABEL k=$V", "text", []],
  ["DL3051", "ONBUILD LABEL k=", "text", []],
  ["DL3052", "LABEL k=x.y", "url", [1]],
  ["DL3052", "LABEL k=urn:x:y", "url", []],
  ["DL3052", "LABEL k=http:", "url", []],
  ["DL3052", "LABEL k=mailto:a@b", "url", []],
  ["DL3052", "LABEL k=//x", "url", [1]],
  ["DL3052", 'LABEL k="http://a b"', "url", [1]],
  ["DL3052", "LABEL k=http://a/%2g", "url", [1]],
  ["DL3052", "LABEL k=http://a/%20?b=/?#c/?", "url", []],
  ["DL3052", "LABEL k=http://a:b/", "url", [1]],
  ["DL3052", "LABEL k=https://u:p@a.b:80/c_d/~e", "url", []],
  ["DL3052", "LABEL k=https://[2001:db8::1]:80/", "url", []],
  ["DL3052", "LABEL k=https://[1]/", "url", [1]],
  ["DL3052", "LABEL k=https://$HOST/", "url", []],
  ["DL3052", "LABEL k=https://${HOST}/", "url", [1]],
  ["DL3052", "LABEL k=1http://a", "url", [1]],
  ["DL3052", "LABEL k=http://a#b#c", "url", [1]],
  ["DL3052", "LABEL k=http://ä", "url", [1]],
  ["DL3052", "LABEL k=", "url", [1]],
  ["DL3052", "LABEL k=x.y", "text", []],
  ["DL3052", "LABEL z=x.y K=x.y", "url", []],
  ["DL3052", "ONBUILD LABEL k=x.y", "url", []],
  ["DL3052", "LABEL k http://a b", "url", [1]],
  ["DL3053", "LABEL k=2024-01-02", "rfc3339", [1]],
  ["DL3053", "LABEL k=2024-01-02T03:04:05+0100", "rfc3339", []],
  ["DL3053", "LABEL k=2024-01-02T03:04:05.678Z", "rfc3339", []],
  ["DL3053", "LABEL k=2024-01-02t03:04:60z", "rfc3339", []],
  ["DL3053", "LABEL k=2024-01-02T03:04:05", "rfc3339", [1]],
  ["DL3053", "LABEL k=2024-01-02T03:04Z", "rfc3339", [1]],
  ["DL3053", "LABEL k='2024-01-02 03:04:05Z'", "rfc3339", [1]],
  ["DL3053", "LABEL k=2024-02-29T00:00:00Z", "rfc3339", []],
  ["DL3053", "LABEL k=2023-02-29T00:00:00Z", "rfc3339", [1]],
  ["DL3053", "LABEL k=1900-02-29T00:00:00Z", "rfc3339", [1]],
  ["DL3053", "LABEL k=2000-02-29T00:00:00Z", "rfc3339", []],
  ["DL3053", "LABEL k=2024-04-31T00:00:00Z", "rfc3339", [1]],
  ["DL3053", "LABEL k=2024-13-01T00:00:00Z", "rfc3339", [1]],
  ["DL3053", "LABEL k=$NOW", "rfc3339", [1]],
  ["DL3054", 'LABEL k="MIT OR ISC"', "spdx", [1]],
  ["DL3054", "LABEL k=ISC", "spdx", []],
  ["DL3054", "LABEL k=MIT", "spdx", []],
  ["DL3054", "LABEL k=mit", "spdx", [1]],
  ["DL3054", "LABEL k=GPL-3.0-only", "spdx", []],
  ["DL3054", "LABEL k=GPL-3.0", "spdx", [1]],
  ["DL3054", "LABEL k=GPL-3.0+", "spdx", [1]],
  ["DL3054", "LABEL k=LicenseRef-mine", "spdx", [1]],
  ["DL3054", "LABEL k=NONE", "spdx", [1]],
  ["DL3054", "LABEL k=", "spdx", [1]],
  ["DL3055", "LABEL k=ABCDEF1", "hash", [1]],
  ["DL3055", "LABEL k=0123abc", "hash", []],
  ["DL3055", "LABEL k=9fceb02d0ae598e95dc970b74767f19372d61af8", "hash", []],
  ["DL3055", "LABEL k=0123abcd", "hash", [1]],
  ["DL3055", "LABEL k=0123abg", "hash", [1]],
  ["DL3055", "LABEL k=$SHA", "hash", [1]],
  ["DL3055", "LABEL k=0123abc k=x", "hash", [1]],
  ["DL3056", "LABEL k=v1.2.3", "semver", [1]],
  ["DL3056", "LABEL k=01.2.3-rc.1+x", "semver", []],
  ["DL3056", "LABEL k=1.2", "semver", [1]],
  ["DL3056", "LABEL k=1.2.3.4", "semver", [1]],
  ["DL3056", "LABEL k=1.2.3-a_b", "semver", [1]],
  ["DL3056", "LABEL k=1.2.3+b.4-5", "semver", []],
  ["DL3056", "LABEL k=100000000000000000000.0.0", "semver", []],
  ["DL3056", "LABEL k=1.2.3-", "semver", [1]],
  ["DL3058", 'LABEL k="Me <a@b.c>"', "email", [1]],
  ["DL3058", "LABEL k=a+b@c", "email", []],
  ["DL3058", "LABEL k=a@[1.2.3.4]", "email", []],
  ["DL3058", String.raw`LABEL k="\"a b\"@c"`, "email", []],
  ["DL3058", "LABEL k=a..b@c", "email", [1]],
  ["DL3058", "LABEL k=.a@b", "email", [1]],
  ["DL3058", "LABEL k=a.@b", "email", [1]],
  ["DL3058", "LABEL k=ä@b", "email", [1]],
  ["DL3058", "LABEL k=a@-b", "email", [1]],
  ["DL3058", "LABEL k=a@b-c.d--e", "email", []],
  ["DL3058", "LABEL k=a", "email", [1]],
])("%s in %j, k as %s: %j", (code, text, type, expected) => expect(lines(code, text, { k: type })).toEqual(expected));

test.each<[code: string, text: string, schema: Record<string, unknown>, lines: number[]]>([
  ["DL3050", "LABEL z=1", {}, [1]],
  ["DL3050", "LABEL k=1 z=2", { k: "text" }, [1]],
  ["DL3050", "LABEL k=1", { k: "text" }, []],
  ["DL3050", "LABEL K=1", { k: "text" }, [1]],
  ["DL3050", "LABEL a=1 b=2⏎LABEL k=1⏎LABEL c=3", { k: "text" }, [1, 3]],
  ["DL3050", "ONBUILD LABEL z=1", {}, []],
  ["DL3050", "FROM a:1⏎ENV z=1", {}, []],
  ["DL3049", "FROM a:1⏎LABEL k=1", {}, []],
  ["DL3049", "FROM a:1⏎LABEL k=1", { k: "text", l: "text", m: "url" }, [1, 1]],
  ["DL3051", "LABEL k= l=", { k: "url", l: "text" }, [1, 1]],
  ["DL3052", "LABEL k=x l=http:x m=y", { k: "url", l: "url", m: "url" }, [1, 1]],
  ["DL3054", "LABEL toString=1", { k: "spdx" }, []],
  ["DL3049", "FROM a:1", { k: 7 }, []],
])("strict: %s in %j with %j on %j", (code, text, schema, expected) => expect(lines(code, text, schema, true)).toEqual(expected));

test("without a schema nothing is said, strict or not as the schema is missing", () => {
  expect(linterLines("DL3049", "FROM a:1")).toEqual([]);
  expect(linterLines("DL3050", "LABEL z=1")).toEqual([]);
  expect(linterLines("DL3050", "LABEL z=1", { hadolint: { strictLabels: true } })).toEqual([1]);
});

test("the licences are those of the list, one by one", () => {
  expect(spdxLicences.size).toBe(708);
  for (const id of spdxLicences) expect(id).toMatch(/^[\dA-Za-z][\w.+-]*$/);
  for (const id of ["0BSD", "Apache-2.0", "BSD-3-Clause", "MPL-2.0", "Zlib"]) expect(spdxLicences.has(id)).toBe(true);
});

test("the grader fetches these rules when options or an exercise ask for them", async () => {
  const grader = await dockerfileGrader.open({ bytes: () => Promise.reject(new Error("no packs")), progress() {} });
  const input = { text: "FROM alpine:3.24\nLABEL version=v1\n", given: {} };
  const asked = { profile: "hadolint", only: ["DL3056"], hadolint: { labelSchema: { version: "semver" } } };
  expect((await grader.check({ ...input, options: asked, rubric: [] })).findings.map(({ rule }) => rule)).toEqual([
    "dockerfile/write-label-as-version",
  ]);
  const rubric = [{ id: "a", rule: "dockerfile/write-label-as-version", with: { labels: { version: "semver" } }, points: 1 }];
  const checked = await grader.check({ ...input, options: {}, rubric });
  expect(checked.lines.map(({ state }) => state)).toEqual(["lost"]);
  expect(checked.failed).toEqual([]);
  const wrong = [{ ...rubric[0], id: "a", rule: "dockerfile/fill-label", with: { labels: { version: "number" } }, points: 1 }];
  expect((await grader.check({ ...input, options: {}, rubric: wrong })).lines.map(({ state }) => state)).toEqual(["unjudged"]);
});
