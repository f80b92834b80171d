import type { BrowserContext, Page, Request } from "@playwright/test";
import { fragmentLimit, writeFragment } from "@/lib/lint/fragment";
import { axeViolations } from "../support/axe-violations";
import { expect, test } from "../support/guarded-test";
import { monacoLines, monacoReady, writeInMonaco } from "../support/monaco-page";

const address = "/lint/dockerfile";
const status = (page: Page) => page.locator(".lint-summary [role=status]");
const findings = (page: Page) => page.locator(".checks ol > li");

async function linkTo(text: string) {
  const written = await writeFragment(text);
  if (written.status !== "written") throw new Error(written.status);
  return `${address}#${written.fragment}`;
}

/** Everything that a page has sent: addresses, headers, bodies. */
function listen(context: BrowserContext): Promise<string>[] {
  const sent: Promise<string>[] = [];
  const note = async (request: Request) => JSON.stringify([request.url(), await request.allHeaders(), request.postData()]);
  context.on("request", (request) => sent.push(note(request).catch(() => request.url())));
  return sent;
}

test("typed: findings with line, codes and rule; the line moves the caret, F8 walks, a reload loses nothing", async ({ page }) => {
  await page.goto(address);
  await monacoReady(page);
  await expect(status(page)).toHaveText("Nothing written yet");
  await page.getByRole("button", { name: "Start with a sample" }).click();
  await expect(monacoLines(page)).toContainText("golang:1.26");
  await expect(findings(page).first()).toBeVisible();

  await writeInMonaco(page, "FROM alpine:latest\nWORKDIR app\nCMD ls\n");
  const first = findings(page).filter({ hasText: "DL3007" }).first();
  await expect(first).toContainText("latest");
  await expect(first.getByRole("link", { name: /^dockerfile\// })).toHaveAttribute("href", /^\/rules\/dockerfile\//);
  await expect(page.locator(".lv-glyph").first()).toBeVisible();
  await page.getByRole("button", { name: "line 3", exact: true }).first().click();
  await expect(findings(page).and(page.locator("[aria-current]")).first()).toContainText("line 3");
  await page.keyboard.press("End");
  await page.keyboard.type(" -l");
  await expect(monacoLines(page)).toContainText("CMD ls -l");
  await page.keyboard.press("F8");
  await expect(page.locator(".marker-widget")).toBeVisible();
  await page.keyboard.press("Escape");

  await page.reload();
  await expect(monacoLines(page)).toContainText("CMD ls -l");
  await expect(findings(page).first()).toBeVisible();
});

test("the texts of completion exist for a room and a language that are known, and for no other", async ({ request }) => {
  const known = await request.get("/api/words/dockerfile/help?locale=zh");
  expect(Object.keys(await known.json()).length).toBeGreaterThan(20);
  for (const path of ["/api/words/nowhere/help", "/api/words/dockerfile/help?locale=xx"]) {
    const unknown = await request.get(path);
    expect([path, unknown.status(), await unknown.json()]).toEqual([path, 404, { status: "unknown" }]);
  }
});

test("completion, hover, folds, layout and the picture of the stages help while one writes", async ({ page }) => {
  await page.goto(address);
  await monacoReady(page);
  await writeInMonaco(page, "FROM golang:1.26 AS build\nRUN   go build \\\n  -o /app .\nFROM scratch\nC");
  const list = page.locator(".suggest-widget.visible");
  await page.keyboard.type("O");
  await expect(list).toContainText("COPY");
  await page.keyboard.press("Enter");
  await page.keyboard.type("--fr");
  await expect(list).toContainText("The stage or image to copy from");
  await page.keyboard.press("Enter");
  await expect(list).toContainText("build");
  await expect(list).toContainText("golang:1.26");
  await page.keyboard.press("Enter");
  await page.keyboard.type(" /app /app");
  await page.keyboard.press("Shift+Alt+F");
  await expect(page.locator(".editor-bar [role=status]", { hasText: "Layout put in order" })).toBeVisible();
  await expect(monacoLines(page)).toContainText("COPY --from=build /app /app");
  await expect(page.locator(".line-numbers", { hasText: /^6$/ })).toBeVisible();
  await page.getByRole("button", { name: "Format" }).click();
  await expect(page.locator(".editor-bar [role=status]", { hasText: "Nothing to put in order" })).toBeVisible();

  await page.locator(".view-line span", { hasText: /^RUN$/ }).hover();
  await expect(page.locator(".monaco-hover:visible").first()).toContainText("keeps what it changed as a layer");
  await page.locator(".margin").hover();
  await page.locator(".codicon-folding-expanded").first().click();
  await expect(monacoLines(page)).not.toContainText("go build");
  await page.locator(".codicon-folding-collapsed").first().click();
  await expect(monacoLines(page)).toContainText("go build");

  await page.getByText("Stages", { exact: true }).click();
  await expect(page.getByRole("img", { name: "How the stages make the image" })).toBeVisible({ timeout: 20_000 });
  await expect(page.locator(".stage-picture li").last()).toContainText("takes /app → /app from build");
  expect(await axeViolations(page)).toEqual([]);
  await page.locator(".stage-picture").getByRole("button", { name: "build", exact: true }).click();
  await page.keyboard.press("End");
  await page.keyboard.type("er");
  await expect(page.locator(".stage-picture li").first()).toContainText("builder");
});

test("the profile is kept in the address, and comments mute only when they are honoured", async ({ page }) => {
  await page.goto(`${address}?profile=hadolint`);
  await monacoReady(page);
  await expect(page.getByRole("radio", { name: "hadolint" })).toBeChecked();
  await writeInMonaco(page, "FROM alpine:3.22\n# hadolint ignore=DL3004\nRUN sudo ls\n");
  const sudo = findings(page).filter({ hasText: "dockerfile/run-without-sudo" });
  await expect(sudo).toContainText("A comment mutes this");
  await page.getByRole("checkbox", { name: "Honour suppression comments" }).check();
  await expect(sudo).toHaveCount(0);
  await expect(page).toHaveURL(/\?profile=hadolint&comments=1$/);
  await page.getByRole("checkbox", { name: "Honour suppression comments" }).uncheck();
  await expect(sudo).toHaveCount(1);
  await page.getByRole("radio", { name: "Build checks" }).focus();
  await page.keyboard.press("Space");
  await expect(page).toHaveURL(/\?profile=docker-check$/);
  await expect(sudo).toHaveCount(0);
  await page.reload();
  await expect(page.getByRole("radio", { name: "Build checks" })).toBeChecked();
  await page.getByRole("link", { name: "中文" }).click();
  await expect(page).toHaveURL(/\/zh\/lint\/dockerfile\?profile=docker-check$/);
  await expect(page.getByRole("radio", { name: "构建检查" })).toBeChecked();
});

test("a link holds the text, another browser reads it, and no request ever carries it", async ({ page, context, browser, baseURL }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const sent = listen(context);
  await page.goto(address);
  await monacoReady(page);
  const text = "FROM alpine:3.22\n# marker-of-this-test 你好\nCMD ls\n";
  await writeInMonaco(page, text);
  await page.getByRole("radio", { name: "All" }).check();
  await page.getByRole("button", { name: "Copy link" }).click();
  await expect(page.getByText("Link copied.")).toBeVisible();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  const fragment = link.split("#")[1] ?? "";
  expect(link).toContain("?profile=all#t=");

  const other = await browser.newContext({ baseURL: baseURL ?? "" });
  const heard = listen(other);
  const reader = await other.newPage();
  await reader.goto(link);
  await expect(monacoLines(reader)).toContainText("marker-of-this-test");
  await expect(findings(reader).first()).toBeVisible();
  // Looked at only: the text stays in the address, and a reload shows it again.
  await reader.reload();
  await expect(monacoLines(reader)).toContainText("marker-of-this-test");
  for (const request of await Promise.all([...sent, ...heard])) {
    expect(request).not.toContain("marker-of-this-test");
    expect(request).not.toContain(fragment.slice(0, 24));
  }
  await other.close();
});

test("a link never costs one's own text: it is one press away, and stands among the earlier ones", async ({ page }) => {
  await page.goto(address);
  await monacoReady(page);
  await writeInMonaco(page, "FROM scratch\n# my own\n");
  await expect(monacoLines(page)).toContainText("my own");
  await expect(findings(page).first()).toBeVisible();
  await page.goto(await linkTo("FROM alpine:3.22\n# from the link\n"));
  await page.reload();
  await expect(monacoLines(page)).toContainText("from the link");
  await page.getByRole("button", { name: "Back to mine" }).click();
  await expect(monacoLines(page)).toContainText("my own");
  await expect(page).toHaveURL(new RegExp(`${address}$`));

  await page.goto(await linkTo("FROM alpine:3.22\n# from the link\n"));
  await page.reload();
  await expect(monacoLines(page)).toContainText("from the link");
  await writeInMonaco(page, "FROM alpine:3.22\n# changed\n");
  await expect(page).toHaveURL(new RegExp(`${address}$`));
  await page.getByRole("button", { name: "Earlier texts" }).click();
  await expect(page.getByRole("dialog")).toContainText("# my own");
  expect(await axeViolations(page)).toEqual([]);
  await page.getByRole("button", { name: "Restore this version" }).click();
  await expect(monacoLines(page)).toContainText("my own");
  await page.reload();
  await expect(monacoLines(page)).toContainText("my own");
});

test("what is hostile in a link is text; one that is broken or too long says so and leaves the page usable", async ({ page }) => {
  const hostile = 'FROM alpine:3.22\nRUN echo "<img src=x onerror=document.title=1><script>document.title=2</script>"\n';
  await page.goto(await linkTo(hostile));
  await expect(monacoLines(page)).toContainText("<script>document.title=2</script>");
  await expect(findings(page).first()).toBeVisible();
  expect(await page.title()).toContain("Playground");
  expect(await page.locator("img[src=x]").count()).toBe(0);

  for (const [hash, said] of [
    ["#t=AAAA", "This link is broken."],
    ["#t=<script>alert(1)</script>", "This link is broken."],
    [`#t=${"A".repeat(fragmentLimit)}`, "This link is too long."],
  ] as const) {
    await page.goto("about:blank");
    await page.goto(address + hash);
    await monacoReady(page);
    await expect(page.getByText(said)).toBeVisible();
    await writeInMonaco(page, "FROM alpine:latest\n");
    await expect(findings(page).first()).toBeVisible();
    await page.getByRole("button", { name: "Go on without it" }).click();
    await expect(page.getByText(said)).toHaveCount(0);
    await expect(page).toHaveURL(new RegExp(`${address}$`));
  }
});

test("where nothing can be copied the link stands there to be taken by hand", async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, "clipboard", { value: undefined });
    document.execCommand = () => false;
  });
  await page.goto(await linkTo("FROM alpine:3.22\n"));
  await monacoReady(page);
  await page.getByRole("button", { name: "Copy link" }).click();
  const field = page.getByRole("textbox", { name: /Copy the link from here/ });
  await expect(field).toBeFocused();
  await expect(field).toHaveValue(/#t=/);
  expect(await page.evaluate(() => getSelection()?.toString())).toContain("#t=");
  expect(await axeViolations(page)).toEqual([]);
});

