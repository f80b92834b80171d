/** Hash of the rules and engines; written by `npm run rules -- --write`. */
export const version = "c059bedcf54f";
