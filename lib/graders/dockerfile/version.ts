/** Hash of the rules and engines; written by `npm run rules -- --write`. */
export const version = "fb3e41d44b85";
