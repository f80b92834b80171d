/** Hash of the rules and engines; written by `npm run rules -- --write`. */
export const version = "fe5009943eac";
