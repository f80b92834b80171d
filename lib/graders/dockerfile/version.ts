/** Hash of the rules and engines; written by `npm run rules -- --write`. */
export const version = "75c9da836670";
