/** Hash of the rules and engines; written by `npm run rules -- --write`. */
export const version = "c2d777213ae4";
