/** Hash of the rules and engines; written by `npm run rules -- --write`. */
export const version = "ff0dfb68b512";
