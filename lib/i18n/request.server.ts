import { getRequestConfig } from "next-intl/server";
import { defaultLocale, isLocale } from "./locale";
import { messages } from "./messages";

/** Language, messages and formats of one request, for next-intl. A missing message throws: a test keeps both languages complete. */
export default getRequestConfig(async ({ requestLocale }) => {
  const asked = await requestLocale;
  const locale = isLocale(asked) ? asked : defaultLocale;
  return {
    locale,
    messages: messages[locale],
    timeZone: "UTC",
    onError(error) {
      throw error;
    },
  };
});
