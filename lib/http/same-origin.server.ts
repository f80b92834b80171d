/** True where a browser says that the request comes from our own pages, or where no browser speaks at all. */
export function isSameOrigin(headers: Headers): boolean {
  const site = headers.get("sec-fetch-site");
  if (site) return site === "same-origin" || site === "none";
  const origin = headers.get("origin");
  return origin === null || origin.replace(/^https?:\/\//, "") === headers.get("host");
}
