/** A cause that a person can mend: printed as one sentence, without a stack, exit code 1. */
export class Stop extends Error {
  /** @param {string} sentence what is wrong and what to do @param {number} [code] */
  constructor(sentence, code = 1) {
    super(sentence);
    this.code = code;
  }
}

const seconds = (from) => `${((performance.now() - from) / 1000).toFixed(1)} s`;

/**
 * Runs one step and prints one line: what it did and how long it took.
 * `work` returns what was done in words, or null where there was nothing to do (then nothing is printed).
 * @param {string} name @param {() => Promise<string | null> | string | null} work
 */
export async function step(name, work) {
  const from = performance.now();
  const done = await work();
  if (done !== null) console.log(`${name.padEnd(10)} ${done} (${seconds(from)})`);
}

/** Runs `main`; a Stop becomes its sentence and its exit code, anything else keeps its stack. */
export async function runMain(main) {
  try {
    await main();
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    console.error(`\n${error.message}`);
    process.exitCode = error.code;
  }
}
