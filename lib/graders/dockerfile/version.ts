/** Hash of the rules and engines; written by `npm run rules -- --write`. */
export const version = "2389ba64cc4a";
