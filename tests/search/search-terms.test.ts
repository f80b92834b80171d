import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { queryTerms, searchTerms } from "@/lib/search/search-terms";

describe("terms of a text", () => {
  test.each([
    ["runAsNonRoot", "run as non root runasnonroot"],
    ["HTTPServer2", "http server2 httpserver2"],
    ["sync.WaitGroup", "sync wait group waitgroup syncwaitgroup"],
    ["docker.sock", "docker sock dockersock"],
    ["--mount=type=cache", "mount type cache"],
    ["GOMAXPROCS", "gomaxprocs"],
    ["go_memstats_heap_bytes", "go memstats heap bytes gomemstatsheapbytes"],
    ["优雅停机", "优雅 雅停 停机 机"],
    ["Pod探针", "pod 探针 针"],
    ["卷", "卷"],
    ["ＣＰＵ", "cpu"],
    ["exit 137, 143", "exit 137 143"],
    ["", ""],
    ["&&|();'\"", ""],
  ])("%s", (text, terms) => {
    expect(searchTerms(text).join(" ")).toBe(terms);
  });

  test("hold letters and digits only, whatever is asked, so that no engine has anything to quote", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 60 }), (text) => {
        for (const term of searchTerms(text)) expect(term).toMatch(/^[\p{L}\p{N}]+$/u);
        for (const { word, prefix, phrase } of queryTerms(text))
          for (const one of [word, prefix ?? word, ...(phrase ?? [])]) expect(one).toMatch(/^[\p{L}\p{N}]+$/u);
      }),
    );
  });
});

describe("what a query asks for", () => {
  const short = (query: string) =>
    queryTerms(query).map(({ word, prefix, phrase }) => phrase?.join("+") ?? (prefix === null ? word : `${word}|${prefix}*`));
  test.each([
    ["caching image layers", ["caching|cach*", "image|imag*", "layers|layer*"]],
    ["--mount=type=cache", ["mount+type+cache"]],
    ["优雅停机", ["优雅+雅停+停机"]],
    ["探针", ["探针"]],
    ["卷", ["卷|卷*"]],
    ["探针 readiness", ["探针", "readiness|readines*"]],
    ["runAsNonRoot", ["runasnonroot|runasnonroot*"]],
    ["the", ["the|the*"]],
    ["how does the scheduler", ["scheduler|schedul*"]],
    ["c", ["c"]],
    ["", []],
    ["- = /", []],
  ])("%s", (query, wanted) => {
    expect(short(query)).toEqual(wanted);
  });
  test("is bounded", () => {
    expect(queryTerms("word ".repeat(500)).length).toBeLessThanOrEqual(12);
    expect(queryTerms("x".repeat(5000))[0]?.word.length).toBe(200);
  });
});
