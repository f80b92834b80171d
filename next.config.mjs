import createNextIntlPlugin from "next-intl/plugin";

const everywhere = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "Referrer-Policy", value: "same-origin" },
  { key: "X-Frame-Options", value: "DENY" },
  { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
  { key: "Cross-Origin-Resource-Policy", value: "same-origin" },
  { key: "Permissions-Policy", value: "camera=(), geolocation=(), microphone=(), payment=(), usb=()" },
];

// A worker obeys the policy of its own script, not of the page: a grader or an editor's worker may run WebAssembly and reach nothing but this server.
const workerPolicy =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data:";

/** @type {import('next').NextConfig} */
const config = {
  distDir: process.env.NEXT_DIST_DIR || ".next",
  reactStrictMode: true,
  poweredByHeader: false,
  devIndicators: false,
  agentRules: false,
  // Types are checked by `npm run check` and `npm test`; `npm start` on a fresh clone must not wait for them.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: ["better-sqlite3", "pg", "pino", "@prisma/client"],
  // English has no prefix. Here and not in the proxy: a rewrite from there names a host, and on 127.0.0.1 Next takes its own for a foreign one.
  redirects: async () => [{ source: "/en/:path*", destination: "/:path*", permanent: true }],
  rewrites: async () => ({
    afterFiles: [
      { source: "/", destination: "/en" },
      { source: "/:path((?!(?:en|zh|api|_next)(?:/|$)).*)", destination: "/en/:path" },
    ],
  }),
  headers: async () => [
    { source: "/:path*", headers: everywhere },
    ...(process.env.NODE_ENV === "production"
      ? [{ source: "/_next/static/:path*", headers: [{ key: "Content-Security-Policy", value: workerPolicy }] }]
      : []),
  ],
};

export default createNextIntlPlugin("./lib/i18n/request.server.ts")(config);
