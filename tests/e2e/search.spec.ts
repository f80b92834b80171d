import type { Page } from "@playwright/test";
import { axeViolations } from "../support/axe-violations";
import { expect, test } from "../support/guarded-test";
import { pressUntilSeen } from "../support/press-until-seen";

const openPalette = (page: Page) => pressUntilSeen(page.getByRole("combobox"), "Control+k");

for (const [path, heading] of [
  ["/search", "Search"],
  ["/search?q=SIGTERM", "Search"],
  ["/zh/search?q=%E6%8E%A2%E9%92%88+readiness", "搜索"],
  ["/search?q=qqqzzz", "Search"],
] as const)
  test(`${path} is accessible, wide and light, narrow and dark`, async ({ page }) => {
    for (const [colorScheme, width] of [
      ["light", 1440],
      ["dark", 390],
    ] as const) {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 900 });
      await page.goto(path);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(heading);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
      expect(await axeViolations(page)).toEqual([]);
    }
  });

test("the page finds, marks, narrows by boxes, and says what a slip was taken for; without scripts too", async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${baseURL}/banks`);
  await page.getByRole("link", { name: "Search or jump to" }).click();
  await expect(page).toHaveURL(/\/search$/);
  await page.getByRole("searchbox").fill("distrolless");
  await page.getByRole("button", { name: "Search", exact: true }).click();
  await expect(page.getByText("Showing results for distroless. Nothing holds distrolless.")).toBeVisible();
  await page.getByRole("searchbox").fill("docker");
  await page.getByRole("button", { name: "Search", exact: true }).click();
  await expect(page.locator("mark").first()).toHaveText(/docker/i);
  const before = await page.locator("main a.row").count();
  await page.getByRole("checkbox", { name: /^exercise/ }).check();
  await page.getByRole("button", { name: "Apply" }).click();
  await expect(page).toHaveURL(/q=docker&kind=exercise/);
  expect(await page.locator("main a.row").count()).toBeLessThan(before);
  await expect(page.getByRole("checkbox", { name: /^exercise/ })).toBeChecked();
  await page.goto(`${baseURL}/search?q=${encodeURIComponent("<img src=x onerror=alert(1)>'\"&")}`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Search");
  await context.close();
});

test("the palette: search as one types, by keyboard only, in both themes", async ({ page }) => {
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    await page.goto("/banks/docker");
    await page.locator("main a.row").first().focus();
    await openPalette(page);
    const input = page.getByRole("combobox");
    await expect(input).toBeFocused();
    await expect(page.getByRole("option", { name: "Banks", exact: true })).toBeVisible();
    expect(await axeViolations(page)).toEqual([]);
    await input.fill("goroutines gmp");
    await expect(page.getByRole("option").first()).toContainText("Goroutine");
    expect(await axeViolations(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await expect(input).toBeHidden();
    await expect(page.locator("main a.row").first()).toBeFocused();
  }
  await openPalette(page);
  await page.getByRole("combobox").fill("goroutines gmp");
  await expect(page.getByRole("option").first()).toContainText("Goroutine");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/questions\/goroutines-gmp$/);
  await openPalette(page);
  await expect(page.getByRole("group", { name: "Recent" }).getByRole("option")).toHaveCount(1);
});

test("the palette: commands, one bank, rules, all results, the other language", async ({ page }) => {
  await page.emulateMedia({ colorScheme: "light" });
  await page.goto("/zh/banks");
  await openPalette(page);
  const input = page.getByRole("combobox");
  await input.fill(">");
  await expect(page.getByRole("group")).toHaveCount(1);
  await input.fill("> 浅色");
  await page.keyboard.press("Enter");
  await expect(input).toBeHidden();
  expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe("dark");
  await openPalette(page);
  await input.fill("docker: 缓存");
  await expect(page.getByRole("group", { name: "题目" }).getByRole("option").first()).toContainText("docker");
  for (const row of await page.getByRole("group", { name: "题目" }).getByRole("option").all()) await expect(row).toContainText("docker");
  await input.fill("DL3007");
  await expect(page.getByRole("group", { name: "规则" }).getByRole("option")).toContainText("dockerfile/avoid-latest-tag");
  await input.fill("sigterm");
  await page.getByRole("option", { name: /在页面中查看全部/ }).click();
  await expect(page).toHaveURL(/\/zh\/search\?q=sigterm$/);
  await openPalette(page);
  await input.fill("> 按键");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog", { name: "按键" })).toBeVisible();
});

test("the palette keeps what is typed when the connection is lost, and says so", async ({ page, expectErrors }) => {
  expectErrors(/ERR_FAILED|500/);
  await page.goto("/");
  await openPalette(page);
  const input = page.getByRole("combobox");
  await expect(input).toBeFocused();
  await page.route("**/api/search**", (route) => route.abort());
  await input.fill("channel");
  await expect(page.getByText("No connection.")).toBeVisible();
  await page.unroute("**/api/search**");
  await page.route("**/api/search**", (route) => route.fulfill({ status: 500, json: { status: "we-failed" } }));
  await input.fill("channels");
  await expect(page.getByText("We failed, not you. Try again.")).toBeVisible();
  await page.unroute("**/api/search**");
  await input.fill("channel axioms");
  await expect(page.getByRole("option").first()).toContainText(/channel/i);
});
