/** Hash of the rules and engines; written by `npm run rules -- --write`. */
export const version = "798f4ae0f6ba";
