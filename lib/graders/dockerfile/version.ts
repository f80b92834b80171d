/** Hash of the rules and engines; written by `npm run rules -- --write`. */
export const version = "6b6febe9d3db";
