/** Hash of the rules and engines; written by `npm run rules -- --write`. */
export const version = "71b1c14717c3";
