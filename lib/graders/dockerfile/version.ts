/** Hash of the rules and engines; written by `npm run rules -- --write`. */
export const version = "69c920bb879b";