test("a quick fix is shown before it is made, and is one step to undo", async ({ page }) => {
  await page.goto(address);
  await monacoReady(page);
  const before = 'FROM alpine:3.22\nSHELL ["/bin/bash", "-c"]\nexpose 80\nRUN ls\nCMD ["ls"]\n';
  await writeInMonaco(page, before);
  const fixable = findings(page)
    .filter({ has: page.locator("button[aria-expanded]") })
    .first();
  const fix = fixable.locator("button[aria-expanded]");
  await expect(fix).toHaveAttribute("aria-expanded", "false");
  await fix.click();
  await expect(fix).toHaveAttribute("aria-expanded", "true");
  await expect(fixable.locator(".ln.del")).toHaveCount(1);
  await expect(fixable.locator(".ln.add")).toHaveCount(1);
  const added = (await fixable.locator(".ln.add .c").textContent()) ?? "";
  expect(await axeViolations(page)).toEqual([]);
  await fixable.getByRole("button", { name: "Apply" }).click();
  await expect(monacoLines(page)).toContainText(added.trim());
  await expect(page.locator(".monaco-editor textarea, .monaco-editor .native-edit-context").first()).toBeFocused();
  await page.keyboard.press("ControlOrMeta+z");
  await expect(monacoLines(page)).toContainText("expose 80");
});

