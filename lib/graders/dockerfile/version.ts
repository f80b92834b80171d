/** Hash of the rules and engines; written by `npm run rules -- --write`. */
export const version = "6739e1b9dd50";
