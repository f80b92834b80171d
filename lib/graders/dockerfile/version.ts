/** Hash of the rules and engines; written by `npm run rules -- --write`. */
export const version = "3cef928b86a3";
