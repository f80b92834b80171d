import { IntlMessageFormat } from "intl-messageformat";
import { describe, expect, test } from "vitest";
import { messages } from "@/lib/i18n/messages";

type Tree = { readonly [key: string]: string | Tree };

function flat(tree: Tree, path = ""): Map<string, string> {
  return new Map(
    Object.entries(tree).flatMap(([key, value]) =>
      typeof value === "string" ? [[`${path}${key}`, value] as const] : [...flat(value, `${path}${key}.`)],
    ),
  );
}

/** Names of values and tags that a message takes. */
function takes(message: string, locale: string): string[] {
  const names = new Set<string>();
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) for (const child of node) visit(child);
    else if (typeof node === "object" && node !== null) {
      const { type, value, children, options } = node as {
        type: number;
        value?: string;
        children?: unknown;
        options?: Record<string, { value: unknown }>;
      };
      // 0 is literal text and 7 the number of a plural: neither has a name.
      if (type !== 0 && type !== 7 && typeof value === "string") names.add(type === 8 ? `<${value}>` : value);
      visit(children);
      for (const option of Object.values(options ?? {})) visit(option.value);
    }
  };
  visit(new IntlMessageFormat(message, locale).getAst());
  return [...names].sort();
}

describe.each(Object.keys(messages.en) as (keyof typeof messages.en)[])("the words of %s", (screen) => {
  const en = flat(messages.en[screen] as Tree);
  const zh = flat(messages.zh[screen] as Tree);

  test("there are the same ones in both languages, none of them empty", () => {
    expect([...zh.keys()].sort()).toEqual([...en.keys()].sort());
    for (const text of [...en.values(), ...zh.values()]) expect(text.trim()).not.toBe("");
  });

  test("can be read; Chinese takes no value that English has not, and leaves out at most the number of a plural", () => {
    for (const [key, text] of en) {
      const given = takes(text, "en");
      const taken = takes(zh.get(key) ?? "", "zh");
      expect([key, taken.filter((name) => !given.includes(name))]).toEqual([key, []]);
      const needed = given.filter((name) => !new RegExp(`\\{${name}, plural`).test(text));
      expect([key, needed.filter((name) => !taken.includes(name))]).toEqual([key, []]);
    }
  });

  test("Chinese uses full-width punctuation between Han characters", () => {
    const han = "[\\u4e00-\\u9fff]";
    const wrong = [...zh].filter(([, text]) => new RegExp(`${han}[,;:!?]|[,;!?]${han}|您`).test(text.replace(/\{[^{}]*\}/g, "")));
    expect(wrong).toEqual([]);
  });
});
