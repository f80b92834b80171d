import { expect, test } from "vitest";
import { z } from "zod";
import { ownPath } from "@/lib/http/own-path";
import { readForm } from "@/lib/http/read-form.server";
import { readJson } from "@/lib/http/read-json.server";

const Schema = z.strictObject({ a: z.string() });
const post = (body: string, headers: Record<string, string>) =>
  new Request("http://127.0.0.1:3000/api/x", { method: "POST", body, headers: { host: "127.0.0.1:3000", ...headers } });
const json = { "content-type": "application/json; charset=utf-8" };
const form = { "content-type": "application/x-www-form-urlencoded" };
const readers = [
  ["json", readJson, '{"a":"b"}', json],
  ["form", readForm, "a=b", form],
] as const;

for (const [name, read, body, type] of readers) {
  test(`${name}: a body of our own pages, or of no browser, is read`, async () => {
    const origins: Record<string, string>[] = [{}, { "sec-fetch-site": "same-origin" }, { origin: "http://127.0.0.1:3000" }];
    for (const origin of origins) expect(await read(post(body, { ...type, ...origin }), Schema)).toEqual({ ok: true, value: { a: "b" } });
  });

  test.each([
    ["another site", { "sec-fetch-site": "cross-site" }, 403],
    ["another port of this host", { "sec-fetch-site": "same-site" }, 403],
    ["another origin, from an old browser", { origin: "http://evil.example" }, 403],
    ["a sandboxed frame", { origin: "null" }, 403],
    ["another type", { "content-type": "text/plain" }, 415],
  ])(`${name}: %s is refused`, async (_, headers, status) => {
    const result = await read(post(body, { ...type, ...headers }), Schema);
    expect(result.ok ? 200 : result.response.status).toBe(status);
  });

  test(`${name}: too much is 413, the wrong fields are 400`, async () => {
    const status = async (text: string) => {
      const result = await read(post(text, type), Schema);
      return result.ok ? 200 : result.response.status;
    };
    expect(await status(`${body}${" ".repeat(524_288)}`)).toBe(413);
    expect(await status(body.replace("a", "c"))).toBe(400);
    expect(await status("{")).toBe(400);
  });
}

test.each(["//evil.example", "/\\evil.example", "/\t/evil.example", "/\n/evil.example", "https://evil.example", "banks", ""])(
  "%j is no path of ours",
  (to) => {
    expect(ownPath(to)).toBe("/");
  },
);

test.each(["/", "/zh/banks/docker?level=mid", "/questions/%E4%B8%AD"])("%j is ours", (to) => {
  expect(ownPath(to)).toBe(to);
});

test("what is too large is read to its end, so that our answer arrives, but not without end", async () => {
  const piece = new Uint8Array(65_536).fill(32);
  const send = async (pieces: number) => {
    let given = 0;
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        if (given === pieces) return controller.close();
        given++;
        controller.enqueue(piece);
      },
    });
    const request = new Request("http://127.0.0.1:3000/api/x", {
      method: "POST",
      body,
      headers: { host: "127.0.0.1:3000", ...json },
      duplex: "half",
    } as RequestInit);
    const result = await readJson(request, Schema);
    return { status: result.ok ? 200 : result.response.status, given };
  };
  expect(await send(40)).toEqual({ status: 413, given: 40 });
  const endless = await send(10_000);
  expect(endless.status).toBe(413);
  expect(endless.given).toBeLessThan(300);
});
