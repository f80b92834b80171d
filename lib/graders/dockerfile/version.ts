/** Hash of the rules and engines; written by `npm run rules -- --write`. */
export const version = "879a62d7387f";
