/** Hash of the rules and engines; written by `npm run rules -- --write`. */
export const version = "b5ad1ad47876";
