import NextLink from "next/link";
import type { ComponentProps } from "react";

/** A link inside the product. Nothing is fetched before it is followed: pages are rendered in milliseconds, and lists hold hundreds of links. */
export function Link({ prefetch = false, ...rest }: Omit<ComponentProps<typeof NextLink>, "href"> & { href: string }) {
  return <NextLink prefetch={prefetch} {...rest} />;
}
