/** Hash of the rules and engines; written by `npm run rules -- --write`. */
export const version = "ae6e1fb9b4a4";
