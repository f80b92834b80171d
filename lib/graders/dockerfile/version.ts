/** Hash of the rules and engines; written by `npm run rules -- --write`. */
export const version = "36a0a08a7896";
