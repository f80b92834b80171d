/** Hash of the rules and engines; written by `npm run rules -- --write`. */
export const version = "7284728d2b75";
