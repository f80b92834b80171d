/** Hash of the rules and engines; written by `npm run rules -- --write`. */
export const version = "7da3aba48357";