test("all quick fixes are shown together, made together, and one step to undo", async ({ page }) => {
  await page.goto(address);
  await monacoReady(page);
  await writeInMonaco(page, 'FROM alpine:3.22 as base\nEXPOSE 80/TCP\nEXPOSE 53/UDP\nCMD ["ls"]\n');
  await page.getByRole("button", { name: "Make all 3 quick fixes" }).click();
  await expect(page.locator(".checks .ln.add")).toHaveCount(3);
  await page.getByRole("button", { name: "Apply" }).click();
  await expect(monacoLines(page)).toContainText("AS base");
  await expect(monacoLines(page)).toContainText("80/tcp");
  await expect(monacoLines(page)).toContainText("53/udp");
  await page.keyboard.press("ControlOrMeta+z");
  await expect(monacoLines(page)).toContainText("as base");
  await expect(monacoLines(page)).toContainText("53/UDP");
});

test("by keys alone: sample, regions, out of the editor", async ({ page }) => {
  await page.goto(address);
  await monacoReady(page);
  await page.getByRole("button", { name: "Start with a sample" }).focus();
  await page.keyboard.press("Enter");
  await expect(monacoLines(page)).toContainText("golang:1.26");
  const within = () => page.evaluate(() => document.activeElement?.closest("[data-region]")?.getAttribute("data-region") ?? null);
  expect(await within()).toBe("editor");
  await page.keyboard.press("F6");
  expect(await within()).toBe("checks");
  await page.keyboard.press("F6");
  expect(await within()).toBe("editor");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Tab");
  expect(await page.evaluate(() => document.activeElement?.closest(".monaco-editor") === null)).toBe(true);
});

