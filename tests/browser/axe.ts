import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import type {Page} from '@playwright/test';
import type {AxeResults} from 'axe-core';

const axe = readFileSync(createRequire(__filename).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds wrong with the page as it is now: rule and place, one text each. */
export async function axeViolations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const {violations} = await page.evaluate(() =>
    (window as unknown as {axe: {run(options: object): Promise<AxeResults>}}).axe.run({
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    }),
  );
  return violations.flatMap(({id, nodes}) => nodes.map(({target}) => `${id}: ${String(target)}`));
}
