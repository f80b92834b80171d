import { isScalar, parseDocument } from "yaml";

/**
 * A Chinese file with `translates` set to `hashes`, every other byte as it was. `zh` begins with front matter; what it holds below
 * `translates` is replaced, or a line is added at the end of the front matter.
 */
export function stampTranslation(zh: string, hashes: Readonly<Record<string, string>>): string {
  const end = zh.indexOf("\n---\n", 3);
  const front = zh.slice(4, end + 1);
  const line = `translates: { ${Object.entries(hashes)
    .map(([name, hash]) => `${name}: ${quoted(hash)}`)
    .join(", ")} }\n`;
  const document = parseDocument(front);
  const pair = "items" in (document.contents ?? {}) ? document.contents : null;
  const items = pair && "items" in pair ? (pair.items as { key: unknown; value: { range?: [number, number, number] } | null }[]) : [];
  const old = items.find((item) => isScalar(item.key) && item.key.value === "translates");
  if (!old || !isScalar(old.key)) return `---\n${front}${line}${zh.slice(end + 1)}`;
  const from = old.key.range?.[0] ?? front.length;
  const to = old.value?.range?.[2] ?? front.indexOf("\n", from) + 1;
  return `---\n${front.slice(0, from)}${line}${front.slice(to)}${zh.slice(end + 1)}`;
}

/** Eight digits are a number to YAML, and so is `1234e567`. */
const quoted = (hash: string): string => (/^[0-9]+(e[0-9]+)?$/.test(hash) ? `"${hash}"` : hash);
