/** Hash of the rules and engines; written by `npm run rules -- --write`. */
export const version = "27aa22bf3a76";
