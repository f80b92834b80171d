// @vitest-environment happy-dom
import { act } from "react";
import { createRoot } from "react-dom/client";
import { expect, test, vi } from "vitest";
import { ZoneCookie } from "@/components/layout/zone-cookie";

test("the reader's time zone goes into a cookie", async () => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  const zone = vi.spyOn(Intl.DateTimeFormat.prototype, "resolvedOptions");
  zone.mockReturnValue({ timeZone: "Asia/Shanghai" } as Intl.ResolvedDateTimeFormatOptions);
  const root = createRoot(document.body.appendChild(document.createElement("div")));
  await act(async () => root.render(<ZoneCookie />));
  expect(document.cookie).toContain("zone=Asia%2FShanghai");
  await act(async () => root.unmount());
});
