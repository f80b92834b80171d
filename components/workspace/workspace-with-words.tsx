"use client";

import { NextIntlClientProvider } from "next-intl";
import type { Locale } from "@/lib/i18n/locale";
import type { Messages } from "@/lib/i18n/messages";
import { Workspace, type WorkspaceProps } from "./workspace";

export interface WorkspaceWithWordsProps extends WorkspaceProps {
  readonly locale: Locale;
  readonly messages: Pick<Messages, "exercise">;
}

/** The workspace with the words of its interface. */
export function WorkspaceWithWords({ locale, messages, ...workspace }: WorkspaceWithWordsProps) {
  return (
    <NextIntlClientProvider locale={locale} messages={messages as Messages} timeZone="UTC">
      <Workspace {...workspace} />
    </NextIntlClientProvider>
  );
}
