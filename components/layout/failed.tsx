"use client";

import { usePathname } from "next/navigation";
import { Mark } from "@/components/ui/mark";
import { type Locale, localePath } from "@/lib/i18n/locale";
import { failedWords } from "./failed-words";

/** Says that we failed: what is safe, how to go on, and the reference under which it was logged. */
export function Failed({ digest, again }: { digest: string | undefined; again: () => void }) {
  const locale: Locale = /^\/zh(\/|$)/.test(usePathname()) ? "zh" : "en";
  const words = failedWords(locale);
  return (
    <main id="main" tabIndex={-1} className="page pb-20">
      <div className="g pt-9 !text-ink font-semibold" aria-hidden="true">
        500
      </div>
      <section className="m pt-8">
        <div className="soft-ours border border-ours rounded-md p-5 max-w-[46rem]">
          <h1 className="text-2xl flex gap-3 items-center">
            <Mark kind="ours" className="!w-6 !h-6" />
            {words.title}
          </h1>
          <p className="text-lg text-ink-2 mt-2">{words.lead}</p>
          <p className="flex flex-wrap gap-2 mt-5 items-center">
            <button type="button" className="btn btn-key" onClick={again}>
              {words.again}
            </button>
            <a className="btn" href={localePath(locale, "/banks")}>
              {words.banks}
            </a>
            {digest && (
              <span className="num text-sm text-ink-2">
                {words.reference} {digest}
              </span>
            )}
          </p>
        </div>
        <p className="text-sm text-ink-2 mt-4 max-w-[46rem]">{words.noted}</p>
      </section>
    </main>
  );
}
