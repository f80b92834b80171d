/** A value that does not fit, with the path to it (`with.manifests[1]`). */
export interface Misfit {
  readonly path: string;
  readonly problem: string;
}

/** Misfits in one line, for a log. */
export const listMisfits = (misfits: readonly Misfit[]): string => misfits.map(({ path, problem }) => `${path} ${problem}`).join("; ");

export type Fit<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly misfits: readonly Misfit[] };

/** A strict description of a rule's parameters. Own and tiny, since it travels in every worker. */
export interface Schema<T> {
  /** `shape` is for humans and for the generated documentation, such as `{ target: text, commands: text[] }`. */
  readonly shape: string;
  fit(value: unknown, path?: string): Fit<T>;
}

/** The value type that a schema yields. */
export type Fitted<S> = S extends Schema<infer T> ? T : never;

const refuse = <T>(path: string, problem: string): Fit<T> => ({ ok: false, misfits: [{ path, problem }] });

/** For rules without parameters: accepts an absent or empty `with` and nothing else. */
export const nothing: Schema<undefined> = {
  shape: "-",
  fit(value, path = "with") {
    const empty = value === undefined || value === null || (typeof value === "object" && Object.keys(value).length === 0);
    return empty ? { ok: true, value: undefined } : refuse(path, "takes no parameters");
  },
};

/** A string that is not empty. */
export const text: Schema<string> = {
  shape: "text",
  fit: (value, path = "with") =>
    typeof value === "string" && value !== "" ? { ok: true, value } : refuse(path, "must be a text that is not empty"),
};

/** `true` or `false`. */
export const flag: Schema<boolean> = {
  shape: "true | false",
  fit: (value, path = "with") => (typeof value === "boolean" ? { ok: true, value } : refuse(path, "must be true or false")),
};

/** A whole number, zero or more. */
export const count: Schema<number> = {
  shape: "number",
  fit: (value, path = "with") =>
    typeof value === "number" && Number.isSafeInteger(value) && value >= 0
      ? { ok: true, value }
      : refuse(path, "must be a whole number, zero or more"),
};

/** One of the given words. */
export function oneOf<const W extends string>(...words: readonly W[]): Schema<W> {
  return {
    shape: words.join(" | "),
    fit: (value, path = "with") =>
      words.includes(value as W) ? { ok: true, value: value as W } : refuse(path, `must be one of ${words.join(", ")}`),
  };
}

/** A list with at least one item. */
export function list<T>(item: Schema<T>): Schema<readonly T[]> {
  return {
    shape: `${item.shape}[]`,
    fit(value, path = "with") {
      if (!Array.isArray(value) || value.length === 0) return refuse(path, "must be a list that is not empty");
      const fits = value.map((entry, index) => item.fit(entry, `${path}[${index}]`));
      const misfits = fits.flatMap((fit) => (fit.ok ? [] : fit.misfits));
      return misfits.length > 0 ? { ok: false, misfits } : { ok: true, value: fits.map((fit) => (fit as { value: T }).value) };
    },
  };
}

/** A parameter that may be left out. */
export function optional<T>(inner: Schema<T>): Schema<T | undefined> {
  return {
    shape: `${inner.shape}?`,
    fit: (value, path) => (value === undefined ? { ok: true, value: undefined } : inner.fit(value, path)),
  };
}

/** A map of named parameters; an unknown name is refused. */
export function object<F extends Readonly<Record<string, Schema<unknown>>>>(fields: F): Schema<{ readonly [K in keyof F]: Fitted<F[K]> }> {
  return {
    shape: `{ ${Object.entries(fields)
      .map(([name, field]) => `${name}: ${field.shape}`)
      .join(", ")} }`,
    fit(written, path = "with") {
      // A map of which nothing is needed may be left out.
      const value = written === undefined && Object.values(fields).every((field) => field.fit(undefined).ok) ? {} : written;
      if (typeof value !== "object" || value === null || Array.isArray(value)) return refuse(path, "must be a map");
      const given = value as Record<string, unknown>;
      const misfits: Misfit[] = Object.keys(given)
        .filter((name) => !Object.hasOwn(fields, name))
        .map((name) => ({ path: `${path}.${name}`, problem: `unknown, known are ${Object.keys(fields).join(", ")}` }));
      const fitted: Record<string, unknown> = {};
      for (const [name, field] of Object.entries(fields)) {
        const fit = field.fit(given[name], `${path}.${name}`);
        if (fit.ok) fitted[name] = fit.value;
        else misfits.push(...fit.misfits);
      }
      return misfits.length > 0 ? { ok: false, misfits } : { ok: true, value: fitted as { readonly [K in keyof F]: Fitted<F[K]> } };
    },
  };
}

/** One item, or a list with at least one; the value is a list either way. */
export function oneOrMore<T>(item: Schema<T>): Schema<readonly T[]> {
  const many = list(item);
  return {
    shape: `${item.shape} | ${many.shape}`,
    fit(value, path = "with") {
      if (Array.isArray(value)) return many.fit(value, path);
      const fit = item.fit(value, path);
      return fit.ok ? { ok: true, value: [fit.value] } : fit;
    },
  };
}

/** A schema with a further demand; `problem` says what is wrong with a value that fits otherwise, or undefined. */
export function refined<T>(inner: Schema<T>, problem: (value: T) => string | undefined): Schema<T> {
  return {
    shape: inner.shape,
    fit(value, path = "with") {
      const fit = inner.fit(value, path);
      const wrong = fit.ok ? problem(fit.value) : undefined;
      return wrong === undefined ? fit : refuse(path, wrong);
    },
  };
}
