/** Hash of the rules and engines; written by `npm run rules -- --write`. */
export const version = "071809571e80";
