/** Hash of the rules and engines; written by `npm run rules -- --write`. */
export const version = "9162cd8b12a8";
