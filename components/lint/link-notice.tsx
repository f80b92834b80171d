import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { ReadFragment } from "@/lib/lint/fragment";

/** What the page has to say about the link by which it was opened. */
export type LinkNews = { readonly status: "came" } | Exclude<ReadFragment, { readonly status: "none" | "text" }>;

/** A text that came with the link while there is one of one's own, or a link that could not be read. */
export function LinkNotice({ news, onLeave }: { readonly news: LinkNews; onLeave(): void }) {
  const t = useTranslations("playground.link");
  const came = news.status === "came";
  const [title, note] =
    news.status === "came"
      ? [t("came"), t("cameNote")]
      : news.status === "broken"
        ? [t("broken"), t("brokenNote")]
        : news.status === "too-long"
          ? [t("tooLong"), t("tooLongNote", { length: news.length, limit: news.limit })]
          : [t("tooLarge"), t("tooLargeNote", { limit: news.limit / 1024 })];
  return (
    <Notice
      kind={came ? "advise" : "warn"}
      role="status"
      className="m-3 shrink-0"
      title={title}
      actions={
        <Button className="touch-target" onClick={onLeave}>
          {t(came ? "mine" : "close")}
        </Button>
      }
    >
      {note}
    </Notice>
  );
}
