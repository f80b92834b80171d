import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, expect, test } from "vitest";
import { followRequests, untilQuiet } from "@/lib/http/quiet.server";

followRequests();
const held: ServerResponse[] = [];
const server = createServer((_, response) => held.push(response)).listen(0, "127.0.0.1");
await new Promise((done) => server.once("listening", done));
afterAll(() => server.close());

const isOver = async (wait: Promise<void>, withinMs: number) =>
  Promise.race([wait.then(() => true), new Promise<boolean>((done) => setTimeout(() => done(false), withinMs))]);

test("work waits while an answer is being made, and for the pause after it", async () => {
  expect(await isOver(untilQuiet(50, 5_000), 1_000)).toBe(true);
  const asked = fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  while (held.length === 0) await new Promise((done) => setTimeout(done, 5));
  const wait = untilQuiet(50, 5_000);
  expect(await isOver(wait, 300)).toBe(false);
  held[0]?.end("there");
  await (await asked).text();
  expect(await isOver(wait, 1_000)).toBe(true);
});

test("a server that is never quiet gets its work done all the same", async () => {
  const asked = fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  while (held.length < 2) await new Promise((done) => setTimeout(done, 5));
  expect(await isOver(untilQuiet(50, 200), 2_000)).toBe(true);
  held[1]?.end();
  await asked;
});

test("work that never waits for anything else lets a request through that comes meanwhile", async () => {
  await untilQuiet(50, 5_000);
  const before = held.length;
  const asked = fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  for (let piece = 0; piece < 50 && held.length === before; piece++) await untilQuiet(50, 100);
  expect(held.length).toBe(before + 1);
  held[before]?.end();
  await asked;
});
