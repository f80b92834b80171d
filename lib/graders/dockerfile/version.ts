/** Hash of the rules and engines; written by `npm run rules -- --write`. */
export const version = "4c936d20d75a";
