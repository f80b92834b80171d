/** Hash of the rules and engines; written by `npm run rules -- --write`. */
export const version = "a6eb447f9e29";
