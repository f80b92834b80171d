import { createHash } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { sha256 } from "@/lib/content/sha256";

const byNode = (text: string) => createHash("sha256").update(text).digest("hex");

test.each([0, 1, 55, 56, 57, 63, 64, 65, 119, 120, 1000, 100_000])("a text of %d bytes", (length) => {
  expect(sha256("a".repeat(length))).toBe(byNode("a".repeat(length)));
});

test("any text, as Node says it", () => {
  fc.assert(fc.property(fc.string({ unit: "grapheme", maxLength: 300 }), (text) => sha256(text) === byNode(text)));
});
