import {axeViolationsInAllLooks, axeViolations, WIDTHS} from './axe';
import {expect, open, sitemap, test} from './fixtures';
import {addRecord, weeksOfStudy} from './learner';

/** Every kind of page. */
const KINDS = [
  '/',
  '/4-integrations/',
  '/5-troubleshooting/',
  '/7-order-management-knowledge/',
  '/messages/',
  '/messages/magento.logistics.warehouse_management.lines_shipped/',
  '/messages/magento.postsales.refund_management.create/',
  '/flows/',
  '/flows/order-creation/',
  '/statuses/',
  '/glossary/',
  '/sources/',
  '/open-questions/',
  '/orocommerce/',
  '/search/?q=refund',
  '/progress/',
  '/practice/',
  '/exam/',
  '/review/',
];

/** Groups share the work among the workers. AXE=all looks at every address of the sitemap, which takes a quarter of an hour. */
const GROUP = 10;
const addresses = process.env.AXE === 'all' ? sitemap() : KINDS;

for (let from = 0; from < addresses.length; from += GROUP) {
  const group = addresses.slice(from, from + GROUP);
  test(`pages ${from + 1} to ${from + group.length} have no axe violation in any theme and width`, async ({page}) => {
    test.setTimeout(600_000);
    const found: string[] = [];
    for (const address of group) {
      await open(page, address);
      found.push(...(await axeViolationsInAllLooks(page)));
    }
    expect(found.slice(0, 40)).toEqual([]);
  });
}

for (const colorScheme of ['light', 'dark'] as const)
  for (const width of WIDTHS)
    test.describe(`in ${colorScheme} at ${width} px`, () => {
      test.use({colorScheme, viewport: {width, height: 900}});

      test('menu, search, an answered card and a full record have no axe violation', async ({page}) => {
        test.setTimeout(180_000);
        await addRecord(page, weeksOfStudy());
        expect(await axeViolations(page)).toEqual([]);

        await open(page, '/glossary/');
        if (width < 997) await page.getByRole('button', {name: 'Toggle navigation bar'}).click();
        else await page.getByRole('button', {name: 'You'}).click();
        await expect(page.getByRole('link', {name: 'Review'}).first()).toBeVisible();
        expect(await axeViolations(page)).toEqual([]);

        await open(page, '/glossary/');
        await page.keyboard.press('Control+k');
        await page.getByRole('combobox').fill('refund');
        await expect(page.getByRole('option').first()).toBeVisible();
        expect(await axeViolations(page)).toEqual([]);

        await open(page, '/review/');
        await page.locator('[data-card]').waitFor();
        await page.keyboard.press('Space');
        await expect(page.getByRole('group', {name: 'Answer'})).toBeFocused();
        expect(await axeViolations(page)).toEqual([]);
      });
    });
