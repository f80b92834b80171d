/** Hash of the rules and engines; written by `npm run rules -- --write`. */
export const version = "aec1cfc2ace5";
