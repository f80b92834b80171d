import { rooms } from "@/lib/content/rooms";
import { readRoomWords } from "@/lib/graders/words.server";
import { isLocale } from "@/lib/i18n/locale";

/** Short texts of a room for completion and hover in `?locale=`, by key; fetched when an editor first needs one. */
export async function GET(request: Request, { params }: RouteContext<"/api/words/[room]/help">) {
  const { room: asked } = await params;
  const room = rooms.find((known) => known === asked);
  const locale = new URL(request.url).searchParams.get("locale") ?? "en";
  if (!room || !isLocale(locale)) return Response.json({ status: "unknown" }, { status: 404 });
  return Response.json(readRoomWords(room, locale).help, { headers: { "cache-control": "private, max-age=300" } });
}
