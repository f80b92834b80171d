/** Hash of the rules and engines; written by `npm run rules -- --write`. */
export const version = "511991f3e1a5";
