/** Hash of the rules and engines; written by `npm run rules -- --write`. */
export const version = "a71ec8b6979b";
