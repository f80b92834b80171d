import { LettersSwitch } from "./letters-switch";

export interface FooterWords {
  /** "Bank 3fa94c1b", or that there is none. */
  readonly bank: string;
  readonly bankLink: string;
  readonly stored: string;
  readonly lettersOn: string;
  readonly lettersOff: string;
}

/** The bank's version, by which a report names what was read, and where the data is. */
export function Footer({ words, hasBank }: { words: FooterWords; hasBank: boolean }) {
  return (
    <footer className="foot">
      <p>
        {hasBank ? (
          <a className="a num" href="/api/bank" title={words.bankLink}>
            {words.bank}
          </a>
        ) : (
          words.bank
        )}
      </p>
      <p>{words.stored}</p>
      <p className="noprint sm:ml-auto">
        <LettersSwitch on={words.lettersOn} off={words.lettersOff} />
      </p>
    </footer>
  );
}
