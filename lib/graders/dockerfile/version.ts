/** Hash of the rules and engines; written by `npm run rules -- --write`. */
export const version = "f5452d8f0199";
