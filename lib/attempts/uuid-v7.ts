/**
 * Makes a UUIDv7 (RFC 9562 §5.7): 48 bits of time, then chance.
 * @param now milliseconds since 1970, at most 2^48 - 1
 * @param random at least 10 random bytes; six bits of them are replaced by version and variant
 */
export function uuidV7(now: number, random: Uint8Array): string {
  if (random.length < 10) throw new RangeError("ten random bytes are needed");
  const bytes = new Uint8Array(16);
  for (let index = 0, time = now; index < 6; index++, time = Math.floor(time / 256)) bytes[5 - index] = time % 256;
  bytes.set(random.subarray(0, 10), 6);
  bytes[6] = 0x70 | ((bytes[6] ?? 0) & 0x0f);
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f);
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
