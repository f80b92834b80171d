import { metrics } from "@/lib/observability/metrics.server";

export const dynamic = "force-dynamic";

/** Prometheus text format. */
export async function GET(): Promise<Response> {
  const { registry } = metrics();
  return new Response(await registry.metrics(), { headers: { "content-type": registry.contentType, "cache-control": "no-store" } });
}
