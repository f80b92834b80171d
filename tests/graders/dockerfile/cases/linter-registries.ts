import { linterCases } from "@/tests/support/own-cases";

const images: readonly (readonly [text: string, trustedRegistries: readonly string[], lines: readonly number[]])[] = [
  ["FROM reg.io/x⏎COPY --from=0 a /b", ["reg.io"], [2]],
  ["FROM reg.io/x⏎RUN --mount=type=cache,from=bad.io/y,target=/z ls", ["reg.io"], [2]],
  ["FROM reg.io/x", ["*.reg.io"], [1]],
  ["FROM sub.reg.io/x", ["*.reg.io"], []],
  ["FROM reg.io/x AS b⏎FROM b", ["reg.io"], []],
  ["FROM reg.io/x AS b # note⏎FROM b", ["reg.io"], []],
  ["FROM reg.io/x⏎RUN --mount=type=bind,from=0,target=/z ls", ["reg.io"], [2]],
  ["FROM reg.io/x⏎RUN --mount=type=secret,id=s,from=bad.io/y ls", ["reg.io"], []],
  ["FROM reg.io/x AS b⏎RUN --mount=from=b,target=/z ls", ["reg.io"], []],
  ["FROM reg.io:5000/x", ["reg.io"], [1]],
  ["FROM bad.io/x", [], []],
  ["FROM bad.io/x⏎FROM y:1", ["*"], []],
  ["FROM x:1", ["hub.docker.com"], []],
  ["FROM x:1", ["docker.*"], []],
  ["FROM localhost/x⏎FROM $R/x⏎FROM a/b/c:1", ["reg.io"], [1, 2, 3]],
  ["FROM scratch⏎FROM bad.io/scratch", ["reg.io"], [2]],
  ["FROM x AS x⏎FROM x", ["reg.io"], [1]],
  ["FROM reg.io/x AS b⏎COPY --from=b y /y⏎COPY --from=bad.io/y:1 y /y", ["reg.io"], [3]],
  ["FROM reg.io/x⏎ONBUILD COPY --from=bad.io/y y /y⏎RUN --mount=from=reg.io/z,target=/z ls", ["reg.io"], []],
  ["FROM a.io/x⏎FROM b.io/x⏎FROM c.io/x", ["a.io", "b*"], [3]],
];

/** hadolint on registries, of which a list is given. */
export const linterRegistries = images.flatMap(([text, trustedRegistries, lines]) =>
  linterCases([["DL3026", text, lines]], { trustedRegistries }),
);
