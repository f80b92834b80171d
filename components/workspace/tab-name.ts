/** Name of this tab, the same after a reload and after a crash that the browser mends. */
export function tabName(): string {
  const fresh = () => Math.random().toString(36).slice(2, 10);
  try {
    const kept = sessionStorage.getItem("tab") ?? fresh();
    sessionStorage.setItem("tab", kept);
    return kept;
  } catch {
    return fresh();
  }
}
