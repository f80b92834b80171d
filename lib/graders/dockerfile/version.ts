/** Hash of the rules and engines; written by `npm run rules -- --write`. */
export const version = "f67a77b3a942";
