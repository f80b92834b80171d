/** Hash of the rules and engines; written by `npm run rules -- --write`. */
export const version = "a98a9ae10c7b";
