import { answerLimitBytes, byteLength } from "@/lib/graders/limits";

/** Longest `#…` that is read or written, in characters: more than this is cut off by mail and chat programs. */
export const fragmentLimit = 32_768;

const prefix = "t=";

export type ReadFragment =
  /** There is none, or it is not of this kind. */
  | { readonly status: "none" }
  | { readonly status: "text"; readonly text: string }
  /** Cut off, mistyped, or never written by us. */
  | { readonly status: "broken" }
  | { readonly status: "too-long"; readonly length: number; readonly limit: number }
  /** What it holds is over the limit of an answer. */
  | { readonly status: "too-large"; readonly limit: number };

export type WrittenFragment =
  | { readonly status: "written"; readonly fragment: string }
  | { readonly status: "too-long"; readonly length: number; readonly limit: number }
  | { readonly status: "too-large"; readonly limit: number };

/** Everything that a stream gives, or null as soon as it gives more than `limit` bytes. */
async function collect(stream: ReadableStream<Uint8Array>, limit: number): Promise<Uint8Array<ArrayBuffer> | null> {
  const reader = stream.getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    size += next.value.byteLength;
    if (size > limit) {
      await reader.cancel();
      return null;
    }
    chunks.push(next.value);
  }
  const all = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.byteLength;
  }
  return all;
}

// The zlib format carries a checksum, so that a link with one wrong letter is refused and not shown as another text.
const format = "deflate";

/** A text as the fragment of an address, without `#`. */
export async function writeFragment(text: string): Promise<WrittenFragment> {
  if (byteLength(text) > answerLimitBytes) return { status: "too-large", limit: answerLimitBytes };
  const packed = await collect(new Blob([text]).stream().pipeThrough(new CompressionStream(format)), Number.POSITIVE_INFINITY);
  let binary = "";
  for (const byte of packed ?? []) binary += String.fromCharCode(byte);
  const fragment = prefix + btoa(binary).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
  if (fragment.length > fragmentLimit) return { status: "too-long", length: fragment.length, limit: fragmentLimit };
  return { status: "written", fragment };
}

/** The text in the fragment of an address, with or without `#`. Nothing in it is believed; line ends become `\n`, as editors make them. */
export async function readFragment(hash: string): Promise<ReadFragment> {
  const fragment = hash.startsWith("#") ? hash.slice(1) : hash;
  if (!fragment.startsWith(prefix)) return { status: "none" };
  if (fragment.length > fragmentLimit) return { status: "too-long", length: fragment.length, limit: fragmentLimit };
  const letters = fragment.slice(prefix.length);
  if (!/^[\w-]+$/.test(letters)) return { status: "broken" };
  try {
    const packed = Uint8Array.from(atob(letters.replaceAll("-", "+").replaceAll("_", "/")), (char) => char.charCodeAt(0));
    const bytes = await collect(new Blob([packed]).stream().pipeThrough(new DecompressionStream(format)), answerLimitBytes);
    if (bytes === null) return { status: "too-large", limit: answerLimitBytes };
    return { status: "text", text: new TextDecoder("utf-8", { fatal: true }).decode(bytes).replaceAll(/\r\n?/g, "\n") };
  } catch {
    // Not base64, not compressed by us, a wrong checksum, or no UTF-8: for a reader all the same.
    return { status: "broken" };
  }
}
