import type { Page } from "@playwright/test";
import { axeViolations } from "../support/axe-violations";
import { expect, test } from "../support/guarded-test";

const triage = "/questions/pending-pod-triage";
const sheet = "/questions/benchmark-claims-littles-law";

const step = (page: Page) => page.locator("#walk-now");
const ready = (page: Page) => expect(page.locator("[data-ready]")).toHaveCount(1);
interface Kept {
  readonly id: string;
  readonly isEnded: boolean;
  readonly log: {
    readonly kind: string;
    readonly path?: string[];
    readonly goal?: string;
    readonly answers?: unknown[];
    readonly variant?: number;
  };
}
const kept = async (page: Page, question: string): Promise<readonly Kept[]> =>
  ((await (await page.request.get(`/api/walks?question=${question}`)).json()) as { walks: Kept[] }).walks;

test("a tree is walked by keyboard, taken back, resumed after a reload, and replayed from its address by anybody", async ({
  page,
  browser,
}) => {
  await page.goto(triage);
  await ready(page);
  await page.getByRole("button", { name: "Walk it step by step" }).focus();
  await page.keyboard.press("Enter");
  await expect(step(page)).toHaveText("Are the missing Pods there at all?");
  await expect(step(page)).toBeFocused();
  await page.keyboard.press("1");
  await expect(step(page)).toHaveText("What does the ReplicaSet say?");
  await page.keyboard.press("u");
  await expect(step(page)).toHaveText("Are the missing Pods there at all?");
  await page.keyboard.press("2");
  await expect(step(page)).toBeFocused();
  await expect(page.getByText("Kept.", { exact: true })).toBeVisible();
  expect(await axeViolations(page)).toEqual([]);

  await page.reload();
  await expect(step(page)).toHaveText("What is the newest event of the Pod?");
  await page.keyboard.press("2");
  await page.keyboard.press("2");
  await expect(step(page)).toHaveText("The nodes are full of reservations");
  await expect(page.getByText("Kept.", { exact: true })).toBeVisible();
  expect(await axeViolations(page)).toEqual([]);
  expect((await kept(page, "kubernetes-0006"))[0]).toMatchObject({
    isEnded: true,
    log: { kind: "tree", path: ["exists", "refused", "exists", "event", "room", "full"] },
  });

  await page.getByRole("link", { name: "Replay and link" }).click();
  await expect(page).toHaveURL(/\?path=exists,refused,exists,event,room,full#replay$/);
  const stranger = await browser.newContext({ javaScriptEnabled: false });
  const other = await stranger.newPage();
  await other.goto(page.url());
  await expect(other.getByRole("heading", { name: "Cause found in 4 looks; 3 would do" })).toBeVisible();
  await expect(other.getByRole("img", { name: /^The path: .*What does the ReplicaSet say\? \(taken back\)/ })).toBeVisible();
  await expect(other.locator("section[aria-labelledby=replay] ol > li")).toHaveCount(4);
  expect((await stranger.cookies()).some(({ name }) => name === "learner")).toBe(false);
  await stranger.close();
});

for (const [scheme, width] of [
  ["light", 1440],
  ["dark", 390],
] as const)
  for (const prefix of ["", "/zh"])
    test(`walk, drill, worksheet and replay have no fault of access: ${scheme}, ${width}, ${prefix || "en"}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme: scheme });
      await page.setViewportSize({ width, height: 900 });
      await page.goto(`${prefix}${triage}?path=exists,refused,exists,event,room,full`);
      await ready(page);
      expect(await axeViolations(page)).toEqual([]);
      await page.locator("section[aria-labelledby=walk] button").last().click();
      await expect(step(page)).toBeVisible();
      const wrong = page.locator(".choice");
      await wrong.first().click();
      expect(await axeViolations(page)).toEqual([]);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      expect(overflow).toBe(0);
      await page.goto(`${prefix}${sheet}`);
      await ready(page);
      await page.getByRole("button", { name: /Work it through here|在这里算/ }).click();
      await page.locator("input[inputmode=decimal]").fill("102,000");
      await page.keyboard.press("Enter");
      await expect(page.locator(".soft-fail")).toBeVisible();
      expect(await axeViolations(page)).toEqual([]);
      await page.locator("input[inputmode=decimal]").fill("102");
      await page.keyboard.press("Enter");
      await expect(page.locator("li[aria-current=step]")).toContainText("2");
      expect(await axeViolations(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
    });

test("a drill shows the output, says why a pick is wrong, keeps it, and ends at the hidden cause", async ({ page }) => {
  await page.goto(triage);
  await ready(page);
  await page.getByRole("button", { name: "Drill: I read the outputs" }).click();
  await expect(step(page)).toBeFocused();
  const goal = async () => (await kept(page, "kubernetes-0006"))[0]?.log.goal ?? "";
  await expect.poll(goal).not.toBe("");
  // By trying every way in turn each drill comes to its end.
  for (let steps = 0; steps < 40; steps++) {
    if ((await page.locator(".choice:enabled").count()) === 0) break;
    const tried = await page.locator(".choice:disabled").count();
    const asked = await step(page).textContent();
    await page.locator(".choice:enabled").first().click();
    await expect
      .poll(async () => (await step(page).textContent()) !== asked || (await page.locator(".choice:disabled").count()) > tried)
      .toBe(true);
    if ((await step(page).textContent()) === asked) await expect(page.locator(".note.soft-fail").last()).toContainText("Not “");
  }
  await expect(page.getByText(/^wrong picks: \d+$/)).toBeVisible();
  await expect.poll(async () => (await kept(page, "kubernetes-0006"))[0]?.isEnded).toBe(true);
  const [walk] = await kept(page, "kubernetes-0006");
  expect(walk?.log.path?.at(-1)).toBe(walk?.log.goal);
  await page.getByRole("button", { name: "Another drill" }).click();
  await expect(step(page)).toHaveText("Are the missing Pods there at all?");
  await expect.poll(goal).not.toBe(walk?.log.goal);
});

test("a worksheet is filled in, with units and reasons, and the next visit has the next figures", async ({ page }) => {
  await page.goto(sheet);
  await ready(page);
  await page.getByRole("button", { name: "Work it through here" }).click();
  const field = page.locator("input[inputmode=decimal]");
  const write = async (typed: string) => {
    await field.fill(typed);
    await page.keyboard.press("Enter");
  };
  await expect(page.getByText("Figures 1 of 2")).toBeVisible();
  await write("about a hundred");
  await expect(page.getByText(/^Write a number, with a unit/)).toBeVisible();
  await expect(field).toHaveAttribute("aria-invalid", "true");
  await write("102k");
  await expect(page.getByText("You multiplied requests a second by milliseconds.")).toBeVisible();
  await write("１０２");
  await expect(field).toBeFocused();
  await write("83.3/s");
  await page.reload();
  // What was written is still there, and the third step is open.
  await expect(page.locator("li[aria-current=step]")).toContainText("50 clients");
  await write("4,167");
  await write("8333 a second");
  await page.getByRole("button", { name: "Show ours" }).click();
  await write("0.2 s");
  await expect(page.getByText(/^Done\. Right at once: 4 of 6\.$/)).toBeVisible();
  await expect.poll(async () => (await kept(page, "go-0041"))[0]?.isEnded).toBe(true);
  await page.reload();
  await ready(page);
  await page.getByRole("button", { name: "Work it through here" }).click();
  await expect(page.getByText("Figures 2 of 2")).toBeVisible();
});

test("without a connection the walk goes on, and is sent once when it is back", async ({ page, context, expectErrors }) => {
  expectErrors(/ERR_INTERNET_DISCONNECTED/);
  await page.goto(triage);
  await ready(page);
  await page.getByRole("button", { name: "Walk it step by step" }).click();
  await expect(page.getByText("Kept.", { exact: true })).toBeVisible();
  await context.setOffline(true);
  await page.keyboard.press("4");
  await expect(step(page)).toHaveText("A scheduling gate holds the Pod back");
  await expect(page.getByText("No connection: kept in this browser")).toBeVisible();
  const sent: string[] = [];
  page.on("requestfinished", (request) => void (request.method() === "PUT" && sent.push(request.url())));
  await context.setOffline(false);
  await expect(page.getByText("Kept.", { exact: true })).toBeVisible();
  expect(sent).toHaveLength(1);
  const walks = await kept(page, "kubernetes-0006");
  expect(walks).toHaveLength(1);
  expect(walks[0]).toMatchObject({ isEnded: true, log: { path: ["exists", "gate"] } });
  expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith("walk/")))).toEqual([]);
});

test("two tabs show the same walk", async ({ page, context }) => {
  await page.goto(triage);
  await ready(page);
  await page.getByRole("button", { name: "Walk it step by step" }).click();
  await expect(page.getByText("Kept.", { exact: true })).toBeVisible();
  const other = await context.newPage();
  await other.goto(triage);
  await expect(step(other)).toHaveText("Are the missing Pods there at all?");
  await other.keyboard.press("3");
  await expect(step(other)).toHaveText("What does the kubelet report?");
  await expect(step(page)).toHaveText("What does the kubelet report?");
  await expect(page.getByText("Another tab has gone on with this")).toBeVisible();
  expect(await kept(page, "kubernetes-0006")).toHaveLength(1);
});

test("a walk through an older text is not taken up, and says so", async ({ page }) => {
  await page.goto(triage);
  await page.evaluate(() => {
    const id = "0193651a-0000-7000-8000-000000000001";
    const walk = { id, version: 99, startedAt: 1, isEnded: false, isSent: true, log: { kind: "tree", path: ["old"], ended: false } };
    localStorage.setItem(`walk/kubernetes-0006/${id}`, JSON.stringify(walk));
    localStorage.setItem("walk/kubernetes-0006/broken", "{");
  });
  await page.reload();
  await expect(page.getByText("The question has changed since you began.")).toBeVisible();
  await page.getByRole("button", { name: "Walk it again" }).click();
  await expect(step(page)).toHaveText("Are the missing Pods there at all?");
});

test("a path that fits only in part, or not at all, breaks nothing", async ({ page }) => {
  await page.goto(`${triage}?path=exists,event,gone,full`);
  await expect(page.getByText("This link was made for another text of the question")).toBeVisible();
  await expect(page.getByRole("heading", { name: "Ended without a cause after one look" })).toBeVisible();
  for (const path of ["%3Cscript%3E", "", "a".repeat(3000), "..%2F..", "exists&path=event"]) {
    const response = await page.goto(`${triage}?path=${path}`);
    expect(response?.status()).toBe(200);
    await expect(page.locator("#replay")).toHaveCount(0);
  }
});

test("bodies from elsewhere, too large or of another form are refused", async ({ page }) => {
  await page.goto(triage);
  const id = "0193651a-0000-7000-8000-000000000002";
  const log = { kind: "tree", path: ["exists"], ended: false };
  const body = { questionId: "kubernetes-0006", version: 1, ms: 0, log };
  const put = async (data: unknown, { to = id, headers = {} }: { to?: string; headers?: Record<string, string> } = {}) =>
    (await page.request.put(`/api/walks/${to}`, { data: data as object, headers })).status();
  expect(await put(body, { headers: { "sec-fetch-site": "cross-site" } })).toBe(403);
  expect(await put("kind=tree", { headers: { "content-type": "text/plain" } })).toBe(415);
  expect(await put({ ...body, pad: "x".repeat(600_000) })).toBe(413);
  expect(await put({ ...body, log: { ...log, path: ["exists", "full"] } })).toBe(400);
  expect(await put(body, { to: "1" })).toBe(400);
  expect(await put({ ...body, version: 999 })).toBe(404);
  expect(await put(body)).toBe(200);
});

test.describe("with scripts off", () => {
  test.use({ javaScriptEnabled: false });

  test("drawing, list and solution stand as before, and no button promises more", async ({ page }) => {
    await page.goto(triage);
    await expect(page.getByRole("button", { name: "Walk it step by step" })).toBeHidden();
    await page.locator("#answer > summary").click();
    await expect(page.locator(".steps > li").first()).toBeVisible();
    await page.goto(sheet);
    await expect(page.getByText("How many requests were under way at any moment").first()).toBeVisible();
    await expect(page.getByRole("button", { name: "Work it through here" })).toBeHidden();
  });
});
