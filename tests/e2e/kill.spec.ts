import { mkdtempSync, rmSync } from "node:fs";
import { type IncomingMessage, request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "../support/guarded-test";
import { newId } from "../support/new-id";
import { type RunningServer, startServer } from "../support/running-server";

const kills = process.env.LONG_TESTS ? 200 : 10;
const questionId = "docker-0030";

/** Numbers from 0 to 1, the same in every run. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));

class Writer {
  readonly attempts: string[] = [];
  draft = { token: 0, text: "" };
  #cookie = "";

  async send(server: RunningServer, method: string, path: string, body?: object) {
    const response = await fetch(`${server.url}${path}`, {
      method,
      headers: { ...(body && { "content-type": "application/json" }), ...(this.#cookie && { cookie: this.#cookie }) },
      ...(body && { body: JSON.stringify(body) }),
    });
    const cookie = response.headers.getSetCookie().find((value) => value.startsWith("learner="));
    if (cookie) this.#cookie = cookie.split(";")[0] as string;
    return { status: response.status, json: await response.json() };
  }

  /** Writes until the server is gone; only what was answered counts. */
  async writeUntilGone(server: RunningServer, version: number): Promise<void> {
    try {
      for (;;) {
        const text = `FROM golang:1.26-trixie\n# ${newId()}\n`;
        const saved = await this.send(server, "PUT", `/api/drafts/${questionId}`, {
          text,
          token: this.draft.token,
          hints: [],
          reason: "pause",
        });
        // A kill may fall between the write and its answer: then the server stands ahead of what we know.
        if (saved.status === 200) this.draft = { token: saved.json.token, text };
        else if (saved.status === 409) this.draft = { token: saved.json.draft.token, text: saved.json.draft.text };
        const id = newId();
        const submitted = await this.send(server, "POST", "/api/attempts", { id, questionId, version, text, hints: 0, ms: 1 });
        if (submitted.status === 200) this.attempts.push(id);
      }
    } catch (error) {
      if (!(error instanceof TypeError || error instanceof SyntaxError)) throw error; // fetch failed, or half an answer
    }
  }
}

test(`nothing acknowledged is lost when the server is killed ${kills} times`, async () => {
  test.setTimeout(kills * 20_000);
  const dataDir = mkdtempSync(join(tmpdir(), "lintview-kill-"));
  const random = seeded(20_261_125);
  const writer = new Writer();
  const start = () => startServer({ port: 3131, dataDir });
  let server = await start();
  try {
    for (let round = 0; round < kills; round += 1) {
      const writing = writer.writeUntilGone(server, 1);
      // Every other kill falls into the first requests of a cold server, the others among verdicts that were already given.
      const known = writer.attempts.length;
      for (let waited = 0; round % 2 === 1 && writer.attempts.length === known && waited < 10_000; waited += 10) await pause(10);
      await pause(random() * 800);
      await server.kill();
      await writing;
      server = await start();
      const { json } = await writer.send(server, "GET", `/api/drafts/${questionId}`);
      // On a slow machine the first kill may come before anything was acknowledged.
      const stored = json.draft ?? { token: 0, text: "" };
      expect(stored.token).toBeGreaterThanOrEqual(writer.draft.token);
      if (stored.token === writer.draft.token) expect(stored.text).toBe(writer.draft.text);
    }
    expect(writer.attempts.length).toBeGreaterThanOrEqual(kills / 2);
    for (const id of writer.attempts.slice(-500)) {
      const { status, json } = await writer.send(server, "GET", `/api/attempts/${id}`);
      expect({ id, status, state: json.attempt?.state }).toEqual({ id, status: 200, state: expect.stringMatching(/^(passed|failed)$/) });
    }
    const listed = await writer.send(server, "GET", `/api/attempts?question=${questionId}`);
    expect(listed.json.attempts.length).toBeGreaterThanOrEqual(Math.min(50, writer.attempts.length));
  } finally {
    await server.kill();
    rmSync(dataDir, { recursive: true, force: true });
  }
});

test("SIGTERM lets a request under way end, takes no new one, and the exit code is 0", async () => {
  const dataDir = mkdtempSync(join(tmpdir(), "lintview-drain-"));
  const server = await startServer({ port: 3132, dataDir });
  try {
    const body = JSON.stringify({ id: newId(), questionId, version: 1, text: "FROM scratch\n", hints: 0, ms: 1 });
    const sending = request(`${server.url}/api/attempts`, {
      method: "POST",
      headers: { "content-type": "application/json", "content-length": Buffer.byteLength(body) },
    });
    const answered = new Promise<IncomingMessage>((done, fail) => sending.once("response", done).once("error", fail));
    sending.write(body.slice(0, 20));
    await pause(1_000);
    const ended = server.terminate();
    const isTaken = () =>
      fetch(`${server.url}/livez`, { headers: { connection: "close" } }).then(
        () => true,
        () => false,
      );
    await expect.poll(isTaken).toBe(false);
    sending.end(body.slice(20));
    expect((await answered).statusCode).toBe(200);
    (await answered).resume();
    expect(await ended).toBe(0);
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
});

test("SIGTERM to npm leaves no server behind", async () => {
  const dataDir = mkdtempSync(join(tmpdir(), "lintview-npm-"));
  const server = await startServer({ port: 3134, dataDir, byNpm: true });
  const isTaken = () =>
    fetch(`${server.url}/livez`, { headers: { connection: "close" } }).then(
      () => true,
      () => false,
    );
  try {
    await server.terminate();
    await expect.poll(isTaken).toBe(false);
  } finally {
    if (await isTaken()) await server.kill();
    rmSync(dataDir, { recursive: true, force: true });
  }
});