test("touch gets the plain editor with the same findings", async ({ browser, baseURL }) => {
  const context = await browser.newContext({
    baseURL: baseURL ?? "",
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
  });
  const page = await context.newPage();
  await page.goto(address);
  const field = page.getByRole("textbox", { name: "Dockerfile, plain text editor" });
  await field.fill("FROM alpine:latest\nWORKDIR app\n");
  await expect(page.locator(".monaco-editor")).toHaveCount(0);
  await page.getByRole("button", { name: "line 2", exact: true }).first().tap();
  expect(await field.evaluate((area: HTMLTextAreaElement) => area.value.slice(0, area.selectionStart).split("\n").length)).toBe(2);
  await page.getByRole("button", { name: "Next finding" }).tap();
  expect(await axeViolations(page)).toEqual([]);
  // More than the limit is told in words, kept, and put into no link.
  await field.fill(`FROM alpine:latest\n${`# ${"x".repeat(97)}\n`.repeat(700)}`);
  await expect(status(page)).toHaveText("64 KB is the limit, this is 69 KB; it is not checked");
  await expect(findings(page)).toHaveCount(0);
  await page.getByRole("button", { name: "Copy link" }).tap();
  await expect(page.getByText("64 KB is the limit of a text")).toBeVisible();
  await page.reload();
  await expect(field).toHaveValue(/x{97}\n$/);
  await context.close();
});

test("with scripts off a sentence says what is needed and leads to the rules", async ({ browser, baseURL }) => {
  const context = await browser.newContext({ baseURL: baseURL ?? "", javaScriptEnabled: false });
  const page = await context.newPage();
  for (const [prefix, sentence] of [
    ["", "needs scripts"],
    ["/zh", "需要脚本"],
  ] as const) {
    await page.goto(prefix + address);
    await expect(page.locator("noscript p")).toContainText(sentence);
    await expect(page.getByRole("radio")).toHaveCount(0);
    await page.locator("noscript a").click();
    await expect(page).toHaveURL(new RegExp(`${prefix}/rules$`));
  }
  await context.close();
});

for (const [locale, theme, width] of [
  ["en", "light", 1440],
  ["en", "dark", 390],
  ["zh", "dark", 1440],
  ["zh", "light", 390],
  ["en", "light", 320],
] as const)
  test(`no violation and nothing cut off: ${locale}, ${theme}, ${width} px`, async ({ browser, baseURL }) => {
    const context = await browser.newContext({ baseURL: baseURL ?? "", viewport: { width, height: 800 }, colorScheme: theme });
    const page = await context.newPage();
    const prefix = locale === "zh" ? "/zh" : "";
    await page.goto(prefix + address);
    await monacoReady(page);
    expect(await axeViolations(page)).toEqual([]);
    await page.goto("about:blank");
    await page.goto(prefix + (await linkTo("FROM alpine:latest\nWORKDIR app\nexpose 80\nENV API_TOKEN=abc\nCMD ls\n")));
    await expect(page.locator(".lv-glyph").first()).toBeVisible();
    await expect(findings(page).first()).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
    expect(await axeViolations(page)).toEqual([]);
    await context.close();
  });

test("there is one playground, and the palette and the keys lead to it", async ({ page, expectErrors }) => {
  expectErrors(/404/);
  expect((await page.goto("/lint/yaml"))?.status()).toBe(404);
  await page.goto("/zh/lint");
  await expect(page).toHaveURL(/\/zh\/lint\/dockerfile$/);
  await page.goto("/banks");
  await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Playground" }).click();
  await expect(page).toHaveURL(new RegExp(`${address}$`));
  await page.goto("/banks");
  await expect(async () => {
    await page.keyboard.press("g");
    await page.keyboard.press("p");
    await expect(page).toHaveURL(new RegExp(`${address}$`), { timeout: 500 });
  }).toPass();
});

test("the list of rules narrows by tool, and a rule's bad example opens in the playground with the same finding", async ({ page }) => {
  await page.goto("/rules");
  const rows = page.locator("main a.row");
  const all = await rows.count();
  await page.getByRole("link", { name: /^BuildKit \d+$/ }).click();
  await expect(page).toHaveURL(/tool=buildkit/);
  expect(await rows.count()).toBeLessThan(all);
  await page.getByLabel("Filter rules").fill("JSONArgs");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/tool=buildkit/);
  await expect(rows).toHaveCount(1);
  await rows.first().click();
  await expect(page).toHaveURL(/\/rules\/dockerfile\//);
  const rule = (await page.getByRole("heading", { level: 1 }).textContent()) ?? "";
  expect(await axeViolations(page)).toEqual([]);
  await page.getByRole("link", { name: "Open in the playground: An example with a finding 1" }).click();
  await expect(page).toHaveURL(/\/lint\/dockerfile(\?profile=all)?#t=/);
  await expect(findings(page).getByRole("link", { name: rule, exact: true }).first()).toBeVisible();
});
