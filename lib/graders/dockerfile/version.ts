/** Hash of the rules and engines; written by `npm run rules -- --write`. */
export const version = "d4633d199f55";
