/** Hash of the rules and engines; written by `npm run rules -- --write`. */
export const version = "ca5935a61331";
