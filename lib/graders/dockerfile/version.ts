/** Hash of the rules and engines; written by `npm run rules -- --write`. */
export const version = "532ac8d7ada9";
