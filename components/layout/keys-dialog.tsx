"use client";

import { Fragment, useEffect, useState } from "react";
import { Key } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { lettersOn, setLetters } from "@/components/ui/letters-allowed";
import type { Locale } from "@/lib/i18n/locale";
import type { Messages } from "@/lib/i18n/messages";

type Words = Messages["keys"];

/** Fetched with the dialog, so that no page carries these words. */
const wordsOf = async (locale: Locale): Promise<Words> =>
  locale === "zh"
    ? ((await import("@/lib/i18n/messages/zh/keys.json")).default as Words)
    : (await import("@/lib/i18n/messages/en/keys.json")).default;

type Row = readonly [keys: readonly string[], action: string];

function groupsOf(words: Words, command: string): readonly { readonly title: string; readonly rows: readonly Row[] }[] {
  const { everywhere, list, question, editor } = words;
  return [
    {
      title: everywhere.title,
      rows: [
        [["G", words.then, "T"], everywhere.today],
        [["G", words.then, "B"], everywhere.banks],
        [["G", words.then, "R"], everywhere.rules],
        [["G", words.then, "P"], everywhere.playground],
        [["G", words.then, "A"], everywhere.account],
        [["Shift", "D"], everywhere.theme],
        [["?"], everywhere.keys],
      ],
    },
    {
      title: question.title,
      rows: [
        [["Space"], question.show],
        [["N"], question.next],
        [["L"], question.language],
        [["↑", "↓"], question.mark],
        [["1", "9"], question.choose],
        [["U"], question.back],
      ],
    },
    {
      title: list.title,
      rows: [
        [["J", "K"], list.move],
        [["↵"], list.open],
        [["/"], list.filter],
        [["←", "→"], list.map],
      ],
    },
    {
      title: editor.title,
      rows: [
        [[command, "↵"], editor.submit],
        [[command, "S"], editor.save],
        [[command, "."], editor.fix],
        [["F8"], editor.finding],
        [["Esc", "Tab"], editor.leave],
      ],
    },
  ];
}

/** All keys of the app, and the switch that turns single letters off. */
export default function KeysDialog({ locale, onClose }: { locale: Locale; onClose(): void }) {
  const [words, setWords] = useState<Words | null>(null);
  const [isOn, setOn] = useState(lettersOn);
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
  if (!words) return null;
  const command = /Mac|iPhone|iPad/.test(navigator.userAgent) ? "⌘" : "Ctrl";
  return (
    <Dialog title={words.title} closeLabel={words.close} wide onClose={onClose}>
      <label className="mt-3 inline-flex items-center gap-2 min-h-8 text-sm">
        <input
          type="checkbox"
          checked={isOn}
          onChange={(event) => {
            setLetters(event.target.checked);
            setOn(event.target.checked);
          }}
        />
        {words.letters}
      </label>
      <div className="grid grid-cols-1 sm:grid-cols-2 gap-x-8 gap-y-6 mt-3">
        {groupsOf(words, command).map(({ title, rows }) => (
          <section key={title}>
            <h3 className="text-sm font-semibold pb-1.5 border-b border-edge">{title}</h3>
            <dl className="text-sm">
              {rows.map(([keys, action]) => (
                <div key={action} className="grid grid-cols-[7.5rem_1fr] gap-3 items-center py-1.5 border-b border-line">
                  <dt className="flex flex-wrap items-center gap-1">
                    {keys.map((key) => (
                      <Fragment key={key}>
                        {key === words.then ? <span className="text-xs text-ink-3">{key}</span> : <Key>{key}</Key>}
                      </Fragment>
                    ))}
                  </dt>
                  <dd>{action}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <p className="text-xs text-ink-3 mt-4">{words.note}</p>
    </Dialog>
  );
}
