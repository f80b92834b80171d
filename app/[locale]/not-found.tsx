import { headers } from "next/headers";
import { NotFound } from "@/components/layout/not-found";
import { lostName } from "@/lib/content/lost-name";

/** For `notFound()`, which pages that know better avoid (see missing-page.tsx). Next renders this with every page, so it asks no database. */
export default async function NotFoundPage() {
  return <NotFound lost={lostName((await headers()).get("x-path") ?? "/")} near={[]} />;
}
