import { type ReactNode, useEffect, useState } from "react";
import { Icon } from "@/components/ui/icon";

const narrow = "(width < 40rem)";

/** A section with a heading; on phones it folds, elsewhere it is always open. Open with scripts off (see `.fold` in workspace.css). */
export function Fold({ title, note, children }: { readonly title: string; readonly note?: string; readonly children: ReactNode }) {
  const [live, setLive] = useState(false);
  const [phone, setPhone] = useState(false);
  const [open, setOpen] = useState(true);
  useEffect(() => {
    const media = matchMedia(narrow);
    const follow = () => {
      setPhone(media.matches);
      setOpen(!media.matches);
    };
    follow();
    setLive(true);
    media.addEventListener("change", follow);
    return () => media.removeEventListener("change", follow);
  }, []);
  return (
    <details className="fold" data-live={live || undefined} open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary tabIndex={live && !phone ? -1 : undefined}>
        <h2 className="label">{title}</h2>
        {note && <span className="fold-note text-ink-3 text-xs ml-auto">{note}</span>}
        <Icon name="chevron-down" className="fold-chevron" />
      </summary>
      <div className="fold-body">{children}</div>
    </details>
  );
}
