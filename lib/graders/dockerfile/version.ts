/** Hash of the rules and engines; written by `npm run rules -- --write`. */
export const version = "668f8e43f498";
