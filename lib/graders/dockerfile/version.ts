/** Hash of the rules and engines; written by `npm run rules -- --write`. */
export const version = "3057c60a4252";
