"use client";

import { NextIntlClientProvider } from "next-intl";
import type { Locale } from "@/lib/i18n/locale";
import type { Messages } from "@/lib/i18n/messages";
import { Playground, type PlaygroundProps } from "./playground";

interface PlaygroundWithWordsProps extends PlaygroundProps {
  readonly locale: Locale;
  readonly messages: Pick<Messages, "exercise" | "playground">;
}

/** The playground with the words of its interface. */
export function PlaygroundWithWords({ locale, messages, ...playground }: PlaygroundWithWordsProps) {
  return (
    <NextIntlClientProvider locale={locale} messages={messages as Messages} timeZone="UTC">
      <Playground {...playground} />
    </NextIntlClientProvider>
  );
}
