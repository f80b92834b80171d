/** A number in base units (seconds, bytes, 1) with its dimension as powers of time and of bytes. */
export interface Quantity {
  readonly value: number;
  readonly time: number;
  readonly bytes: number;
}

/** Units of worksheets: factor to the base unit, power of time, power of bytes. */
const units = {
  "1": [1, 0, 0],
  "%": [0.01, 0, 0],
  us: [1e-6, 1, 0],
  ms: [1e-3, 1, 0],
  s: [1, 1, 0],
  min: [60, 1, 0],
  h: [3600, 1, 0],
  d: [86400, 1, 0],
  "1/s": [1, -1, 0],
  "1/min": [1 / 60, -1, 0],
  "1/h": [1 / 3600, -1, 0],
  B: [1, 0, 1],
  kB: [1e3, 0, 1],
  MB: [1e6, 0, 1],
  GB: [1e9, 0, 1],
  KiB: [2 ** 10, 0, 1],
  MiB: [2 ** 20, 0, 1],
  GiB: [2 ** 30, 0, 1],
  "B/s": [1, -1, 1],
  "MB/s": [1e6, -1, 1],
} as const satisfies Record<string, readonly [number, number, number]>;

export type Unit = keyof typeof units;
export const unitNames = Object.keys(units) as readonly Unit[];

/** Whether `name` is a unit of worksheets. */
export const isUnit = (name: string): name is Unit => Object.hasOwn(units, name);

/** `value` of `unit` in base units. */
export function quantity(value: number, unit: Unit): Quantity {
  const [factor, time, bytes] = units[unit];
  return { value: value * factor, time, bytes };
}

export const sameDimension = (a: Quantity, b: Quantity): boolean => a.time === b.time && a.bytes === b.bytes;

/** A value in base units expressed in `unit`. */
export const inUnit = (value: number, unit: Unit): number => value / units[unit][0];

/** Whether `value` lies within the relative tolerance of `wanted`; the tiny absolute term forgives rounding only. */
export const isClose = (value: number, wanted: number, within: number): boolean =>
  Math.abs(value - wanted) <= within * Math.abs(wanted) + 1e-12 * Math.max(1, Math.abs(wanted));

/** Other words for units, as pages write them and people type them; lower case. */
const unitWords: Readonly<Record<string, Unit>> = {
  percent: "%",
  "per cent": "%",
  sec: "s",
  seconds: "s",
  second: "s",
  秒: "s",
  毫秒: "ms",
  微秒: "us",
  minutes: "min",
  minute: "min",
  分钟: "min",
  hours: "h",
  hour: "h",
  小时: "h",
  days: "d",
  day: "d",
  天: "d",
  "1/sec": "1/s",
  "1/second": "1/s",
  "1/minute": "1/min",
  "1/hour": "1/h",
  "1/秒": "1/s",
  "1/分钟": "1/min",
  "1/小时": "1/h",
};

/** The unit that a typed word means, or null. Rates may begin with /, per, a, an or 每. */
function readUnit(word: string): Unit | null {
  const name = word.replace(/[µμ]/u, "u").replace(/^(?:\/|per\s+|an?\s+|每|次\/)\s*/u, "1/");
  if (isUnit(name)) return name;
  const lower = name.toLowerCase();
  return Object.hasOwn(unitWords, lower) ? (unitWords[lower] as Unit) : null;
}

/**
 * Reads what a learner typed (`4,167`, `1.2k`, `10 %`, `200 ms`, `.5`, `8500 a second`, full-width too; a comma only before three digits) as a
 * value in base units. Without a unit it is meant in `unit`; null when it is no number or has another dimension.
 */
export function readQuantity(typed: string, unit: Unit): number | null {
  const text = typed
    .normalize("NFKC")
    .replace(/^\s*[−–]/u, "-")
    .trim();
  const match = text.match(/^(-?)(\d{1,3}(?:[,_ ]\d{3})+(?!\d)|\d+|(?=\.\d))(\.\d+)?\s*([kM](?![A-Za-z]))?\s*(.*)$/);
  if (!match) return null;
  const [, sign, whole = "", fraction = "", scale = "", rest = ""] = match;
  const name = rest.trim() === "" ? unit : readUnit(rest.trim());
  if (name === null) return null;
  const size = Number(`${whole.replace(/[,_ ]/g, "")}${fraction}`) * (scale === "k" ? 1e3 : scale === "M" ? 1e6 : 1);
  const read = quantity(sign === "-" ? -size : size, name);
  return Number.isFinite(read.value) && sameDimension(read, quantity(1, unit)) ? read.value : null;
}
