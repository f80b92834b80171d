import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Phrase, Prose } from "@/components/markdown/prose";
import type { Exercise } from "./exercise";
import { Fold } from "./fold";

interface TaskPaneProps {
  readonly exercise: Exercise;
  /** Path of the page: bank, topic, id. */
  readonly path: ReactNode;
  /** Name of the level in this language. */
  readonly level: string;
  readonly hints: ReactNode;
}

/** The first paragraph of rendered markdown and what follows it; everything is the rest where it begins with something else. */
function splitLead(html: string): readonly [lead: string, rest: string] {
  const end = html.startsWith("<p>") ? html.indexOf("</p>") + 4 : 0;
  return [html.slice(0, end), html.slice(end).trim()];
}

/** What is to be written and what exists already. */
export function TaskPane({ exercise, path, level, hints }: TaskPaneProps) {
  const t = useTranslations("exercise");
  const { title, minutes, points, holdsFor, givenFiles, givenNotes } = exercise;
  const [lead, rest] = splitLead(exercise.task);
  const shown = givenFiles.filter((file) => file.html !== null);
  const names = givenFiles.map((file) => file.path);
  return (
    <section className="task-pane px-5 py-4 max-sm:px-4" aria-label={t("task")} data-region="task" tabIndex={-1}>
      <div className="text-xs text-ink-3">{path}</div>
      <h1 className="text-xl mt-1.5">
        <Phrase html={title} />
      </h1>
      <p className="flex flex-wrap gap-1.5 mt-2.5">
        <span className="chip">{level}</span>
        <span className="chip">
          <span className="num">{t("minutes", { count: minutes })}</span>
        </span>
        <span className="chip">
          <span className="num">{t("points", { count: points })}</span>
        </span>
        {holdsFor.map((tool) => (
          <span key={tool} className="chip">
            {tool}
          </span>
        ))}
      </p>
      <noscript>
        <p className="note note-warn mt-4">{t("noScripts")}</p>
      </noscript>
      {lead && <Prose html={lead} className="task-prose mt-4" />}
      {rest && (
        <div className="task-rest fold-gap">
          <Fold title={t("everything")}>
            <Prose html={rest} className="task-prose" />
          </Fold>
        </div>
      )}
      {(givenFiles.length > 0 || givenNotes.length > 0) && (
        <div className="fold-gap">
          <Fold title={t("given")} note={names.length > 3 ? `${names.slice(0, 2).join(", ")}, …` : names.join(", ")}>
            {names.length > 0 && (
              // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keys
              <section className="code plain !bg-well rounded-md py-2 !text-xs" tabIndex={0} aria-label={t("buildContext")}>
                {names.map((name) => (
                  <div key={name} className="ln">
                    <span className="n" />
                    <span className="k" />
                    <span className="c">{name}</span>
                  </div>
                ))}
              </section>
            )}
            {givenNotes.length > 0 && (
              <ul className="mt-2 space-y-1 text-sm text-ink-2">
                {givenNotes.map((note) => (
                  <li key={note}>{note}</li>
                ))}
              </ul>
            )}
            {shown.map((file) => (
              <details key={file.path} className="mt-2 border-b border-line text-sm">
                <summary className="min-h-8 flex items-center">
                  <span className="num underline decoration-edge">{file.path}</span>
                </summary>
                <Prose html={file.html ?? ""} className="pb-2" />
              </details>
            ))}
          </Fold>
        </div>
      )}
      <div className="fold-gap">{hints}</div>
    </section>
  );
}
