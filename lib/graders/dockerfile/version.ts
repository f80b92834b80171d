/** Hash of the rules and engines; written by `npm run rules -- --write`. */
export const version = "a0230bf6d78e";
