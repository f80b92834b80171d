/** Hash of the rules and engines; written by `npm run rules -- --write`. */
export const version = "e05a8263b00d";
