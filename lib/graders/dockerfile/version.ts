/** Hash of the rules and engines; written by `npm run rules -- --write`. */
export const version = "a816f464ce19";
