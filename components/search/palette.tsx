"use client";

import { Command } from "cmdk";
import { useRouter } from "next/navigation";
import { Dialog } from "radix-ui";
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from "react";
import { Icon, type IconName } from "@/components/ui/icon";
import { lettersOn, setLetters } from "@/components/ui/letters-allowed";
import { type Locale, localePath, otherLocale, withoutLocale } from "@/lib/i18n/locale";
import type { Messages } from "@/lib/i18n/messages";
import type { Stretch } from "@/lib/search/mark-hits";
import type { QuestionRowView, SearchAnswer } from "@/lib/search/search-view";
import { noteRecent, readRecent } from "./recent-questions";
import { Stretches } from "./stretches";

type Words = Messages["search"]["palette"];

/** Fetched with the palette, so that no page carries these words. */
const wordsOf = async (locale: Locale): Promise<Words> =>
  locale === "zh"
    ? ((await import("@/lib/i18n/messages/zh/search.json")).default.palette as Words)
    : (await import("@/lib/i18n/messages/en/search.json")).default.palette;

const pauseMs = 80;

type Answered =
  | { readonly asked: string; readonly is: "found"; readonly answer: SearchAnswer }
  | { readonly asked: string; readonly is: "offline" }
  | { readonly asked: string; readonly is: "failed" };

/** Asks the server for what was typed, after a short pause; an answer that a later question overtakes is dropped. */
function useAnswer(query: string, locale: Locale): Answered | null {
  const [answered, setAnswered] = useState<Answered | null>(null);
  useEffect(() => {
    if (query === "") return setAnswered(null);
    const gone = new AbortController();
    const timer = setTimeout(async () => {
      let next: Answered;
      try {
        const response = await fetch(`/api/search?locale=${locale}&q=${encodeURIComponent(query)}`, { signal: gone.signal });
        next = response.ok
          ? { asked: query, is: "found", answer: (await response.json()) as SearchAnswer }
          : { asked: query, is: "failed" };
      } catch {
        next = { asked: query, is: "offline" };
      }
      if (!gone.signal.aborted) setAnswered(next);
    }, pauseMs);
    return () => {
      clearTimeout(timer);
      gone.abort();
    };
  }, [query, locale]);
  return answered;
}

interface Row {
  readonly key: string;
  readonly icon: IconName;
  readonly title: ReactNode;
  readonly note?: ReactNode;
  readonly aside?: string;
  /** What a filter of commands and screens looks at. */
  readonly text: string;
  /** An address, or something to do. */
  readonly act: string | (() => void);
}

const plain = (text: readonly Stretch[]) => text.map((stretch) => stretch.text).join("");

