import type { Page } from "@playwright/test";
import { axeViolations } from "../support/axe-violations";
import { expect, test } from "../support/guarded-test";

const concept = "/questions/pid1-signals-exec-form";
const bug = "/questions/bug-listenandserveunix";

/** The page listens to keys once it is hydrated; pressing earlier would prove nothing. */
const ready = (page: Page) => expect(page.locator("[data-ready]")).toHaveCount(1);

test("a concept is read to its end by keyboard", async ({ page }) => {
  await page.goto(concept);
  await ready(page);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Why does docker stop take ten seconds?");
  await expect(page.getByRole("heading", { name: "Concept" })).toBeHidden();

  await page.keyboard.press("Space");
  await expect(page.getByRole("heading", { name: "Concept" })).toBeVisible();
  await expect(page.getByRole("heading", { name: "Measured" })).toBeVisible();
  await expect(page.getByText("Make your program PID 1")).toBeVisible();

  const chain = page.locator(".chain > li > details");
  const count = await chain.count();
  expect(count).toBeGreaterThanOrEqual(4);
  for (let at = 0; at < count; at++) {
    await page.keyboard.press("n");
    await expect(chain.nth(at)).toHaveAttribute("open", "");
    await expect(chain.nth(at).locator("> summary")).toBeFocused();
    if (at + 1 < count) await expect(chain.nth(at + 1)).not.toHaveAttribute("open", "");
  }
  // The second follow-up has the easier question, reached by Tab from it.
  const unsure = page.locator(".unsure").first();
  await unsure.locator("summary").focus();
  await page.keyboard.press("Enter");
  await expect(unsure).toHaveAttribute("open", "");
  expect(await axeViolations(page)).toEqual([]);

  await page.keyboard.press("l");
  await page.waitForURL(`**/zh${concept}`);
  await expect(page.locator("html")).toHaveAttribute("lang", "zh");
});

test("a diagram is drawn within a second of coming into view, and fills the window on request", async ({ page }) => {
  await page.goto(concept);
  await ready(page);
  await expect(page.locator(".diagram svg .node")).toHaveCount(0);
  await page.locator("#answer > summary").click();
  const started = Date.now();
  await page.locator(".diagram").scrollIntoViewIfNeeded();
  const drawing = page.getByRole("img", { name: /^Diagram: / });
  await expect(drawing.locator("svg .node").first()).toBeVisible();
  test.info().annotations.push({ type: "diagram visible, ms", description: String(Date.now() - started) });
  await expect(drawing).toHaveAccessibleDescription(/The signal goes to PID 1 only/);
  await expect(drawing.locator("foreignObject")).toHaveCount(0);

  await page.getByRole("button", { name: "Whole window" }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog.locator("svg .node").first()).toBeVisible();
  const width = async () => (await dialog.locator(".canvas svg").boundingBox())?.width ?? 0;
  const before = await width();
  await page.keyboard.press("+");
  await expect.poll(width).toBeGreaterThan(before * 1.2);
  await page.keyboard.press("0");
  await expect.poll(width).toBeLessThan(before * 1.01);
  expect(await axeViolations(page)).toEqual([]);
  await page.keyboard.press("Escape");
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Whole window" })).toBeFocused();
});

