import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import type {Page} from '@playwright/test';
import type {AxeResults, RunOptions} from 'axe-core';

const axe = readFileSync(createRequire(__filename).resolve('axe-core/axe.min.js'), 'utf8');

const ALL_RULES: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
};

/** What a change of theme can break: it changes colors and nothing else. */
const COLOR_RULES: RunOptions = {runOnly: {type: 'rule', values: ['color-contrast', 'link-in-text-block']}};

export const WIDTHS = [390, 1366];

/** What axe finds wrong with the page as it is now: rule and place, one text each. */
export async function axeViolations(page: Page, options = ALL_RULES): Promise<string[]> {
  await page.evaluate(axe);
  const {violations} = await page.evaluate(
    (chosen) => (window as unknown as {axe: {run(options: RunOptions): Promise<AxeResults>}}).axe.run(chosen),
    {...options, resultTypes: ['violations']} satisfies RunOptions,
  );
  return violations.flatMap(({id, nodes}) => nodes.map(({target}) => `${id}: ${String(target)}`));
}

/** The same in both themes, at the width of a phone and of a desk, of a page that stays as it is. */
export async function axeViolationsInAllLooks(page: Page): Promise<string[]> {
  const found: string[] = [];
  // What is out of view would keep the colors and sizes of the look before.
  await page.evaluate(() => (document.documentElement.dataset.whole = ''));
  for (const width of WIDTHS) {
    await page.setViewportSize({width, height: 900});
    for (const colorScheme of ['light', 'dark'] as const) {
      // Without motion, no color is found half way.
      await page.emulateMedia({colorScheme, reducedMotion: 'reduce'});
      await page.locator(`html[data-theme=${colorScheme}]`).waitFor({state: 'attached'});
      // Tables find out whether they scroll, and fields of text their height, after a change of width.
      await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 200)));
      const violations = await axeViolations(page, colorScheme === 'light' ? ALL_RULES : COLOR_RULES);
      found.push(...violations.map((each) => `${page.url()} ${colorScheme} ${width}: ${each}`));
    }
  }
  return found;
}
