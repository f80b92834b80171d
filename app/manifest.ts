import type { MetadataRoute } from "next";

/** Name and icon for a browser that installs the page. */
export default function manifest(): MetadataRoute.Manifest {
  return {
    name: "Lintview",
    short_name: "Lintview",
    start_url: "/",
    display: "standalone",
    background_color: "#fafbf8",
    theme_color: "#fafbf8",
    icons: [{ src: "/icon.svg", sizes: "any", type: "image/svg+xml" }],
  };
}
