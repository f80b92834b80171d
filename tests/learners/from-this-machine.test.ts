import { expect, test } from "vitest";
import { isFromThisMachine } from "@/lib/learners/from-this-machine";

const here = { listensOnLoopback: true, host: "127.0.0.1:3000", forwardedHost: "127.0.0.1:3000", forwardedFor: "::ffff:127.0.0.1" };

test.each([
  {},
  { host: "localhost:3000", forwardedHost: null, forwardedFor: null },
  { host: "[::1]:3000", forwardedHost: "[::1]:3000", forwardedFor: "::1" },
])("here: %j", (asked) => {
  expect(isFromThisMachine({ ...here, ...asked })).toBe(true);
});

test.each([
  { listensOnLoopback: false },
  { host: null },
  { host: "rebound.example:3000" },
  { host: "127.0.0.1.example" },
  { forwardedHost: "lintview.example" },
  { forwardedFor: "203.0.113.7" },
  { forwardedFor: "203.0.113.7, 127.0.0.1" },
])("elsewhere: %j", (asked) => {
  expect(isFromThisMachine({ ...here, ...asked })).toBe(false);
});
