/** Hash of the rules and engines; written by `npm run rules -- --write`. */
export const version = "9fc57adb581f";
