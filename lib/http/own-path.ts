/** `to` where it is a path of this server, else `/`: `//host`, `/\host`, and either with a tab or line break inside, would leave it. */
export function ownPath(to: string): string {
  return /^\/(?![/\\])[\x21-\x7e]*$/.test(to) ? to : "/";
}
