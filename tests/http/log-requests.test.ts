import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout } from "node:timers/promises";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { logRequests } from "@/lib/http/log-requests.server";
import { log } from "@/lib/observability/log.server";
import { currentTrace } from "@/lib/observability/trace.server";

// Each line with the trace that it would carry.
const lines: { event: string; fields: object; traceId: string }[] = [];
vi.mock("@/lib/observability/log.server", () => ({ log: vi.fn() }));

logRequests();
logRequests(); // a second call must not write each line twice

const server = createServer(async (request, response) => {
  await setTimeout(1);
  if (request.url === "/hangs") return;
  response.statusCode = request.url?.startsWith("/missing") ? 404 : 200;
  response.end(currentTrace().traceId);
});
let url = "";

beforeEach(async () => {
  lines.length = 0;
  vi.mocked(log).mockImplementation((_level, event, _message, fields = {}) => {
    lines.push({ event, fields, traceId: currentTrace().traceId });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(() => {
  server.closeAllConnections();
  return new Promise((done) => server.close(done));
});

const written = () => vi.waitFor(() => expect(lines).not.toEqual([]));

test("a page, like a route, writes one line with its own trace", async () => {
  const traceId = await (await fetch(`${url}/missing?q=secret`)).text();
  expect(traceId).toMatch(/^[0-9a-f]{32}$/);
  await written();
  const fields = { method: "GET", path: "/missing", status: 404, milliseconds: expect.any(Number) };
  expect(lines).toEqual([{ event: "http.answered", fields, traceId }]);
});

test("two requests at once keep their traces apart; a valid traceparent is continued, another is not", async () => {
  const ask = async (traceparent: string) => (await fetch(url, { headers: { traceparent } })).text();
  const sent = "4bf92f3577b34da6a3ce929d0e0e4736";
  const [continued, zero, broken] = await Promise.all([
    ask(`00-${sent}-00f067aa0ba902b7-01`),
    ask(`00-${"0".repeat(32)}-00f067aa0ba902b7-01`),
    ask("nonsense"),
  ]);
  expect(continued).toBe(sent);
  expect(new Set([continued, zero, broken]).size).toBe(3);
  expect(zero).not.toMatch(/^0+$/);
});

test("probes and files of the build write none", async () => {
  for (const path of ["/livez", "/readyz", "/metrics", "/_next/static/a.js"]) await (await fetch(url + path)).text();
  await (await fetch(`${url}/livez-of-a-question`)).text();
  await written();
  expect(lines.map(({ fields }) => fields)).toEqual([expect.objectContaining({ path: "/livez-of-a-question" })]);
});

test("a reader who leaves is told apart", async () => {
  const leaving = new AbortController();
  const asked = fetch(`${url}/hangs`, { signal: leaving.signal });
  await setTimeout(30);
  leaving.abort();
  await expect(asked).rejects.toThrow();
  await written();
  expect(lines[0]?.event).toBe("http.left");
});
