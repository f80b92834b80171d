/** Hash of the rules and engines; written by `npm run rules -- --write`. */
export const version = "6c874b56ec76";
