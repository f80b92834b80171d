/** Hash of the rules and engines; written by `npm run rules -- --write`. */
export const version = "3f43effbfd2f";
