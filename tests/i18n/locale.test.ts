import { expect, test } from "vitest";
import { inLocale, localePath, withoutLocale } from "@/lib/i18n/locale";

test.each([
  ["/", "/zh"],
  ["/?a=1", "/zh?a=1"],
  ["/banks/go", "/zh/banks/go"],
  ["/banks/go?level=mid", "/zh/banks/go?level=mid"],
  ["/zhuyin", "/zh/zhuyin"],
])("%s is %s in Chinese, and comes back", (path, chinese) => {
  expect(localePath("zh", path)).toBe(chinese);
  expect(withoutLocale(chinese)).toBe(path);
  expect(localePath("en", path)).toBe(path);
});

test.each([
  ["/en/banks", "/banks"],
  ["/en", "/"],
  ["/english", "/english"],
  ["/zhuyin", "/zhuyin"],
])("%s without its language is %s", (path, bare) => expect(withoutLocale(path)).toBe(bare));

test("a missing translation is English, and says so", () => {
  expect(inLocale({ en: "Go", zh: "语言" }, "zh")).toEqual({ text: "语言", lang: "zh" });
  expect(inLocale({ en: "Go" }, "zh")).toEqual({ text: "Go", lang: "en" });
  expect(inLocale({ en: "Go", zh: "" }, "zh")).toEqual({ text: "Go", lang: "en" });
  expect(inLocale(null, "en")).toEqual({ text: "", lang: "en" });
});
