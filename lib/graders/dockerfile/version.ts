/** Hash of the rules and engines; written by `npm run rules -- --write`. */
export const version = "18320ef816de";
