/** Hash of the rules and engines; written by `npm run rules -- --write`. */
export const version = "b18b22dd683c";
