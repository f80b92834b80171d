import { z } from "zod";
import { answerRequest } from "@/lib/http/answer-request.server";
import { ownPath } from "@/lib/http/own-path";
import { readForm } from "@/lib/http/read-form.server";

const Form = z.object({ theme: z.enum(["light", "dark"]), to: z.string().default("/") });

/** The theme form of pages without scripts: sets the cookie and goes back to the page it came from. */
export function POST(request: Request): Promise<Response> {
  return answerRequest(request, async () => {
    const form = await readForm(request, Form);
    if (!form.ok) return form.response;
    const { theme, to } = form.value;
    const cookie = `theme=${theme}; Path=/; Max-Age=31536000; SameSite=Lax`;
    return new Response(null, { status: 303, headers: { location: ownPath(to), "set-cookie": cookie } });
  });
}
