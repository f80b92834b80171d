/** Hash of the rules and engines; written by `npm run rules -- --write`. */
export const version = "0aa8c7a116a7";
