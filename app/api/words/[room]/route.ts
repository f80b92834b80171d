import { rooms } from "@/lib/content/rooms";
import { readRoomMessages } from "@/lib/graders/words.server";
import { isLocale } from "@/lib/i18n/locale";

/** Titles and sentences of a room's rules in `?locale=`, for an editor that is opened on a page which did not bring them. */
export async function GET(request: Request, { params }: RouteContext<"/api/words/[room]">) {
  const { room: asked } = await params;
  const room = rooms.find((known) => known === asked);
  const locale = new URL(request.url).searchParams.get("locale") ?? "en";
  if (!room || !isLocale(locale)) return Response.json({ status: "unknown" }, { status: 404 });
  return Response.json(readRoomMessages(room, locale), { headers: { "cache-control": "private, max-age=300" } });
}
