/** Hash of the rules and engines; written by `npm run rules -- --write`. */
export const version = "226c0b8c9267";
