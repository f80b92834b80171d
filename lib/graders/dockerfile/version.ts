/** Hash of the rules and engines; written by `npm run rules -- --write`. */
export const version = "768c6b862e5f";
