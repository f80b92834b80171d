import type { MetadataRoute } from "next";

/** A copy runs on somebody's own machine: pages may be read, programming interfaces need not be. */
export default function robots(): MetadataRoute.Robots {
  return { rules: { userAgent: "*", allow: "/", disallow: "/api/" } };
}
