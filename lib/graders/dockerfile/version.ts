/** Hash of the rules and engines; written by `npm run rules -- --write`. */
export const version = "e1dcd389ff6a";
