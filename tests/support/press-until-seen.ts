import { expect, type Locator } from "@playwright/test";

/**
 * Presses keys until they show something: a page that is not hydrated yet misses them, and a person presses again.
 * Only for keys that do nothing when what they open is open already.
 */
export async function pressUntilSeen(seen: Locator, ...keys: readonly string[]): Promise<void> {
  const { keyboard } = seen.page();
  await expect(async () => {
    for (const key of keys) await keyboard.press(key);
    await expect(seen).toBeVisible({ timeout: 2000 });
  }).toPass();
}
