/** Hash of the rules and engines; written by `npm run rules -- --write`. */
export const version = "ed5f62aa964f";
