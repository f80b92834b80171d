/** Hash of the rules and engines; written by `npm run rules -- --write`. */
export const version = "439ef869aa0a";
