/** Hash of the rules and engines; written by `npm run rules -- --write`. */
export const version = "89c4f86e2953";
