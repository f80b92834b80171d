/** Hash of the rules and engines; written by `npm run rules -- --write`. */
export const version = "a95b58ce5335";
