/** Hash of the rules and engines; written by `npm run rules -- --write`. */
export const version = "49f4ff0e4bdf";
