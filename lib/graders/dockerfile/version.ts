/** Hash of the rules and engines; written by `npm run rules -- --write`. */
export const version = "ddf9777f30c2";
