import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import type {AxeResults} from 'axe-core';
import {expect, open, test} from './fixtures';

const axe = readFileSync(createRequire(__filename).resolve('axe-core/axe.min.js'), 'utf8');

const PAGES = [
  '/',
  '/4-integrations/',
  '/5-troubleshooting/',
  '/7-order-management-knowledge/',
  '/messages/',
  '/messages/magento.logistics.warehouse_management.lines_shipped/',
  '/messages/magento.postsales.refund_management.create/',
  '/flows/',
  '/flows/order-creation/',
  '/glossary/',
  '/sources/',
  '/orocommerce/',
  '/progress/',
  '/review/',
];

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [390, 1366]) {
    test(`no axe violation in ${colorScheme} at ${width} px`, async ({browser}) => {
      test.setTimeout(180_000);
      const context = await browser.newContext({colorScheme, viewport: {width, height: 900}});
      const page = await context.newPage();
      const found: string[] = [];
      for (const path of PAGES) {
        await open(page, path);
        await page.evaluate(axe);
        const {violations} = await page.evaluate(() =>
          (window as unknown as {axe: {run(options: object): Promise<AxeResults>}}).axe.run({
            runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
          }),
        );
        found.push(...violations.flatMap(({id, nodes}) => nodes.map(({target}) => `${path} ${id}: ${String(target)}`)));
      }
      expect(found.slice(0, 40)).toEqual([]);
      await context.close();
    });
  }
}
