import { expect, test } from "vitest";
import { z } from "zod";
import { uuidV7 } from "@/lib/attempts/uuid-v7";

test("the example of RFC 9562, appendix A.6", () => {
  const random = Uint8Array.from([0x0c, 0xc3, 0x18, 0xc4, 0xdc, 0x0c, 0x0c, 0x07, 0x39, 0x8f]);
  expect(uuidV7(0x017f22e279b0, random)).toBe("017f22e2-79b0-7cc3-98c4-dc0c0c07398f");
});

test("is what the server accepts, and sorts by time", () => {
  const ids = [1, 1_764_000_000_000, 1_764_000_000_001].map((now) => uuidV7(now, new Uint8Array(10).fill(255)));
  for (const id of ids) expect(z.uuid({ version: "v7" }).safeParse(id).success).toBe(true);
  expect([...ids].sort()).toEqual(ids);
  expect(() => uuidV7(1, new Uint8Array(9))).toThrow(RangeError);
});
