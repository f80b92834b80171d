/** Hash of the rules and engines; written by `npm run rules -- --write`. */
export const version = "1b28aa0dc0a3";
