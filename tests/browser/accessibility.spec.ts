import {axeViolations} from './axe';
import {expect, open, test} from './fixtures';

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
  '/practice/',
  '/exam/',
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
        found.push(...(await axeViolations(page)).map((violation) => `${path} ${violation}`));
      }
      expect(found.slice(0, 40)).toEqual([]);
      await context.close();
    });
  }
}
