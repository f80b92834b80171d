import type { NextRequest } from "next/server";

/** The theme form of pages without scripts: sets the cookie and goes back to the page it came from. */
export async function POST(request: NextRequest) {
  if (!/^(application\/x-www-form-urlencoded|multipart\/form-data)/.test(request.headers.get("content-type") ?? ""))
    return new Response(null, { status: 415 });
  const form = await request.formData();
  const theme = form.get("theme");
  const to = form.get("to");
  // Only a path of our own; `//host` and `/\host` would leave this server.
  const back = typeof to === "string" && /^\/(?![/\\])/.test(to) ? to : "/";
  const headers = new Headers({ location: back });
  if (theme === "light" || theme === "dark") headers.set("set-cookie", `theme=${theme}; Path=/; Max-Age=31536000; SameSite=Lax`);
  return new Response(null, { status: 303, headers });
}
