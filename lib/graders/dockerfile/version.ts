/** Hash of the rules and engines; written by `npm run rules -- --write`. */
export const version = "ca17db5a3705";
