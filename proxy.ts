import { type NextRequest, NextResponse } from "next/server";
import { defaultLocale } from "@/lib/i18n/locale";

/** Policy of a page: scripts by nonce, WebAssembly, nothing from another host. */
function policy(nonce: string, development: boolean): string {
  return [
    "default-src 'self'",
    // React needs eval for its own stacks in development, never in production.
    `script-src 'nonce-${nonce}' 'strict-dynamic' 'wasm-unsafe-eval'${development ? " 'unsafe-eval'" : ""}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "worker-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}

/** Gives each page its policy, and tells it the language and the path by which it was asked. */
export function proxy(request: NextRequest): NextResponse {
  const { pathname, search } = request.nextUrl;
  const contentSecurityPolicy = policy(btoa(crypto.randomUUID()), process.env.NODE_ENV === "development");
  const headers = new Headers(request.headers);
  // Next reads the nonce from the policy among the request's headers, next-intl the language, the not-found page the path.
  headers.set("content-security-policy", contentSecurityPolicy);
  headers.set("x-next-intl-locale", /^\/zh(?:\/|$)/.test(pathname) ? "zh" : defaultLocale);
  headers.set("x-path", pathname + search);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("content-security-policy", contentSecurityPolicy);
  return response;
}

export const config = {
  matcher: ["/((?!api/|_next/|livez$|readyz$|metrics$|icon\\.svg$|favicon\\.ico$|robots\\.txt$|manifest\\.webmanifest$).*)"],
};
