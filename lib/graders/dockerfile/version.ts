/** Hash of the rules and engines; written by `npm run rules -- --write`. */
export const version = "f35a322f582b";
