/// <reference lib="dom" />
import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

/** Sentinels of Fluent UI that hand the keyboard focus on at once; nobody ever stands on one. */
const focusRedirects = "[data-tabster-dummy]";

const standard = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** No accessibility violation, and no scrolling sideways. */
export async function look(page: Page): Promise<void> {
  await atRest(page);
  // No frames of other origins: results need no page of their own to be put together on, and what passes is not carried over.
  const axe = new AxeBuilder({ page }).options({ runOnly: standard, resultTypes: ["violations"] }).exclude(focusRedirects);
  const { violations } = await axe.setLegacyMode(true).analyze();
  const found = violations.map(({ id, help, nodes }) => ({ id, help, at: nodes.map(({ target, html }) => `${target}: ${html}`) }));
  expect(found, `accessibility of ${page.url()}`).toEqual([]);
  const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(tooWide, `pixels over the edge of ${page.url()}`).toBeLessThanOrEqual(0);
}

/** What is loading has come, what is moving has arrived: half-faded text has no contrast. */
async function atRest(page: Page): Promise<void> {
  await expect(page.locator(".fui-Skeleton, [aria-busy=true]")).toHaveCount(0);
  await page.evaluate(async () => {
    const passing = document
      .getAnimations()
      .filter((animation) => animation.effect?.getComputedTiming().iterations !== Number.POSITIVE_INFINITY);
    await Promise.all(passing.map((animation) => animation.finished.catch(() => undefined)));
  });
}
