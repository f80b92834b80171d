/** Hash of the rules and engines; written by `npm run rules -- --write`. */
export const version = "d70ec7805919";
