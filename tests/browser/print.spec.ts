import type {Page} from '@playwright/test';
import {expect, open, test} from './fixtures';

const PAGES = [
  '/4-integrations/',
  '/5-troubleshooting/',
  '/7-order-management-knowledge/',
  '/messages/',
  '/messages/magento.sales.order_management.create/',
  '/flows/order-creation/',
  '/glossary/',
  '/orocommerce/',
  '/sources/',
];

/** Width between the margins of an A4 page that the browser prints, in CSS pixels. */
const PAPER_WIDTH = 672;

/** As the browser's print command shows a page to somebody who reads in the dark theme. */
async function onPaper(page: Page, path: string): Promise<void> {
  await page.emulateMedia({colorScheme: 'dark'});
  await open(page, path);
  await page.setViewportSize({width: PAPER_WIDTH, height: 1000});
  await page.emulateMedia({colorScheme: 'dark', media: 'print'});
}

for (const path of PAGES) {
  test(`${path} prints light, whole, without controls, and as wide as the paper`, async ({page}) => {
    await onPaper(page, path);
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
    const seen = await page.evaluate(() => {
      const shown = (element: Element) => element.checkVisibility() && element.getClientRects().length > 0;
      const all = (selector: string) => [...document.querySelectorAll(selector)];
      return {
        background: getComputedStyle(document.body).backgroundColor,
        // Dark letters: every channel in the lower half.
        pale: all('main :is(p, li, td, h2, pre span, figcaption)').filter((element) =>
          getComputedStyle(element)
            .color.match(/\d+/g)!
            .slice(0, 3)
            .some((channel) => Number(channel) > 127),
        ).length,
        controls: all('.navbar, .footer, aside, main button, main form, .hash-link, .pagination-nav').filter(shown)
          .length,
        closed: all('main details:not(.theme-doc-toc-mobile, [data-screen-only])').filter(
          (details) => ![...details.children].every(shown),
        ).length,
        tooWide: document.documentElement.scrollWidth - innerWidth,
        cut: all('main :is(pre, table, figure, td, p)').filter(
          (element) => element.getBoundingClientRect().right > innerWidth + 1,
        ).length,
      };
    });
    expect(seen).toEqual({background: 'rgb(255, 255, 255)', pale: 0, controls: 0, closed: 0, tooWide: 0, cut: 0});
  });
}

test('boxes print as ticked or empty, tables repeat their head, and only links outside show their address', async ({
  page,
}) => {
  await open(page, '/4-integrations/');
  await page.getByRole('checkbox', {name: /^4\.2 /}).check();
  await onPaper(page, '/4-integrations/');
  const before = (name: RegExp) =>
    page.getByRole('checkbox', {name}).evaluate((box) => getComputedStyle(box, '::before').content);
  expect(await before(/^4\.2 /)).toBe('""');
  expect(await before(/^4\.1 /)).toBe('none');
  expect(
    await page
      .locator('thead')
      .first()
      .evaluate((head) => getComputedStyle(head).display),
  ).toBe('table-header-group');
  const notes = await page.locator('main a[href]').evaluateAll(
    (links) =>
      links.filter((link) => {
        const shows = getComputedStyle(link, '::after').content.includes(link.getAttribute('href')!);
        return shows !== link.getAttribute('href')!.startsWith('http');
      }).length,
  );
  expect(notes).toBe(0);
});

test('the button opens the print dialog', async ({page}) => {
  await page.addInitScript(() => {
    window.print = () => document.body.setAttribute('data-printed', '');
  });
  await open(page, '/4-integrations/');
  await page.getByRole('button', {name: 'Print'}).press('Enter');
  await expect(page.locator('body')).toHaveAttribute('data-printed');
});

test('what is folded stands open on paper in browsers that would print it folded, and is folded again', async ({
  page,
}) => {
  await page.addInitScript(() => {
    CSS.supports = () => false;
  });
  await open(page, '/sources/');
  const folded = page.locator('main details:not([open])');
  const before = await folded.count();
  expect(before).toBeGreaterThan(0);
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await expect(folded).toHaveCount(0);
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await expect(folded).toHaveCount(before);
});
