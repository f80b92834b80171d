import { axeViolations } from "../support/axe-violations";
import { expect, test } from "../support/guarded-test";

const pages = [
  "/",
  "/banks",
  "/banks/docker",
  "/banks/docker?level=staff&kind=concept",
  "/rules",
  "/rules/dockerfile/use-valid-mount",
  "/account",
  "/nothing/here",
];

for (const path of pages)
  test(`${path} is accessible, wide and light in English, narrow and dark in Chinese`, async ({ page, expectErrors }) => {
    if (path === "/nothing/here") expectErrors(/404/);
    test.setTimeout(120_000);
    for (const [colorScheme, width, prefix] of [
      ["light", 1440, ""],
      ["dark", 320, "/zh"],
    ] as const) {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 900 });
      await page.goto(`${prefix}${path}`.replace(/^(\/zh)\/$/, "$1"));
      expect(await page.getAttribute("html", "lang")).toBe(prefix ? "zh" : "en");
      await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
      expect(await axeViolations(page)).toEqual([]);
    }
  });

test("every page carries its own policy, and nothing of it is loose", async ({ request }) => {
  const policies = await Promise.all(
    ["/", "/banks", "/"].map(async (path) => (await request.get(path)).headers()["content-security-policy"] ?? ""),
  );
  for (const policy of policies) {
    expect(policy).toMatch(/script-src 'nonce-[A-Za-z0-9+/=]{32,}' 'strict-dynamic' 'wasm-unsafe-eval';/);
    expect(policy).not.toMatch(/'unsafe-eval'|https?:|\*/);
    expect(policy.match(/script-src[^;]*/)?.[0]).not.toContain("unsafe-inline");
  }
  expect(new Set(policies).size).toBe(3);
});

test("an address of another language is one hop away, and English has no prefix", async ({ page, request }) => {
  expect((await request.get("/en/banks", { maxRedirects: 0 })).status()).toBe(308);
  await page.goto("/banks/docker?kind=exercise");
  await page.getByRole("link", { name: "中文" }).click();
  await expect(page).toHaveURL(/\/zh\/banks\/docker\?kind=exercise$/);
  await page.getByRole("link", { name: "English" }).click();
  await expect(page).toHaveURL(/\d\/banks\/docker\?kind=exercise$/);
});

test("the theme changes at once, stays, and needs no script", async ({ page, browser, baseURL }) => {
  await page.emulateMedia({ colorScheme: "light" });
  await page.goto("/banks");
  await page.getByRole("button", { name: "Dark" }).click();
  expect(await page.getAttribute("html", "data-theme")).toBe("dark");
  await expect(page.getByRole("button", { name: "Light" })).toBeFocused();
  await page.reload();
  expect(await page.getAttribute("html", "data-theme")).toBe("dark");

  const context = await browser.newContext({ javaScriptEnabled: false, colorScheme: "dark", baseURL: baseURL ?? "" });
  const plain = await context.newPage();
  await plain.goto("/zh/banks/docker?level=mid");
  await plain.getByRole("button", { name: "浅色" }).click();
  await expect(plain).toHaveURL(/\/zh\/banks\/docker\?level=mid$/);
  expect(await plain.getAttribute("html", "data-theme")).toBe("light");
  await context.close();
});

test("the theme form goes back to this server only", async ({ request }) => {
  for (const to of ["//evil.example", "/\\evil.example", "https://evil.example", ""]) {
    const response = await request.post("/api/theme", { form: { theme: "dark", to }, maxRedirects: 0 });
    expect([response.status(), response.headers().location]).toEqual([303, "/"]);
  }
  expect((await request.post("/api/theme", { data: { theme: "dark" } })).status()).toBe(415);
});

test("filters work by links and by the form, and an empty result says which one to lift", async ({ page }) => {
  await page.goto("/banks/docker");
  const rows = page.locator("main a.row");
  const all = await rows.count();
  await page.getByRole("link", { name: /^exercise \d+$/ }).click();
  await expect(page).toHaveURL(/kind=exercise/);
  await expect(page.getByRole("link", { name: /^exercise \d+\s*, chosen/ })).toHaveAttribute("aria-current", "true");
  expect(await rows.count()).toBeLessThan(all);
  await page.getByLabel("Filter by word").fill("SIGTERM");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/kind=exercise/);
  await expect(page).toHaveURL(/q=SIGTERM/);
  await expect(rows).toHaveCount(1);
  await page.goto("/banks/docker?kind=concept&q=pid1-signals&level=staff");
  await expect(rows).toHaveCount(0);
  await page.getByRole("link", { name: "Lift “staff”" }).click();
  await expect(rows).toHaveCount(1);
});

