/** Hash of the rules and engines; written by `npm run rules -- --write`. */
export const version = "af022b569689";