/** Search and commands in one field: questions and rules as they are typed, `>` for commands, `docker:` for one bank, what was opened last. */
export default function Palette({ locale, onClose }: { locale: Locale; onClose(): void }) {
  const router = useRouter();
  const [words, setWords] = useState<Words | null>(null);
  const [typed, setTyped] = useState("");
  const [opener] = useState(() => document.activeElement);
  const inNewTab = useRef(false);
  useEffect(() => {
    let gone = false;
    wordsOf(locale).then(
      (read) => gone || setWords(read),
      () => gone || onClose(), // no connection: the page is as it was
    );
    return () => {
      gone = true;
    };
  }, [locale, onClose]);
  const onlyCommands = typed.trimStart().startsWith(">");
  const query = onlyCommands ? "" : typed.trim();
  const answered = useAnswer(query, locale);
  const [selected, setSelected] = useState("");
  // What was found stands first and is what Enter opens, not the row that stood there while it was searched for. Empty: the first row.
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs whenever the rows change
  useEffect(() => setSelected(""), [typed, answered]);
  if (!words) return null;

  const go = (path: string) => localePath(locale, path);
  const run = (row: Row) => {
    const { act } = row;
    if (typeof act !== "string") act();
    else if (inNewTab.current) window.open(act, "_blank", "noopener");
    else router.push(act);
    if (typeof act !== "string" || !inNewTab.current) onClose();
    inNewTab.current = false;
  };
  const openQuestion = (question: QuestionRowView): Row => ({
    key: `q ${question.id}`,
    icon: ({ concept: "book-open", "spot-the-bug": "bug", exercise: "square-terminal", interview: "messages-square" } as const)[
      question.kind as "concept"
    ],
    title: (
      <span lang={question.titleLang === locale ? undefined : question.titleLang}>
        <Stretches text={question.title} />
      </span>
    ),
    note: question.excerpt && (
      <span lang={question.excerpt.lang === locale ? undefined : question.excerpt.lang}>
        <Stretches text={question.excerpt.text} />
      </span>
    ),
    aside: question.bank,
    text: plain(question.title),
    act: go(`/questions/${question.slug}`),
  });

  const screens: readonly Row[] = (
    [
      ["sun", words.today, "/"],
      ["library", words.banks, "/banks"],
      ["scale", words.rulesScreen, "/rules"],
      ["square-terminal", words.playground, "/lint/dockerfile"],
      ["search", words.search, "/search"],
      ["circle-user", words.account, "/account"],
    ] as const
  ).map(([icon, title, path]) => ({ key: `s ${path}`, icon, title, text: title, act: go(path) }));
  const commands: readonly Row[] = [
    {
      key: "c theme",
      icon: "moon",
      title: words.theme,
      text: words.theme,
      act: () =>
        [...document.querySelectorAll<HTMLButtonElement>("header button[name=theme]")]
          .find((button) => getComputedStyle(button).display !== "none")
          ?.click(),
    },
    {
      key: "c language",
      icon: "languages",
      title: words.language,
      text: words.language,
      act: () => window.location.assign(localePath(otherLocale(locale), withoutLocale(window.location.pathname) + window.location.search)),
    },
    {
      key: "c keys",
      icon: "keyboard",
      title: words.keys,
      text: words.keys,
      // The dialog of keys hears this event; it gives focus back by itself.
      act: () => setTimeout(() => window.dispatchEvent(new Event("lintview-keys"))),
    },
    {
      key: "c letters",
      icon: "keyboard",
      title: lettersOn() ? words.lettersOff : words.lettersOn,
      text: lettersOn() ? words.lettersOff : words.lettersOn,
      act: () => setLetters(!lettersOn()),
    },
  ];
  const wanted = (onlyCommands ? typed.trimStart().slice(1) : query).trim().toLowerCase();
  const fitting = (rows: readonly Row[]) => (wanted === "" ? rows : rows.filter(({ text }) => text.toLowerCase().includes(wanted)));
  const answer = answered?.is === "found" && query !== "" ? answered.answer : null;
  const groups: readonly { readonly title: string; readonly rows: readonly Row[] }[] = onlyCommands
    ? [{ title: words.commands, rows: fitting(commands) }]
    : query === ""
      ? [
          {
            title: words.recent,
            rows: readRecent().map(({ slug, title }) => ({
              key: `r ${slug}`,
              icon: "book-open",
              title,
              text: title,
              act: go(`/questions/${slug}`),
            })),
          },
          { title: words.screens, rows: screens },
          { title: words.commands, rows: commands },
        ]
      : [
          { title: words.questions, rows: answer?.questions.map(openQuestion) ?? [] },
          {
            title: words.rules,
            rows:
              answer?.rules.map((rule) => ({
                key: `l ${rule.id}`,
                icon: "scale" as const,
                title: <span className="num">{rule.id}</span>,
                note: <Stretches text={rule.title} />,
                aside: rule.aliases[0],
                text: rule.id,
                act: go(`/rules/${rule.id}`),
              })) ?? [],
          },
          { title: words.screens, rows: fitting(screens) },
          {
            title: words.commands,
            rows: [
              ...fitting(commands),
              {
                key: "c all",
                icon: "search" as const,
                title: answer && answer.total > 0 ? words.all.replace("{count}", `${answer.total}${answer.capped ? "+" : ""}`) : words.page,
                text: query,
                act: `${go("/search")}?q=${encodeURIComponent(query)}`,
              },
            ],
          },
        ];
  const said =
    query === ""
      ? ""
      : answered === null || answered.asked !== query
        ? words.searching
        : answered.is === "offline"
          ? words.offline
          : answered.is === "failed"
            ? words.failed
            : answered.answer.total === 0
              ? words.none
              : answered.answer.mendedFrom !== null
                ? words.mended.replace("{query}", answered.answer.query)
                : answered.answer.some
                  ? words.some
                  : "";
  const noteQuestion = (row: Row) => {
    const question = answer?.questions.find(({ id }) => row.key === `q ${id}`);
    if (question) noteRecent({ slug: question.slug, title: plain(question.title) });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Enter") inNewTab.current = event.ctrlKey || event.metaKey;
  };

  return (
    <Dialog.Root open onOpenChange={(isOpen) => isOpen || onClose()}>
      <Dialog.Portal>
        <Dialog.Overlay className="dialog-veil fixed inset-0 z-40" />
        <Dialog.Content
          className="dialog fixed z-40 left-1/2 top-[12vh] max-sm:top-2 -translate-x-1/2 w-[calc(100vw-1rem)] max-w-[40rem] bg-sheet rounded-lg overflow-hidden"
          aria-describedby={undefined}
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            if (opener instanceof HTMLElement) opener.focus();
          }}
        >
          <Dialog.Title className="sr">{words.title}</Dialog.Title>
          <Command
            shouldFilter={false}
            loop
            label={words.title}
            value={selected || (groups.find(({ rows }) => rows.length > 0)?.rows[0]?.key ?? "")}
            onValueChange={setSelected}
            onKeyDown={onKeyDown}
          >
            <div className="flex items-center gap-3 px-4 border-b border-line">
              <Icon name="search" className="text-ink-2" />
              <Command.Input
                value={typed}
                onValueChange={setTyped}
                placeholder={words.input}
                maxLength={200}
                className="flex-1 min-w-0 h-14 bg-transparent text-lg outline-none"
              />
              <Dialog.Close className="btn btn-ghost btn-sm">
                <span className="sr">{words.close} </span>
                <kbd className="kbd">Esc</kbd>
              </Dialog.Close>
            </div>
            <p role="status" className={said === "" ? "sr" : "px-4 pt-2 text-sm text-ink-2"}>
              {said}
            </p>
            <Command.List className="max-h-[min(60vh,32rem)] overflow-y-auto py-2" label={words.title}>
              {groups.map(
                ({ title, rows }) =>
                  rows.length > 0 && (
                    <Command.Group key={title} heading={title} className="palette-group">
                      {rows.map((row) => (
                        <Command.Item
                          key={row.key}
                          value={row.key}
                          onSelect={() => {
                            noteQuestion(row);
                            run(row);
                          }}
                          className="palette-row"
                        >
                          <Icon name={row.icon} className="text-ink-2 mt-1" />
                          <span className="min-w-0 flex-1">
                            <span className="block leading-6">{row.title}</span>
                            {row.note && <span className="block text-sm text-ink-2 line-clamp-1 max-sm:line-clamp-2">{row.note}</span>}
                          </span>
                          {row.aside && <span className="text-xs text-ink-3 mt-1">{row.aside}</span>}
                        </Command.Item>
                      ))}
                    </Command.Group>
                  ),
              )}
            </Command.List>
            <p
              className="px-4 py-2 border-t border-line text-xs text-ink-2 flex flex-wrap gap-x-4 gap-y-1 max-sm:hidden"
              aria-hidden="true"
            >
              <span>
                <kbd className="kbd">↑</kbd> <kbd className="kbd">↓</kbd> {words.move}
              </span>
              <span>
                <kbd className="kbd">↵</kbd> {words.openKey}
              </span>
              <span>
                <kbd className="kbd">Ctrl ↵</kbd> {words.tab}
              </span>
              <span>
                <kbd className="kbd">&gt;</kbd> {words.only}
              </span>
              <span>
                <kbd className="kbd">docker:</kbd> {words.scope}
              </span>
            </p>
          </Command>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
