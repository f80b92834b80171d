/** Hash of the rules and engines; written by `npm run rules -- --write`. */
export const version = "f54d34301a48";
