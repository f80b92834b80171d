import { readFileSync, writeFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { axeViolations } from "../support/axe-violations";
import { expect, test } from "../support/guarded-test";

/** A learner of this browser with one draft. */
async function writeDraft(page: Page, text: string) {
  await page.goto("/account");
  const response = await page.evaluate(
    async (body) =>
      (
        await fetch("/api/drafts/docker-0036", {
          method: "PUT",
          headers: { "content-type": "application/json" },
          body: JSON.stringify({ text: body, token: 0, hints: [], reason: "submit" }),
        })
      ).status,
    text,
  );
  expect(response).toBe(200);
  await page.reload();
}

const exported = async (page: Page) => {
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name: "Export" }).click()]);
  expect(download.suggestedFilename()).toMatch(/^lintview-\d{4}-\d\d-\d\d\.jsonl$/);
  return download.path();
};

test("everything goes out as a file, is deleted, and comes back from it once", async ({ page }) => {
  await page.goto("/account");
  await expect(page.getByText("Nothing to export yet")).toBeVisible();
  await expect(page.getByText("There is nothing of yours to delete.")).toBeVisible();
  await writeDraft(page, "FROM scratch\n");
  await expect(page.getByText("0 attempts, 1 draft, 0 questions met")).toBeVisible();
  const path = await exported(page);
  expect(
    readFileSync(path, "utf8")
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line).type),
  ).toEqual(["lintview", "draft", "version"]);

  await page.evaluate(() => localStorage.setItem("draft/docker-0036/t", "{}"));
  await page.getByRole("button", { name: "Delete everything" }).click();
  await expect(page.getByRole("checkbox")).toBeFocused(); // refused by the browser until it is ticked
  await page.getByRole("checkbox").check();
  await page.getByRole("button", { name: "Delete everything" }).click();
  await expect(page.getByText("Everything of yours was deleted.")).toBeVisible();
  await expect.poll(() => page.evaluate(() => localStorage.getItem("draft/docker-0036/t"))).toBeNull();
  expect((await page.context().cookies()).map(({ name }) => name)).not.toContain("learner");

  const choose = page.locator("input[type=file]");
  await choose.setInputFiles(path);
  await expect(page.getByRole("region", { name: "Import plan" })).toContainText("drafts1 new");
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await axeViolations(page)).toEqual([]);
  }
  await page.getByRole("button", { name: "Bring in 2 entries" }).click();
  await expect(page.getByText("Brought in: 0 attempts, 1 draft, 0 questions met.")).toBeVisible();
  await expect(page.getByText("0 attempts, 1 draft, 0 questions met.").first()).toBeVisible();
  await choose.setInputFiles(path);
  await expect(page.getByText("Nothing in this file is new here.")).toBeVisible();
  await page.getByRole("button", { name: "Leave it" }).click();
  await expect(choose).toBeFocused();
});

test("a file with faults is refused by line, and a foreign one at its first", async ({ page, expectErrors }, info) => {
  expectErrors(/422/);
  await page.goto("/zh/account");
  const path = info.outputPath("wrong.jsonl");
  const choose = page.locator("input[type=file]");
  for (const [content, line] of [
    ["not json", "第 1 行：is not JSON"],
    ['{"a":1}\n{"b":2}', "第 1 行"],
    ["", "第 1 行：is empty"],
    ['<img src=x onerror="document.title=1">', "第 1 行：is not JSON"],
  ] as const) {
    writeFileSync(path, content);
    await choose.setInputFiles(path);
    await expect(page.getByRole("status")).toContainText("没有接受这个文件");
    await expect(page.getByRole("status")).toContainText(line);
  }
});

test("a lost connection and a failure of ours are told apart, and the file stays chosen", async ({ page, expectErrors }, info) => {
  expectErrors(/ERR_FAILED|500/);
  await page.goto("/account");
  const path = info.outputPath("one.jsonl");
  writeFileSync(path, "{}");
  await page.route("**/api/own-data?plan", (route) => route.abort());
  await page.locator("input[type=file]").setInputFiles(path);
  await expect(page.getByText("No connection.")).toBeVisible();
  await page.unroute("**/api/own-data?plan");
  await page.route("**/api/own-data?plan", (route) => route.fulfill({ status: 500, json: { status: "we-failed" } }));
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(page.getByText("We failed, not you.")).toBeVisible();
});

test("without scripts: export and deletion work, import says why it does not", async ({ browser, baseURL, page }) => {
  await writeDraft(page, "FROM scratch\n");
  const context = await browser.newContext({ javaScriptEnabled: false, storageState: await page.context().storageState() });
  const plain = await context.newPage();
  await plain.goto(`${baseURL}/account`);
  await expect(plain.getByText("Import needs scripts; export and deletion do not.")).toBeVisible();
  await expect(plain.getByText("Import a file")).toBeHidden();
  expect(readFileSync(await exported(plain), "utf8")).toContain('"type":"draft"');
  await plain.getByRole("checkbox").check();
  await plain.getByRole("button", { name: "Delete everything" }).click();
  await expect(plain.getByText("Everything of yours was deleted.")).toBeVisible();
  await context.close();
});

test("another site cannot delete, and nobody deletes without saying so", async ({ page, request, baseURL }) => {
  await writeDraft(page, "FROM scratch\n");
  const cookie = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join("; ");
  const post = (headers: Record<string, string>, form: Record<string, string>) =>
    request.post(`${baseURL}/api/own-data/erase`, { headers: { cookie, ...headers }, form, maxRedirects: 0 });
  expect((await post({ "sec-fetch-site": "cross-site" }, { sure: "yes" })).status()).toBe(403);
  expect((await post({ "sec-fetch-site": "same-origin" }, {})).status()).toBe(400);
  expect((await post({ "sec-fetch-site": "same-origin" }, { sure: "yes", back: "https://example.org" })).status()).toBe(400);
  await page.reload();
  await expect(page.getByText("1 draft")).toBeVisible();
});
