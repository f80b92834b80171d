/** Hash of the rules and engines; written by `npm run rules -- --write`. */
export const version = "90c52048f169";
