import puppeteer from "puppeteer-core";
import { expect, test } from "../support/guarded-test";

// Playwright drives only its own build of Firefox; the one that people have is driven by WebDriver BiDi.
test("a question can be read in Firefox", async ({ baseURL }) => {
  const browser = await puppeteer.launch({
    browser: "firefox",
    executablePath: process.env.FIREFOX ?? "/usr/bin/firefox-esr",
    headless: true,
  });
  try {
    const page = await browser.newPage();
    const errors: string[] = [];
    page.on("pageerror", (error) => errors.push(String(error)));
    await page.goto(`${baseURL}/questions/pid1-signals-exec-form`);
    expect(await page.$eval("h1", (heading) => heading.textContent)).toContain("docker stop");
    await page.goto(`${baseURL}/questions/ex-go-mod-cache`);
    await page.waitForSelector(".monaco-editor .view-line", { timeout: 20_000 });
    expect(errors).toEqual([]);
  } finally {
    await browser.close();
  }
});
