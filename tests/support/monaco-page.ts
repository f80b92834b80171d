import { expect, type Page } from "@playwright/test";

/** The lines that Monaco shows. */
export const monacoLines = (page: Page) => page.locator(".monaco-editor .view-lines").first();

/** Waits until Monaco shows a line. */
export async function monacoReady(page: Page): Promise<void> {
  await expect(page.locator(".monaco-editor .view-line").first()).toBeVisible();
}

/** Puts a text into Monaco as a paste would, without its indenting. */
export async function writeInMonaco(page: Page, text: string): Promise<void> {
  await page
    .locator(".monaco-editor")
    .first()
    .click({ position: { x: 300, y: 14 } });
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.insertText(text);
}
