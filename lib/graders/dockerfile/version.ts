/** Hash of the rules and engines; written by `npm run rules -- --write`. */
export const version = "182519f28cb1";
