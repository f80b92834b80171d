import { axeViolations } from "../support/axe-violations";
import { expect, test } from "../support/guarded-test";
import { pressUntilSeen } from "../support/press-until-seen";

test("? lists the keys in both languages and themes, and Escape gives focus back", async ({ page }) => {
  for (const [path, title, colorScheme] of [
    ["/banks", "Keys", "light"],
    ["/zh/banks", "按键", "dark"],
  ] as const) {
    await page.emulateMedia({ colorScheme });
    await page.goto(path);
    const link = page.getByRole("main").getByRole("link").first();
    await link.focus();
    const dialog = page.getByRole("dialog", { name: title });
    await pressUntilSeen(dialog, "?");
    expect(await axeViolations(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await expect(dialog).toBeHidden();
    await expect(link).toBeFocused();
  }
});

test("letters can be turned off in the dialog, the footer follows, and a reload keeps it", async ({ page }) => {
  await page.goto("/");
  await page.locator("h1").click();
  const letters = page.getByRole("checkbox", { name: "Single-letter keys" });
  await pressUntilSeen(letters, "?");
  await letters.uncheck();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("button", { name: "Single-letter keys: off" })).toBeVisible();
  await page.reload();
  await page.locator("h1").click();
  await page.keyboard.press("?");
  await page.keyboard.press("g");
  await page.keyboard.press("b");
  await expect(page.getByRole("dialog")).toBeHidden();
  await expect(page).toHaveURL(/\/$/);
  await page.getByRole("button", { name: "Single-letter keys: off" }).click();
  await page.locator("h1").click();
  await page.keyboard.press("?");
  await expect(letters).toBeChecked();
});

test("G and a letter goes to a screen in the same language; Shift+D changes the theme; a field keeps its letters", async ({ page }) => {
  await page.emulateMedia({ colorScheme: "light" });
  await page.goto("/zh");
  await page.locator("h1").click();
  await pressUntilSeen(page.getByRole("heading", { level: 1, name: "题库" }), "g", "b");
  await expect(page).toHaveURL(/\/zh\/banks$/);
  await page.keyboard.press("Shift+D");
  expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe("dark");
  await page.goto("/rules");
  const field = page.locator("[data-filter]");
  await field.fill("");
  await field.pressSequentially("gb?");
  await expect(field).toHaveValue("gb?");
  await expect(page).toHaveURL(/\/rules$/);
});

test("arrows walk the ability map, and each cell says its figures in words", async ({ page }) => {
  await page.goto("/");
  const cells = page.locator("a.cell");
  await cells.first().focus();
  await page.keyboard.press("ArrowRight");
  await expect(cells.nth(1)).toBeFocused();
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("ArrowLeft");
  await expect(cells.first()).toBeFocused();
  const firstBank = await cells.first().getAttribute("href");
  await page.keyboard.press("ArrowDown");
  const below = await page.evaluate(() => document.activeElement?.getAttribute("href"));
  expect(below?.split("?")[0]).not.toBe(firstBank?.split("?")[0]);
  await page.keyboard.press("ArrowUp");
  expect((await page.evaluate(() => document.activeElement?.getAttribute("href")))?.split("?")[0]).toBe(firstBank?.split("?")[0]);
  await page.keyboard.press("End");
  await expect(cells.last()).toBeFocused();
  await expect(cells.first()).toContainText(/0 of \d+ met/);
});

test("an opened answer counts as met, on home and in its bank", async ({ page }) => {
  await page.goto("/questions/channel-axioms");
  const noted = page.waitForResponse((response) => response.url().endsWith("/api/seen"));
  await page.locator("#answer > summary").click();
  expect((await noted).status()).toBe(200);
  await page.goto("/banks/go");
  await expect(page.getByText("1 met, 0 passed.")).toBeVisible();
  await page.goto("/");
  await expect(page.getByText(/You have met 1 of/)).toBeVisible();
});

test("a filtered set prints: questions, then answers on pages of their own, without the bars", async ({ page }) => {
  await page.goto("/banks/go?kind=concept");
  await page.getByRole("link", { name: "On paper" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Go, on paper");
  const questions = await page.locator("main section h2[id]").count();
  expect(questions).toBeGreaterThan(3);
  await expect(page.getByRole("heading", { name: "Answers", exact: true })).toHaveCount(0);
  await page.getByRole("link", { name: "With answers" }).click();
  await expect(page.getByRole("heading", { name: "Answers", exact: true })).toBeVisible();
  expect(await page.getByRole("region", { name: /^Answer to / }).count()).toBe(questions);
  expect(await axeViolations(page)).toEqual([]);
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("banner")).toBeHidden();
  await expect(page.getByRole("button", { name: "Print" })).toBeHidden();
  // What opens only after a submission is on no paper.
  await page.emulateMedia({ media: "screen" });
  await page.goto("/banks/docker/paper?kind=exercise&answers");
  await expect(page.getByRole("heading", { name: "Answers", exact: true })).toHaveCount(0);
  expect(await page.content()).not.toContain("mount=type=cache,target=/root/.cache/go-build,");
  await page.goto("/zh/banks/docker/paper?level=staff&kind=interview");
  await expect(page.getByText("没有符合筛选条件的题目。")).toBeVisible();
});
