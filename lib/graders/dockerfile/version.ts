/** Hash of the rules and engines; written by `npm run rules -- --write`. */
export const version = "4bc4c2d53c6f";
