/** Hash of the rules and engines; written by `npm run rules -- --write`. */
export const version = "056a07a3f53b";
