import { type Browser, test as base, type Page, request } from "@playwright/test";
import { look } from "./look.ts";
import { Portal } from "./portal.ts";
import { type DemoSignIn, type Stack, startStack } from "./stack.ts";
import { type Language, type Words, wordsIn } from "./words.ts";

export { expect } from "@playwright/test";

interface Fixtures {
  language: Language;
  /** The portal's words in the language under test. */
  words: Words;
  /** A browser of its own for one person, signed in if a name of the demo world is given. */
  as: (name?: string, options?: { narrow?: boolean; dark?: boolean }) => Promise<Portal>;
  /** Looks at a page as a picky visitor would: accessibility, nothing that runs over the edge. */
  look: (page: Page) => Promise<void>;
}

export const test = base.extend<Fixtures, { stack: Stack }>({
  stack: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs off this pattern
    async ({}, use, { project }) => {
      const stack = await startStack(process.env.PROCURA_PORTAL ?? "");
      await Promise.all(stack.signIns.map((signIn) => speak(stack, signIn, languageOf(project.name))));
      await use(stack);
      await stack.stop();
    },
    { scope: "worker", timeout: 180_000 },
  ],
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs off this pattern
  language: async ({}, use, { project }) => use(languageOf(project.name)),
  words: async ({ language }, use) => use(wordsIn(language)),
  as: async ({ browser, stack, language, words }, use) => {
    const opened: Portal[] = [];
    await use(async (name, options = {}) => {
      const page = await newPage(browser, stack, language, options);
      const portal = new Portal(page, stack, words);
      opened.push(portal);
      if (name) await portal.enterAs(name);
      return portal;
    });
    for (const { page } of opened) await page.context().close();
  },
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs off this pattern
  look: async ({}, use) => use(look),
});

function languageOf(project: string): Language {
  return project === "it" ? "it" : "en";
}

/** Has a person of the demo world choose the language under test. */
async function speak({ portalUrl }: Stack, { signInName, password }: DemoSignIn, language: Language): Promise<void> {
  const person = await request.newContext({ baseURL: portalUrl, extraHTTPHeaders: { Origin: portalUrl } });
  await person.post("/api/v1/sessions", { data: { signInName, password } });
  await person.patch("/api/v1/session/user", { data: { language } });
  await person.dispose();
}

async function newPage(
  browser: Browser,
  stack: Stack,
  language: Language,
  { narrow = false, dark = false }: { narrow?: boolean; dark?: boolean },
): Promise<Page> {
  const context = await browser.newContext({
    baseURL: stack.portalUrl,
    locale: language === "it" ? "it-IT" : "en-US",
    colorScheme: dark ? "dark" : "light",
    viewport: narrow ? { width: 360, height: 760 } : { width: 1280, height: 900 },
  });
  return context.newPage();
}
