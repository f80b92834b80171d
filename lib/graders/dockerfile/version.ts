/** Hash of the rules and engines; written by `npm run rules -- --write`. */
export const version = "b40f15b36043";
