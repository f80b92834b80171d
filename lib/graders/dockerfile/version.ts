/** Hash of the rules and engines; written by `npm run rules -- --write`. */
export const version = "274c5b15508c";
