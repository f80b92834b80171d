/** Hash of the rules and engines; written by `npm run rules -- --write`. */
export const version = "8a472d8103fc";
