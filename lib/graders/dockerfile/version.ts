/** Hash of the rules and the engine; written by the test that checks it. */
export const version = "0";
