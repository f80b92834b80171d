import { expect, test } from "vitest";
import { learnerDay } from "@/lib/learners/learner-day";
import { signKey, verifyKey } from "@/lib/learners/learner-key.server";

const secret = "0123456789abcdef0123456789abcdef";

test("a signed key comes back, a changed one does not", () => {
  const signed = signKey("0190-key", secret);
  expect(verifyKey(signed, secret)).toBe("0190-key");
  expect(verifyKey(signed, `${secret}x`)).toBeNull();
  expect(verifyKey(signed.replace("0190", "0191"), secret)).toBeNull();
  for (const bad of ["", ".", "0190-key", "0190-key.", `.${signed}`, `${signed}=`]) expect(verifyKey(bad, secret)).toBeNull();
});

test.each([
  ["2026-11-25T03:59:00Z", "UTC", 240, "2026-11-24"],
  ["2026-11-25T04:00:00Z", "UTC", 240, "2026-11-25"],
  ["2026-11-24T20:00:00Z", "Asia/Shanghai", 240, "2026-11-25"],
  ["2026-11-24T19:59:00Z", "Asia/Shanghai", 240, "2026-11-24"],
  ["2026-11-25T00:30:00Z", "America/New_York", 0, "2026-11-24"],
])("%s in %s, day beginning at minute %i, is %s", (at, zone, dayStart, day) => {
  expect(learnerDay(new Date(at), zone, dayStart)).toBe(Date.parse(day) / 86_400_000);
});
