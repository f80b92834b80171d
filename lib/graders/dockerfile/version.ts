/** Hash of the rules and engines; written by `npm run rules -- --write`. */
export const version = "d4295c091b9b";
