/** Hash of the rules and engines; written by `npm run rules -- --write`. */
export const version = "4b0fd50319c8";
