/** Hash of the rules and engines; written by `npm run rules -- --write`. */
export const version = "f3a915ac13c7";
