import type { Page } from "@playwright/test";
import { axeViolations } from "../support/axe-violations";
import { expect, test } from "../support/guarded-test";
import { monacoLines, monacoReady, writeInMonaco } from "../support/monaco-page";

const address = "/questions/ex-build-secret";
const reference = `# syntax=docker/dockerfile:1
FROM golang:1.26-trixie AS build
WORKDIR /src
COPY go.mod go.sum ./
RUN --mount=type=cache,target=/go/pkg/mod --mount=type=secret,id=netrc,target=/root/.netrc,required=true GOPRIVATE=git.example.com go mod download
COPY . .
RUN --mount=type=cache,target=/go/pkg/mod --mount=type=cache,target=/root/.cache/go-build CGO_ENABLED=0 go build -trimpath -o /out/api ./cmd/api

FROM gcr.io/distroless/static-debian13:nonroot
COPY --from=build /out/api /api
USER 65532:65532
ENTRYPOINT ["/api"]
`;

const verdict = (page: Page) => page.locator(".verdict-bar [role=status]");

async function ready(page: Page) {
  await monacoReady(page);
  await expect(verdict(page)).toHaveText("Not submitted");
}

test("an exercise: typed, marked, submitted, doubted, found again", async ({ page }) => {
  const began = Date.now();
  await page.goto(address);
  await ready(page);
  test.info().annotations.push({ type: "editor ready, ms", description: String(Date.now() - began) });
  await expect(page.locator(".squiggly-error").first()).toBeVisible();
  await expect(page.locator(".checks").getByRole("button", { name: "line 3", exact: true })).toBeVisible();
  expect(await axeViolations(page)).toEqual([]);

  await writeInMonaco(page, "FROM golang:1.26-trixie\nRUN go mod download\n");
  await expect(page.getByText("draft saved")).toBeVisible();
  await page.keyboard.press("Control+Enter");
  await expect(verdict(page)).toContainText("not met");
  expect(await axeViolations(page)).toEqual([]);

  await page.getByRole("button", { name: "This verdict is wrong" }).click();
  expect(await axeViolations(page)).toEqual([]);
  await page.getByLabel("In a sentence").fill("It is right.");
  await page.getByRole("button", { name: "Send it" }).click();
  await expect(page.getByRole("button", { name: /Sent .*, waiting/ })).toBeDisabled();

  await page.reload();
  await expect(monacoLines(page)).toContainText("go mod download");
  await expect(verdict(page)).toContainText("not met");
  await page
    .locator(".checks")
    .getByRole("button", { name: /^Attempt/ })
    .click();
  await expect(page.getByRole("dialog")).toContainText("RUN go mod download");
  expect(await axeViolations(page)).toEqual([]);
});

test("what is passed opens reference, explanation and follow-ups", async ({ page }) => {
  await page.goto(address);
  await ready(page);
  await expect(page.getByText("open after a submission that differs")).toBeVisible();
  await writeInMonaco(page, reference);
  await page.keyboard.press("Control+Enter");
  await expect(verdict(page)).toHaveText(/^All \w+ demands met$/);
  await page.getByRole("button", { name: "See the reference" }).click();
  await expect(page.locator("#revealed-reference")).toHaveAttribute("open", "");
  await expect(page.locator("#revealed-reference")).toContainText("required=true");
  expect(await axeViolations(page)).toEqual([]);
});

test("keys: Tab writes, Escape and Tab leave, F8 walks, F6 goes round, Ctrl+S only saves", async ({ page }) => {
  await page.goto(address);
  await ready(page);
  const within = () => page.evaluate(() => document.activeElement?.closest("[data-region]")?.getAttribute("data-region") ?? null);
  await page
    .locator(".monaco-editor")
    .first()
    .click({ position: { x: 300, y: 14 } });
  await page.keyboard.press("Tab");
  expect(await within()).toBe("editor");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Tab");
  expect(await page.evaluate(() => document.activeElement?.closest(".monaco-editor") === null)).toBe(true);
  await page.keyboard.press("Shift+F6");
  expect(await within()).toBe("editor");
  await page.keyboard.press("F6");
  expect(await within()).toBe("checks");
  await page.keyboard.press("F6");
  expect(await within()).toBe("task");
  await page.keyboard.press("F8");
  await expect(page.locator(".marker-widget")).toBeVisible();
  const saved = page.waitForResponse((response) => response.request().method() === "PUT" && response.url().includes("/api/drafts/"));
  await page.keyboard.press("Control+s");
  expect((await saved).status()).toBe(200);
  await expect(verdict(page)).toHaveText("Not submitted");
});

