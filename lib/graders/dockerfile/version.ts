/** Hash of the rules and engines; written by `npm run rules -- --write`. */
export const version = "5303d2e78efe";
