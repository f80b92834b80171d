/** Hash of the rules and engines; written by `npm run rules -- --write`. */
export const version = "9a2ef8c67a9d";
