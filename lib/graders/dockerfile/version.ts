/** Hash of the rules and engines; written by `npm run rules -- --write`. */
export const version = "e78a755d397a";
