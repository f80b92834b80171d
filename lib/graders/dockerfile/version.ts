/** Hash of the rules and engines; written by `npm run rules -- --write`. */
export const version = "70c9d1dc954b";
