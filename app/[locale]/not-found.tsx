import { headers } from "next/headers";
import { NotFound } from "@/components/layout/not-found";
import { lostName } from "@/lib/content/lost-name";

/** Rendered with every page, since any may turn out to be missing: so it asks no database. */
export default async function NotFoundPage() {
  return <NotFound lost={lostName((await headers()).get("x-path") ?? "/")} />;
}
