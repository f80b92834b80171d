/** Hash of the rules and engines; written by `npm run rules -- --write`. */
export const version = "e9d4dbf65808";
