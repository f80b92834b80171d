import { type Quantity, sameDimension } from "./quantity";

/** A worksheet's formula as a tree; made by `parseExpression`, which is the only door. */
export type Expression =
  | { readonly is: "number"; readonly value: number }
  | { readonly is: "name"; readonly name: string }
  | { readonly is: "negate"; readonly of: Expression }
  | { readonly is: "binary"; readonly operator: "+" | "-" | "*" | "/"; readonly left: Expression; readonly right: Expression }
  | { readonly is: "call"; readonly name: FunctionName; readonly values: readonly Expression[] };

const functions = ["ceil", "floor", "min", "max"] as const;
type FunctionName = (typeof functions)[number];

/** A formula that does not parse or whose dimensions do not fit; the message is for the author of the content. */
export class ExpressionError extends Error {}

const depthLimit = 50;

/** Parses numbers, ids, `+ - * /`, brackets, `ceil floor min max`, and nothing else; throws ExpressionError. */
export function parseExpression(source: string): Expression {
  const tokens = source.match(/\d+(?:\.\d+)?|[a-z][a-z0-9_]*|\S/g) ?? [];
  let at = 0;
  const fail = (message: string): never => {
    throw new ExpressionError(`${message} in "${source}"`);
  };
  const eat = (token: string) => {
    if (tokens[at] !== token) fail(`${token} expected, found ${tokens[at] ?? "the end"}`);
    at++;
  };
  const atom = (depth: number): Expression => {
    if (depth > depthLimit) fail(`more than ${depthLimit} brackets`);
    const token = tokens[at++] ?? fail("a value expected, found the end");
    if (token === "(") {
      const inner = sum(depth + 1);
      eat(")");
      return inner;
    }
    if (token === "-") return { is: "negate", of: atom(depth + 1) };
    if (/^\d/.test(token)) return { is: "number", value: Number(token) };
    const called = functions.find((name) => name === token);
    if (called) {
      eat("(");
      const values = [sum(depth + 1)];
      while (tokens[at] === ",") {
        at++;
        values.push(sum(depth + 1));
      }
      eat(")");
      if ((called === "ceil" || called === "floor") && values.length !== 1) fail(`${called} takes one value`);
      return { is: "call", name: called, values };
    }
    if (!/^[a-z]/.test(token)) fail(`unexpected ${token}`);
    return { is: "name", name: token };
  };
  const product = (depth: number): Expression => {
    let left = atom(depth);
    for (let operator = tokens[at]; operator === "*" || operator === "/"; operator = tokens[at]) {
      at++;
      left = { is: "binary", operator, left, right: atom(depth) };
    }
    return left;
  };
  const sum = (depth: number): Expression => {
    let left = product(depth);
    for (let operator = tokens[at]; operator === "+" || operator === "-"; operator = tokens[at]) {
      at++;
      left = { is: "binary", operator, left, right: product(depth) };
    }
    return left;
  };
  const parsed = sum(0);
  if (at < tokens.length) fail(`unexpected ${tokens[at]}`);
  return parsed;
}

/**
 * The value of a formula over named quantities; throws ExpressionError on an unknown name, on a sum of different
 * dimensions and on `ceil`/`floor` of anything but a plain number. A division by zero gives an infinite value.
 */
export function evaluate(expression: Expression, names: ReadonlyMap<string, Quantity>): Quantity {
  switch (expression.is) {
    case "number":
      return { value: expression.value, time: 0, bytes: 0 };
    case "name": {
      const found = names.get(expression.name);
      if (!found) throw new ExpressionError(`unknown name ${expression.name}`);
      return found;
    }
    case "negate": {
      const of = evaluate(expression.of, names);
      return { ...of, value: -of.value };
    }
    case "binary": {
      const left = evaluate(expression.left, names);
      const right = evaluate(expression.right, names);
      if (expression.operator === "*")
        return { value: left.value * right.value, time: left.time + right.time, bytes: left.bytes + right.bytes };
      if (expression.operator === "/")
        return { value: left.value / right.value, time: left.time - right.time, bytes: left.bytes - right.bytes };
      if (!sameDimension(left, right)) throw new ExpressionError("a sum of different dimensions");
      return { ...left, value: expression.operator === "+" ? left.value + right.value : left.value - right.value };
    }
    case "call": {
      const values = expression.values.map((value) => evaluate(value, names));
      const first = values[0] as Quantity;
      if (!values.every((value) => sameDimension(value, first))) throw new ExpressionError(`${expression.name} of different dimensions`);
      if (expression.name === "min" || expression.name === "max")
        return { ...first, value: Math[expression.name](...values.map((value) => value.value)) };
      if (first.time !== 0 || first.bytes !== 0) throw new ExpressionError(`${expression.name} takes a plain number`);
      // 0.1 * 3 / 0.1 must be 3 places, not 4: forget what binary fractions add far behind the point.
      return { ...first, value: Math[expression.name](Number(first.value.toFixed(9))) };
    }
  }
}
