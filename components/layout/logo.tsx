/** The sign: a gutter line and a wavy underline. */
export function Logo() {
  return (
    <svg width="22" height="22" viewBox="0 0 22 22" aria-hidden="true">
      <rect width="22" height="22" rx="5" fill="var(--color-ink)" />
      <path d="M5.6 4.6v12.8" stroke="var(--color-paper)" strokeWidth="1.6" strokeLinecap="round" opacity=".6" />
      <path className="logo-sq" d="M8.2 12.4c1-3 2.1-3 3 0s2 3 3 0 2-3 3 0" fill="none" strokeWidth="2.2" strokeLinecap="round" />
    </svg>
  );
}
