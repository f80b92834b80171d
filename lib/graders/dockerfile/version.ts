/** Hash of the rules and engines; written by `npm run rules -- --write`. */
export const version = "aefa0c4be0ca";
