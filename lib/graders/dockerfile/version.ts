/** Hash of the rules and engines; written by `npm run rules -- --write`. */
export const version = "aa6ec017bde1";
