import { IntlMessageFormat } from "intl-messageformat";
import { describe, expect, test } from "vitest";
import { MessageSyntaxError, placeholdersOf, renderFinding, renderMessage } from "@/lib/graders/render-message";

const patterns = [
  "plain text",
  "`{image}` floats: it doesn't name a version.",
  "{count, plural, one {# mount} other {# mounts}} of {target}",
  "{ count , plural , =0 {none of {target}} =1{just one}other{{count} of #} }",
  "use '{'braces'}' and it''s fine, '{count}' stays, '#' too",
  "{count, plural, other {'#' is literal, '{'x'}' too, and # counts}}",
  "{count, plural, one {{inner, plural, one {# a} other {# b}}} other {more}}",
  "# 井号",
  "{image, select, node {is node} other {is `{image}`, {count, plural, one {#} other {{target, select, x {#} other {# and #}}}}}} '{'",
];
const data = [
  { image: "node", target: "/root", count: 0, inner: 2 },
  { image: "{x}", target: "{count}", count: 1, inner: 1 },
  { image: "", target: "'", count: 1234, inner: 5 },
];

describe("renderMessage", () => {
  test.each(patterns)("says %j as ICU does", (pattern) => {
    for (const locale of ["en", "zh"] as const)
      for (const values of data) {
        const reference = new IntlMessageFormat(pattern, locale).format(values);
        expect(renderMessage(pattern, values, locale)).toBe(reference);
      }
  });

  test.each([
    "{",
    "{a",
    "}",
    "{a, select, x {y}}",
    "{a, plural, one {x}}",
    "{a, plural, other {x}",
    "{0}",
    "{}",
    "{a, plural, most {x} other {y}}",
  ])("refuses %j", (pattern) => {
    expect(() => renderMessage(pattern, {}, "en")).toThrow(MessageSyntaxError);
  });

  test("knows what a pattern mentions", () => {
    expect(placeholdersOf("{a} {n, plural, one {# {b}} other {{a}}} '{c}'")).toEqual(["a", "n", "b"]);
  });

  test("leaves a gap for a value that an old report lacks, and never reads the prototype", () => {
    expect(renderMessage("{name} and {toString}", {}, "en")).toBe("… and …");
  });
});

describe("renderFinding", () => {
  const words = { "dockerfile/x": { title: "Pin it", message: "{image} floats.", fix: "Pin {image}" } };

  test("says sentence, title and label", () => {
    expect(renderFinding({ rule: "dockerfile/x", data: { image: "node" }, fixable: true }, words, "en")).toEqual({
      title: "Pin it",
      message: "node floats.",
      fix: "Pin node",
    });
    expect(renderFinding({ rule: "dockerfile/x", data: { image: "node" }, fixable: false }, words, "en").fix).toBeNull();
  });

  test("lets an engine speak for itself, and an old rule by its id", () => {
    expect(renderFinding({ rule: "go/type", text: "undefined: x", fixable: false }, words, "en").message).toBe("undefined: x");
    expect(renderFinding({ rule: "dockerfile/gone", fixable: true }, words, "zh")).toEqual({
      title: "dockerfile/gone",
      message: "dockerfile/gone",
      fix: null,
    });
  });
});