test("a lost line keeps the draft and the submission, and sends once when it is back", async ({ page, context, expectErrors }) => {
  expectErrors(/ERR_INTERNET_DISCONNECTED|Failed to load resource/);
  await page.goto(address);
  await ready(page);
  await context.setOffline(true);
  await writeInMonaco(page, "FROM golang:1.26-trixie\nRUN go mod download && true\n");
  await page.keyboard.press("Control+Enter");
  await expect(verdict(page)).toHaveText("No connection. Kept here, sent when it is back.");
  await expect(page.getByText("kept in this browser")).toBeVisible();
  let sent = 0;
  page.on("request", (request) => {
    if (request.method() === "POST" && request.url().includes("/api/attempts")) sent++;
  });
  await context.setOffline(false);
  await expect(verdict(page)).toContainText("not met", { timeout: 20_000 });
  expect(sent).toBe(1);
});

test("two tabs: the second is told, and both texts are kept", async ({ page, context, expectErrors }) => {
  expectErrors(/409 \(Conflict\)/);
  await page.goto(address);
  await ready(page);
  const other = await context.newPage();
  await other.goto(address);
  await ready(other);
  await writeInMonaco(page, "FROM scratch\n# first tab\n");
  await expect(page.getByText("draft saved")).toBeVisible();
  await writeInMonaco(other, "FROM scratch\n# second tab\n");
  await expect(other.getByText("Both texts are kept")).toBeVisible();
  await other.getByRole("button", { name: "Take the other" }).click();
  await expect(monacoLines(other)).toContainText("first tab");
  await other.getByRole("button", { name: "Earlier versions" }).click();
  await expect(other.getByRole("dialog")).toContainText("from another tab");
  expect(await axeViolations(other)).toEqual([]);
});

test("the plain editor has the same checks, and is what touch gets", async ({ browser, baseURL }) => {
  const context = await browser.newContext({ baseURL, viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
  const page = await context.newPage();
  await page.goto(address);
  const field = page.getByRole("textbox", { name: "Dockerfile, plain text editor" });
  await expect(field).toBeVisible();
  await expect(page.locator(".monaco-editor")).toHaveCount(0);
  await field.tap();
  await page.getByRole("toolbar", { name: "Characters" }).getByRole("button", { name: "--" }).tap();
  await expect(field).toHaveValue(/--/);
  await page.getByRole("button", { name: "line 3", exact: true }).first().tap();
  expect(await field.evaluate((area: HTMLTextAreaElement) => area.value.slice(0, area.selectionStart).split("\n").length)).toBe(3);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
  expect(await axeViolations(page)).toEqual([]);
  await context.close();
});

test("with scripts off the task, what is given and the starter can be read", async ({ browser, baseURL }) => {
  const context = await browser.newContext({ baseURL, javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(address);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page.getByText("Write the Dockerfile.")).toBeVisible();
  await expect(page.getByText("go.sum", { exact: true })).toBeVisible();
  await expect(page.getByText("ARG GIT_TOKEN")).toBeVisible();
  await expect(page.locator("noscript p")).toBeVisible();
  await expect(page.getByRole("button", { name: "Submit" })).toBeHidden();
  await context.close();
});

test("in forced colours the points that are met and the place one is at can be told", async ({ browser, baseURL }) => {
  const context = await browser.newContext({ baseURL, viewport: { width: 1440, height: 800 }, forcedColors: "active" });
  const page = await context.newPage();
  await page.goto(address);
  await expect(page.locator(".squiggly-error").first()).toBeVisible();
  const canvas = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const met = page.locator('.score > [data-state="met"]').first();
  expect(await met.evaluate((element) => getComputedStyle(element).backgroundColor)).not.toBe(canvas);
  const current = page.locator('.nav a[aria-current="page"]');
  expect(await current.evaluate((element) => getComputedStyle(element, "::after").backgroundColor)).not.toBe(canvas);
  await context.close();
});

for (const [locale, theme, width] of [
  ["zh", "dark", 1440],
  ["zh", "light", 1024],
  ["en", "dark", 390],
  ["en", "light", 320],
] as const)
  test(`no violation and nothing cut off: ${locale}, ${theme}, ${width} px`, async ({ browser, baseURL }) => {
    const context = await browser.newContext({ baseURL, viewport: { width, height: 800 }, colorScheme: theme });
    const page = await context.newPage();
    await page.goto(`${locale === "zh" ? "/zh" : ""}${address}`);
    await expect(page.locator(".monaco-editor .view-line").first()).toBeVisible();
    await expect(page.locator(".squiggly-error").first()).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
    expect(await axeViolations(page)).toEqual([]);
    await context.close();
  });
