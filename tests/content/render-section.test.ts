import { readFileSync } from "node:fs";
import { JSDOM } from "jsdom";
import { describe, expect, test } from "vitest";
import { renderSection, type SectionText } from "@/lib/content/render-section";
import type { Part } from "@/lib/content/rendered-section";

const render = async (markdown: string, section: Partial<SectionText> = {}): Promise<readonly Part[]> =>
  (await renderSection({ kind: "concept", name: "Question", locale: "en", markdown, ...section })).parts;

const html = async (markdown: string, section: Partial<SectionText> = {}): Promise<string> =>
  JSON.stringify(await render(markdown, section));

/** One section of a published question. */
const published = (path: string, name: string): string => {
  const section = readFileSync(`content/${path}.md`, "utf8")
    .split(/^## /m)
    .find((part) => part.startsWith(`${name}\n`));
  if (!section) throw new Error(`${path} has no section ${name}`);
  return section.slice(name.length + 1);
};

describe("hostile markdown", () => {
  test.each([
    ["a script", "<script>alert(1)</script>"],
    ["a script inside a sentence", "text <script>alert(1)</script> text"],
    ["a script in capitals and a broken tag", "<SCRIPT/XSS SRC=//x>\n\n<scr<script>ipt>alert(1)</scr</script>ipt>"],
    ["an event handler", '<img src=x onerror="alert(1)">'],
    ["an svg with an event handler", "<svg onload=alert(1)>"],
    ["a frame", '<iframe src="javascript:alert(1)"></iframe>'],
    ["a style", "<style>body{display:none}</style>"],
    ["a form", '<form action="https://evil.example"><button>go</button></form>'],
    ["a comment that hides a tag", "<!-- --><img src=x onerror=alert(1)><!-- -->"],
    ["an image", "![x](https://evil.example/pixel.png)"],
    ["a link with a script address", "[x](javascript:alert(1))"],
    [
      "the same, disguised",
      "[x](&#106;avascript:alert(1)) [y](JaVaScRiPt:alert(1)) [z](\u0001javascript:alert(1)) [w](java\tscript:alert(1))",
    ],
    ["a data address", "[x](data:text/html;base64,PHNjcmlwdD4=) <data:text/html,x>"],
    ["a vbscript address", "[x](vbscript:msgbox)"],
    ["a title that breaks out", '[x](https://a.example "\\"><img src=x onerror=alert(1)>")'],
    ["an address that breaks out", '[x](https://a.example/"onmouseover="alert(1))'],
    ["a fence language that breaks out", '```"><img/src/onerror=alert(1)>\ncode\n```'],
    ["a fence with markup", "```go\n</code></pre><script>alert(1)</script>\n```"],
    ["inline code with markup", "`</code><img src=x onerror=alert(1)>`"],
    ["a table with markup", "| a<script>x</script> | b |\n|---|---|\n| <img src=x onerror=alert(1)> | `<svg onload=x>` |"],
    ["a reference definition", "[x]\n\n[x]: javascript:alert(1)"],
    ["a footnote", "a[^1]\n\n[^1]: <img src=x onerror=alert(1)>"],
  ])("%s becomes harmless", async (_, markdown) => {
    const forms = [
      ["concept", "Question"],
      ["spot-the-bug", "Answer"],
      ["concept", "Mistakes"],
      ["concept", "Follow-ups"],
      ["interview", "Hidden facts"],
      ["exercise", "Hints"],
    ] as const;
    for (const [kind, name] of forms)
      for (const text of [
        markdown,
        `- **${markdown.replaceAll("\n", " ")}** ${markdown.replaceAll("\n", "\n  ")}`,
        `1. ${markdown.replaceAll("\n", "\n   ")}`,
      ]) {
        const parts = await render(text, { kind, name });
        for (const piece of htmlOf(parts)) {
          const read = readHtml(piece);
          expect(read.tags.filter((tag) => !allowed.has(tag))).toEqual([]);
          expect(read.attributes.filter((name) => /^on|^style$|^src/i.test(name))).toEqual([]);
          for (const href of read.links) expect(href).toMatch(/^(https?:|mailto:|\/|#|$)/);
        }
      }
  });
});

const allowed = new Set("p ul ol li em strong del code pre a br hr blockquote h3 h4 table thead tbody tr th td span".split(" "));

/** Every string of HTML in some parts; sources of diagrams are text and escaped by React. */
function htmlOf(value: unknown, key = ""): string[] {
  if (typeof value === "string") return ["source", "type", "language", "kind", "line", "name"].includes(key) ? [] : [value];
  if (Array.isArray(value)) return value.flatMap((item) => htmlOf(item, key));
  return typeof value === "object" && value !== null ? Object.entries(value).flatMap(([name, item]) => htmlOf(item, name)) : [];
}

const page = new JSDOM("").window.document;

/** Reads HTML with a real parser. */
function readHtml(text: string) {
  const box = page.createElement("div");
  box.innerHTML = text;
  const elements = [...box.querySelectorAll("*")];
  return {
    tags: elements.map((element) => element.tagName.toLowerCase()),
    attributes: elements.flatMap((element) => [...element.attributes].map(({ name }) => name)),
    links: elements.filter((element) => element.tagName === "A").map((element) => element.getAttribute("href") ?? ""),
  };
}

describe("prose", () => {
  test.each([
    ["short inline code does not break", "`docker stop -t 60`", 'class=\\"nowrap\\"'],
    ["quotes are typographic", 'He said "it\'s" (`"raw"`).', "“it’s”"],
    ["code keeps straight quotes", '`"raw"`', '\\"raw\\"'],
    ["a quote before code opens", 'the "`x` form"', "the “"],
    ["links out say so", "[a](https://go.dev/ref/spec)", 'rel=\\"external noopener noreferrer\\"'],
    ["a pipe in a table cell", "| a | b |\n|---|---|\n| x | `a \\| b` |", "a | b"],
  ])("%s", async (_, markdown, wanted) => expect(await html(markdown)).toContain(wanted));

  test("long inline code may break", async () => expect(await html("`terminationGracePeriodSeconds`")).not.toContain("nowrap"));

  test("inner links stay in the reader's language", async () => {
    expect(await html("[a](/rules/dockerfile/drop-root)", { locale: "zh" })).toContain('href=\\"/zh/rules/dockerfile/drop-root\\"');
    expect(await html("[a](/rules/dockerfile/drop-root)")).toContain('href=\\"/rules/dockerfile/drop-root\\"');
  });

  test("a cell names its column for phones, and an empty heading is no heading", async () => {
    const [part] = await render("| | mean *latency* |\n|---|---|\n| gRPC | 12 ms |");
    expect(part).toEqual({
      type: "prose",
      html: expect.stringMatching(
        /<td role="cell"><\/td>[\s\S]*<th role="columnheader" scope="col">[\s\S]*<td role="rowheader" data-c="main">gRPC<\/td>\n<td role="cell" data-l="mean latency">12 ms/,
      ),
    });
  });

  test.each(["dockerfile", "yaml", "go", "sh", "console", "sql", "json", "diff", "proto", "toml", "ini", "http"])(
    "%s is coloured by classes, never by styles",
    async (language) => {
      const code: Record<string, string> = {
        dockerfile: "FROM a AS b",
        yaml: "a: 'b'",
        go: "func main() {}",
        sh: "if true; then echo 'x'; fi",
        console: "$ echo 'a'",
        sql: "SELECT 'a'",
        json: '{"a": 1}',
        diff: "-a\n+b",
        proto: 'syntax = "proto3";',
        toml: 'a = "b"',
        ini: "[a]\nb = 'c'",
        http: "GET / HTTP/1.1",
      };
      const text = await html(`\`\`\`${language}\n${code[language]}\n\`\`\``);
      expect(text).toMatch(/class=\\"sh-[a-z-]+\\"/);
      expect(text).not.toContain("style=");
    },
  );

  test("an unknown language is shown plain", async () => expect(await html("```cobol\nMOVE A TO B.\n```")).toContain("MOVE A TO B."));
});

describe("sections by their form", () => {
  test("an answer has three layers, and what follows the list belongs to the last", async () => {
    const [part, ...rest] = await render(published("go/channel-axioms", "Answer"), { name: "Answer" });
    expect(rest).toEqual([]);
    if (part?.type !== "layers") throw new Error("no layers");
    expect(part.layers).toHaveLength(3);
    expect(JSON.stringify(part.layers[0])).toContain("<p>A channel is a queue");
    expect(JSON.stringify(part.layers[2])).toContain("prose-table");
  });

  test("faults carry their lines, in the three ways to write them", async () => {
    const [part] = await render("1. [13] **One.** a\n2. [4-6] **Two.** b\n3. [4,9-10] **Three.** c\n4. **Nowhere.** d", {
      kind: "spot-the-bug",
      name: "Answer",
    });
    if (part?.type !== "faults") throw new Error("no faults");
    expect(part.faults.map(({ lines }) => lines)).toEqual([
      [{ from: 13, to: 13 }],
      [{ from: 4, to: 6 }],
      [
        { from: 4, to: 4 },
        { from: 9, to: 10 },
      ],
      [],
    ]);
    expect(part.faults[0]?.title).toBe("One.");
  });

  test("the faulty code comes line by line, complete", async () => {
    const parts = await render(published("plugins/bug-listenandserveunix", "Question"), { kind: "spot-the-bug" });
    const faulty = parts.find((part) => part.type === "faulty");
    expect(faulty?.lines).toHaveLength(14);
    expect(faulty?.lines[12]).toContain("ListenAndServeUnix");
    expect(faulty?.language).toBe("Go");
  });

  test("a follow-up has its question, its answer and its branch", async () => {
    const [part] = await render("1. **Why?** Because.\n   - **If unsure:** Who? You.\n2. **And then?** One:\n   - a\n   - b", {
      name: "Follow-ups",
    });
    expect(part).toEqual({
      type: "chain",
      items: [
        { question: "Why?", answer: "<p>Because.</p>", unsure: "<p>Who? You.</p>" },
        { question: "And then?", answer: expect.stringContaining("<li>a</li>"), unsure: null },
      ],
    });
  });

  test("a hint may hang on a rubric line", async () => {
    const [part] = await render("1. Look.\n2. [compiler-cache] Two `dirs`.", { kind: "exercise", name: "Hints" });
    expect(part).toMatchObject({
      type: "hints",
      hints: [{ line: null }, { line: "compiler-cache", html: expect.stringMatching(/^<p>Two <code/) }],
    });
  });

  test.each([
    ['- "Shell form means that the shell is PID 1." It depends.', "“Shell form means that the shell is PID 1.”", "<p>It depends.</p>"],
    ["- A longer timeout: now it takes sixty.", "A longer timeout:", "<p>now it takes sixty.</p>"],
    ["- “它自己会停。” 不会。", "“它自己会停。”", "<p>不会。</p>"],
    ["- 重启调度器：新的 Pod 一样。", "重启调度器：", "<p>新的 Pod 一样。</p>"],
    ["- Go 1.26 has no such thing.", "Go 1.26 has no such thing.", null],
  ])("a mistake is a claim and a reply: %s", async (markdown, claim, reply) => {
    expect(await render(markdown, { name: "Mistakes" })).toEqual([{ type: "mistakes", items: [{ claim, reply }] }]);
  });

  test("hidden facts are questions, parts to play, and events with their minute", async () => {
    const [part] = await render("- **How many?** 10,000.\n- **As operations.** You wait.\n- **+20 min.** The limit is halved.", {
      kind: "interview",
      name: "Hidden facts",
    });
    expect(part).toMatchObject({
      type: "facts",
      facts: [{ kind: "question" }, { kind: "role", head: "As operations" }, { kind: "event", minute: 20 }],
    });
  });

  test("a worksheet is solved for each variant", async () => {
    const sheet = (await render(published("go/benchmark-claims-littles-law", "Question"))).find((part) => part.type === "worksheet");
    expect(sheet?.steps.map(({ figures }) => figures)).toEqual([
      ["102", "112"],
      ["83.3 a second", "28.6 a second"],
      ["4,167 a second", "1,429 a second"],
      ["8,333 a second", "2,857 a second"],
      ["1,667", "3,429"],
      ["200 ms", "1,200 ms"],
    ]);
  });

  test("a diagram takes the paragraph after it as its outline and keeps its source untouched", async () => {
    expect(await render('```mermaid\nflowchart TD\n  a["x"] --> b\n```\nFrom a to b.\n\nMore.', { name: "Diagram" })).toEqual([
      { type: "diagram", source: 'flowchart TD\n  a["x"] --> b', caption: "<p>From a to b.</p>" },
      { type: "prose", html: "<p>More.</p>" },
    ]);
  });

  test.each([
    ["Answer", "concept"],
    ["Answer", "spot-the-bug"],
    ["Model answer", "interview"],
    ["Follow-ups", "concept"],
    ["Mistakes", "concept"],
    ["Hidden facts", "interview"],
    ["Hints", "exercise"],
  ])("%s of a %s without its list is shown as prose", async (name, kind) => {
    expect(await render("Only a paragraph.", { name, kind })).toEqual([{ type: "prose", html: "<p>Only a paragraph.</p>" }]);
  });
});
