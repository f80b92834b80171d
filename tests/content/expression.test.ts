import fc from "fast-check";
import { expect, test } from "vitest";
import { type Expression, ExpressionError, evaluate, parseExpression } from "@/lib/content/expression";
import { isClose, quantity, readQuantity, type Unit, unitNames } from "@/lib/content/quantity";

const value = (source: string) => evaluate(parseExpression(source), new Map()).value;

test.each([
  ["2 + 3 * 4", 14],
  ["(2 + 3) * 4", 20],
  ["ceil(7 / 2)", 4],
  ["floor(7 / 2)", 3],
  ["-2 * 3", -6],
  ["- -2", 2],
  ["max(1, 2) - min(1, 2)", 1],
  ["10 / 4 / 5", 0.5],
  ["2 - 3 - 4", -5],
  ["ceil(0.1 * 3 / 0.1)", 3],
  ["max(3)", 3],
])("%s is %d", (source, wanted) => expect(value(source)).toBe(wanted));

test.each([
  "",
  "1 +",
  "2 s",
  "(1",
  "1)",
  "ceil(1, 2)",
  "ceil()",
  "1; 2",
  "A",
  "a.b",
  "1e3",
  "2 ** 3",
  "a b",
  `${"(".repeat(60)}1${")".repeat(60)}`,
])("%j is no expression", (source) => expect(() => parseExpression(source)).toThrow(ExpressionError));

test.each(["a", "constructor", "toString", "tostring"])("the name %s is unknown", (name) => {
  expect(() => value(name)).toThrow(ExpressionError);
});

test("dimensions are carried and guarded", () => {
  const names = new Map([
    ["rate", quantity(8500, "1/s")],
    ["latency", quantity(12, "ms")],
    ["size", quantity(3, "MiB")],
  ]);
  const of = (source: string) => evaluate(parseExpression(source), names);
  expect(of("rate * latency")).toEqual({ value: 102, time: 0, bytes: 0 });
  expect(of("size / latency")).toMatchObject({ time: -1, bytes: 1 });
  for (const source of ["rate + latency", "max(rate, latency)", "ceil(latency)", "latency - 1"])
    expect(() => of(source), source).toThrow(ExpressionError);
});

test("any expression means the same after it is written out and parsed again", () => {
  const number = fc.integer({ min: 0, max: 9999 }).map((n): Expression => ({ is: "number", value: n }));
  const { expression } = fc.letrec<{ expression: Expression }>((tie) => ({
    expression: fc.oneof(
      { depthSize: "small" },
      number,
      tie("expression").map((of): Expression => ({ is: "negate", of })),
      fc.record({
        is: fc.constant("binary" as const),
        operator: fc.constantFrom("+", "-", "*"),
        left: tie("expression"),
        right: tie("expression"),
      }) as fc.Arbitrary<Expression>,
      fc.array(tie("expression"), { minLength: 1, maxLength: 3 }).map((values): Expression => ({ is: "call", name: "max", values })),
    ),
  }));
  const write = (e: Expression): string =>
    e.is === "number"
      ? String(e.value)
      : e.is === "name"
        ? e.name
        : e.is === "negate"
          ? `-(${write(e.of)})`
          : e.is === "call"
            ? `${e.name}(${e.values.map(write).join(", ")})`
            : `(${write(e.left)}) ${e.operator} (${write(e.right)})`;
  fc.assert(fc.property(expression, (e) => Object.is(evaluate(parseExpression(write(e)), new Map()).value, evaluate(e, new Map()).value)));
});

test("no text makes the parser throw anything but an ExpressionError", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: "binary" }), fc.stringMatching(/^[-+*/(),. 0-9a-z]{0,30}$/)), (source) => {
      try {
        evaluate(parseExpression(source), new Map());
      } catch (error) {
        expect(error).toBeInstanceOf(ExpressionError);
      }
    }),
  );
});

test.each([
  ["4,167", "1/s", 4167],
  ["4167/s", "1/s", 4167],
  ["4167 per s", "1/s", 4167],
  ["0.2 s", "ms", 0.2],
  ["200", "ms", 0.2],
  ["200ms", "ms", 0.2],
  ["200 µs", "ms", 0.0002],
  ["1.2k", "1", 1200],
  ["10 %", "%", 0.1],
  ["10", "%", 0.1],
  ["４１６７", "1/s", 4167],
  ["3 MiB", "MB", 3_145_728],
  ["2 M", "1", 2e6],
  ["-5", "1", -5],
  ["1,234,567.5", "1", 1_234_567.5],
  [".5", "1", 0.5],
  ["−5", "1", -5],
  ["－５", "1", -5],
  ["４，１６７／s", "1/s", 4167],
  ["10％", "%", 0.1],
  ["8,500 a second", "1/s", 8500],
  ["500 an hour", "1/h", 500 / 3600],
  ["8500 每秒", "1/s", 8500],
  ["8500 次/秒", "1/s", 8500],
  ["12 毫秒", "ms", 0.012],
  ["1.2k/s", "1/s", 1200],
  ["2 minutes", "s", 120],
] as const)("%s, asked for in %s", (typed, unit, wanted) => expect(readQuantity(typed, unit)).toBeCloseTo(wanted, 9));

test.each([
  ["12 min", "1/s"],
  ["0,5", "s"],
  ["1,23", "1"],
  ["1,2345", "1"],
  ["102 requests", "1"],
  ["", "1"],
  ["1e3", "1"],
  ["fast", "1"],
  ["5 kg", "1"],
  ["5 constructor", "1"],
  [".", "1"],
  ["-", "1"],
  ["1.2.3", "1"],
  [`${"9".repeat(400)}`, "1"],
  ["0x10", "1"],
] as const)("%j is refused where %s is asked for", (typed, unit) => expect(readQuantity(typed, unit)).toBeNull());

test("a figure is read the same in full width and with blanks around it", () => {
  const wide = (text: string) => text.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));
  fc.assert(
    fc.property(fc.double({ min: -1e6, max: 1e6, noNaN: true }), fc.constantFrom(...unitNames), (number, unit) => {
      const typed = `${number.toFixed(3)} ${unit === "1" ? "" : unit}`;
      const read = readQuantity(typed, unit);
      expect(read).not.toBeNull();
      expect(readQuantity(`  ${wide(typed)}\t`, unit)).toBe(read);
    }),
  );
});

test("no text makes the reader throw, and what it reads is finite", () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string({ unit: "binary" }), fc.stringMatching(/^[-0-9.,kM %/a-z]{0,20}$/)),
      fc.constantFrom(...unitNames),
      (typed, unit) => {
        const read = readQuantity(typed, unit);
        return read === null || Number.isFinite(read);
      },
    ),
  );
});

test("a number with its unit is read back as itself", () => {
  const unit = fc.constantFrom(...unitNames);
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1e9 }), unit, (number, name: Unit) => {
      const suffix = name === "1" ? "" : ` ${name}`;
      const read = readQuantity(`${number.toLocaleString("en-US")}${suffix}`, name);
      return read !== null && isClose(read, quantity(number, name).value, 1e-12);
    }),
  );
});