test("marks on faulty code are held against the answer, not scored", async ({ page }) => {
  await page.goto(bug);
  const line = (number: number) => page.getByRole("button", { name: new RegExp(`^Line ${number}(,|$)`) });
  await line(13).click();
  await expect(line(13)).toHaveAttribute("aria-pressed", "true");
  await page.getByRole("textbox", { name: "line 13, Why" }).fill("net/http has no ListenAndServeUnix");
  await page.getByRole("button", { name: "Another fault on line 13" }).click();
  await page.getByRole("textbox", { name: "line 13, Why" }).nth(1).fill("0777 lets everybody in");
  // Lines are walked by the arrows, marked by Space, which must not show the answer.
  await line(13).focus();
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("ArrowUp");
  await expect(line(11)).toBeFocused();
  await page.keyboard.press("Space");
  await expect(line(11)).toHaveAttribute("aria-pressed", "true");
  await line(10).click();
  await expect(page.getByText("As many marks as faults.")).toBeVisible();
  expect(await axeViolations(page)).toEqual([]);

  await page.reload();
  await expect(page.getByRole("textbox", { name: "line 13, Why" }).first()).toHaveValue("net/http has no ListenAndServeUnix");

  await page.getByText("Show the answer").click();
  const faults = page.locator("section[aria-labelledby=faults] > ol > li");
  await expect(faults).toHaveCount(5);
  await expect(faults.nth(3)).toContainText("found");
  await expect(faults.nth(4)).toContainText("not a fault");
  // Three faults share line 13: the learner says which mark meant which.
  await expect(faults.nth(0)).toContainText("Did you mean this one?");
  await faults
    .nth(0)
    .getByRole("button", { name: /ListenAndServeUnix/ })
    .click();
  await faults.nth(2).getByRole("button", { name: /0777/ }).click();
  await expect(faults.nth(0)).toContainText("you: net/http has no ListenAndServeUnix");
  await expect(faults.nth(1)).toContainText("not found");
  await faults.nth(2).getByRole("button", { name: "not this one" }).click();
  await expect(page.getByRole("heading", { name: "You found 2 of 4" })).toBeVisible();
  await faults.nth(2).getByRole("button", { name: /0777/ }).click();
  await expect(page.getByRole("heading", { name: "You found 3 of 4" })).toBeVisible();
  await expect(page.getByText("One mark was no fault.")).toBeVisible();
  expect(await axeViolations(page)).toEqual([]);
});

test.describe("with scripts off", () => {
  test.use({ javaScriptEnabled: false });

  test("a concept opens and can be read, diagram included", async ({ page }) => {
    await page.goto(concept);
    await page.locator("#answer > summary").click();
    await expect(page.getByText("Make your program PID 1")).toBeVisible();
    await expect(page.locator(".diagram pre")).toContainText("flowchart TD");
    await expect(page.locator(".diagram figcaption")).toContainText("The signal goes to PID 1 only");
    await page.locator(".chain > li").first().locator("summary").click();
    await expect(page.getByText("The terminal sends SIGINT to the whole foreground process group")).toBeVisible();
  });

  test("spot the bug shows its code with numbers and its answer", async ({ page }) => {
    await page.goto(bug);
    await expect(page.locator("#line-13")).toContainText("ListenAndServeUnix");
    await expect(page.getByRole("button", { name: /^Line/ })).toHaveCount(0);
    await page.locator("#answer > summary").click();
    await expect(page.getByText("The old socket is in the way.")).toBeVisible();
  });
});

test("Chinese pages are Chinese throughout", async ({ page }) => {
  await page.goto("/zh/questions/pending-pod-triage");
  await ready(page);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Pod 一直 Pending：按顺序列出原因");
  await page.locator("#answer > summary").click();
  await expect(page.getByRole("heading", { name: "概念" })).toBeVisible();
  await page.locator(".diagram").scrollIntoViewIfNeeded();
  await expect(page.locator(".diagram svg .node").first()).toBeVisible();
  await expect(page.getByText("少的那几个 Pod 到底存不存在？").first()).toBeVisible();
  expect(await axeViolations(page)).toEqual([]);
});

test("a name that nothing answers to is a real 404 in the reader's language", async ({ page, expectErrors }) => {
  expectErrors(/status of 404/);
  const english = await page.goto("/questions/pid1-signals-exec-from");
  expect(english?.status()).toBe(404);
  await expect(page.getByRole("link", { name: /docker stop/ })).toBeVisible();
  const chinese = await page.goto("/zh/questions/pid1-signals-exec-from");
  expect(chinese?.status()).toBe(404);
  await expect(page.locator("html")).toHaveAttribute("lang", "zh");
});

for (const theme of ["light", "dark"] as const)
  for (const path of [
    concept,
    bug,
    "/questions/benchmark-claims-littles-law",
    "/questions/inc-coordinator-roleplay",
    "/zh/questions/channel-axioms",
  ])
    test(`${path} on a phone, ${theme}: nothing scrolls sideways, axe is silent`, async ({ browser, baseURL }) => {
      const context = await browser.newContext({ baseURL, viewport: { width: 390, height: 844 }, colorScheme: theme });
      const page = await context.newPage();
      await page.goto(path);
      await page.locator("#answer > summary").click();
      await page.evaluate(() => {
        for (const details of document.querySelectorAll<HTMLDetailsElement>("#answer details")) details.open = true;
      });
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
      expect(await axeViolations(page)).toEqual([]);
      await context.close();
    });
