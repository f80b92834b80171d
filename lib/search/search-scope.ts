/** A query such as `docker: sigterm`: its bank, if there is one of that name, and the rest. */
export function splitScope(query: string, banks: readonly string[]): { readonly bank: string | null; readonly text: string } {
  const match = /^\s*([a-z]+)[:：]\s*(.*)$/isu.exec(query);
  const bank = match?.[1]?.toLowerCase() ?? "";
  return match && banks.includes(bank) ? { bank, text: match[2] ?? "" } : { bank: null, text: query };
}
