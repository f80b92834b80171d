import { answerLimitBytes, byteLength } from "@/lib/graders/limits";

/** Says whether a text is within the limit of an answer; `bytes` are those of its UTF-8. */
export function answerSize(text: string): { readonly bytes: number; readonly limit: number; readonly fits: boolean } {
  const bytes = byteLength(text);
  return { bytes, limit: answerLimitBytes, fits: bytes <= answerLimitBytes };
}
