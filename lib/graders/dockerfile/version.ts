/** Hash of the rules and engines; written by `npm run rules -- --write`. */
export const version = "3d0297c1255b";
