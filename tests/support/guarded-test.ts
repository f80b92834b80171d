import { test as base, type Page } from "@playwright/test";

export { expect } from "@playwright/test";

interface Guard {
  /** Lets a test say which console errors it provokes on purpose. */
  readonly expectErrors: (pattern: RegExp) => void;
}

const isLocal = (url: string) => /^(data|blob|about|chrome-error):/.test(url) || ["127.0.0.1", "localhost"].includes(new URL(url).hostname);

/** Playwright's test, failing on any console error, uncaught exception, or request that leaves this machine. */
export const test = base.extend<Guard & { readonly watched: undefined }>({
  expectErrors: async ({ context }, use, info) => {
    const expected: RegExp[] = [];
    const faults: string[] = [];
    const watch = (page: Page) => {
      page.on("console", (message) => {
        if (message.type() === "error") faults.push(`console: ${message.text()} (${message.location().url})`);
      });
      page.on("pageerror", (error) => faults.push(`uncaught: ${error.message}`));
    };
    context.on("page", watch);
    for (const page of context.pages()) watch(page);
    await context.route(
      (url) => !isLocal(url.toString()),
      (route) => {
        faults.push(`leaves this machine: ${route.request().url()}`);
        return route.abort();
      },
    );
    await use((pattern) => expected.push(pattern));
    const unexpected = faults.filter((fault) => !expected.some((pattern) => pattern.test(fault)));
    if (unexpected.length > 0) throw new Error(`${info.title}:\n${unexpected.join("\n")}`);
  },
  // Not every test names the guard, and every test must have it.
  watched: [
    async ({ expectErrors }, use) => {
      void expectErrors;
      await use(undefined);
    },
    { auto: true },
  ],
});