test("J, K and Enter walk the rows; turned off, they do nothing", async ({ page }) => {
  await page.goto("/banks/docker");
  const rows = page.locator("main a.row");
  await expect(page.getByRole("button", { name: "Single-letter keys: on" })).toBeVisible();
  await expect(async () => {
    await page.keyboard.press("j");
    await expect(rows.first()).toBeFocused({ timeout: 200 });
  }).toPass();
  await page.keyboard.press("j");
  await expect(rows.nth(1)).toBeFocused();
  await page.keyboard.press("k");
  await page.keyboard.press("k");
  await expect(rows.first()).toBeFocused();
  await page.keyboard.press("/");
  await expect(page.getByLabel("Filter by word")).toBeFocused();
  await page.keyboard.press("j");
  await expect(page.getByLabel("Filter by word")).toHaveValue("j");
  await page.getByRole("button", { name: "Single-letter keys: on" }).click();
  await page.keyboard.press("j");
  await expect(page.getByRole("button", { name: "Single-letter keys: off" })).toBeFocused();
  await page.getByRole("button", { name: "Single-letter keys: off" }).click();
  await page.keyboard.press("j");
  await expect(rows.first()).toBeFocused();
  const href = await rows.first().getAttribute("href");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(new RegExp(`${href}$`));
});

for (const javaScriptEnabled of [true, false])
  test(`what is missing is a 404 with words, scripts ${javaScriptEnabled ? "on" : "off"}`, async ({ browser, baseURL }) => {
    const context = await browser.newContext({ javaScriptEnabled, baseURL: baseURL ?? "" });
    const page = await context.newPage();
    for (const [path, name] of [
      ["/questions/pid1-signal-exec-form", "pid1-signal-exec-form"],
      ["/banks/dokcer", "dokcer"],
      ["/rules/dockerfile/nope", "dockerfile/nope"],
      ["/no/such/page.php", "/no/such/page.php"],
    ] as const) {
      const response = await page.goto(path);
      expect(response?.status()).toBe(404);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Nothing here by that name");
      await expect(page.getByText(name, { exact: true })).toBeVisible();
    }
    await page.goto("/questions/pid1-signal-exec-form");
    await page.getByRole("link", { name: /docker stop/ }).click();
    await expect(page).toHaveURL(/\/questions\/pid1-signals-exec-form$/);
    await context.close();
  });

test("the first page lints as one writes, in the browser", async ({ page }) => {
  await page.goto("/");
  const editor = page.locator(".try");
  await expect(editor.getByRole("listitem")).not.toHaveCount(0);
  await editor.getByRole("button", { name: "Edit any line" }).click();
  const field = editor.getByRole("textbox");
  await expect(field).toBeFocused();
  await expect(editor.getByRole("status")).toHaveText(/findings in [\d.]+ ms/);
  await field.fill('FROM scratch\nUSER 1000\nCOPY app /app\nCMD ["/app"]');
  await expect(editor.getByRole("status")).toHaveText(/^No finding in/);
  await field.fill("FROM scratch\nRUN ls\n");
  await expect(editor.getByRole("listitem").filter({ hasText: "shell" })).toHaveCount(1);
  expect(await axeViolations(page)).toEqual([]);
});

test("the bank's version stands in the footer and at /api/bank", async ({ page, request }) => {
  const bank = await (await request.get("/api/bank")).json();
  expect(bank.version).toMatch(/[0-9a-f]{64}$/);
  expect(bank.questions).toBe(
    bank.banks.reduce((sum: number, { questions }: { questions: object }) => sum + Object.keys(questions).length, 0),
  );
  await page.goto("/rules");
  const short = (await page.locator("footer a").textContent())?.slice(-12) ?? "";
  expect(short).toMatch(/^[0-9a-f]{12}$/);
  expect(bank.version).toContain(short);
});
