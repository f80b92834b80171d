const words = new Set("apikey auth credential credentials key pass passphrase password pat passwd pwd pword secret token".split(" "));
const harmless = new Set("public file path dir version id url name".split(" "));
const exempt = new Set("NETRC GOPRIVATE GONOSUMDB GONOSUMCHECK GONOPROXY GOAUTH PWD OLDPWD SSH_AUTH_SOCK".split(" "));

/** True for the name of a variable that says that it holds a credential: `GIT_TOKEN`, `npm_auth`; not `TOKEN_FILE`, `PUBLIC_KEY`, `KEYMAP`. */
export function isCredentialName(name: string): boolean {
  if (exempt.has(name.toUpperCase())) return false;
  const parts = name.toLowerCase().split(/[^a-z0-9]+/);
  return parts.some((part) => words.has(part)) && !parts.some((part) => harmless.has(part));
}

/** True for a value that carries a password in an address: `https://user:secret@host/`. */
export function holdsPassword(value: string): boolean {
  return /^[a-z][a-z0-9+.-]{0,20}:\/\/[^\s/@:]{0,200}:[^\s/@]{1,500}@/i.test(value);
}
