import type {Page} from '@playwright/test';
import {expect, open, test} from './fixtures';

/** What a browser's translation does to a page: each text that may be translated is put into an element of its own. */
async function translate(page: Page): Promise<void> {
  await page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    while (walker.nextNode()) texts.push(walker.currentNode as Text);
    for (const text of texts) {
      if (!text.data.trim() || text.parentElement!.closest('[translate="no"], script, style, font')) continue;
      const font = document.createElement('font');
      font.textContent = `«${text.data}»`;
      text.replaceWith(font);
    }
  });
}

test('a translated page goes on working, with counts right and names as they are', async ({page}) => {
  await open(page, '/progress/');
  await translate(page);
  await page.getByRole('checkbox').first().check();
  await expect(page.getByText(/^«?1 of 37»?$/)).toBeVisible();
  await page.getByRole('checkbox').nth(1).check();
  await expect(page.getByText(/^«?2 of 37»?$/)).toBeVisible();

  await page.keyboard.press('Control+k');
  for (const query of ['refund', 'ship', 'on hold', 'lines_shipped']) {
    await page.getByRole('combobox').fill(query);
    await expect(page.getByRole('option').first()).toBeVisible();
    await translate(page);
  }
  await expect(page.getByRole('option').first()).toContainText('magento.logistics.warehouse_management.lines_shipped');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', {level: 1})).toHaveText(
    'magento.logistics.warehouse_management.lines_shipped',
  );
  await translate(page);
  await expect(page.getByRole('heading', {level: 1})).toHaveText(
    'magento.logistics.warehouse_management.lines_shipped',
  );
  expect(await page.locator('main pre font, main code font').count()).toBe(0);
});

test('a translated sheet, flow, lab and finder show what is so', async ({page}) => {
  await open(page, '/messages/');
  await translate(page);
  await page.getByRole('searchbox').fill('lines shipped');
  await expect(page.locator('main').getByRole('status')).toHaveText(/^«?\d+ of \d+ messages»?$/);
  await page.getByRole('searchbox').fill('ping');
  await expect(page.locator('[id="magento.common.ping"]')).toBeVisible();

  await open(page, '/flows/warehouse-shipping/');
  await translate(page);
  const next = page.getByRole('button', {name: /Step through|Next/});
  for (const step of [1, 2, 3]) {
    await next.click();
    await expect(page.getByText(new RegExp(`Step ${step} of`))).toBeVisible();
    await translate(page);
  }

  await open(page, '/7-order-management-knowledge/');
  await page.getByRole('button', {name: 'Send message'}).click();
  await translate(page);
  await page.getByRole('radio', {name: /FULL snapshot/}).check();
  await page.getByRole('button', {name: /Send message/}).click();
  await expect(page.getByText(/The FULL snapshot of WH_EAST was applied/)).toBeVisible();

  await open(page, '/5-troubleshooting/');
  await translate(page);
  await page.getByRole('searchbox').fill('401');
  await expect(page.locator('main').getByText(/^«?1 of \d+ symptoms»?$/)).toBeVisible();
});

for (const path of ['/messages/', '/search/']) {
  test(`the address of ${path} follows when typing rests, and a refusal loses no letter`, async ({page}) => {
    await page.addInitScript(() => {
      const calls = {count: 0, refuse: false};
      Object.assign(window, {calls});
      const replace = history.replaceState.bind(history);
      history.replaceState = (...args) => {
        calls.count += 1;
        if (calls.refuse) throw new DOMException('too many', 'SecurityError');
        replace(...args);
      };
    });
    type Calls = {calls: {count: number; refuse: boolean}};
    await open(page, path);
    const before = await page.evaluate(() => (window as unknown as Calls).calls.count);
    const field = page.getByRole('searchbox');
    await field.pressSequentially('magento stock updated');
    await expect(page).toHaveURL(/=magento\+stock\+updated$/);
    expect((await page.evaluate(() => (window as unknown as Calls).calls.count)) - before).toBeLessThan(5);
    await page.evaluate(() => {
      (window as unknown as Calls).calls.refuse = true;
    });
    await field.pressSequentially(' event');
    await page.waitForTimeout(700);
    await expect(field).toHaveValue('magento stock updated event');
  });
}

test('coming back to results gives back the place among them', async ({page}) => {
  await page.setViewportSize({width: 1280, height: 600});
  for (const path of ['/search/?q=refund', '/messages/?kind=command', '/glossary/', '/5-troubleshooting/?area=stock']) {
    await open(page, path);
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollHeight)).toBeGreaterThan(2000);
    await page.evaluate(() => window.scrollTo(0, 700));
    await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(300);
    await page.waitForTimeout(200);
    // Where a link stands in the window; the page's own height is estimated where it was not looked at.
    const topOfLink = () =>
      page.evaluate(() => {
        const links = [...document.querySelectorAll<HTMLAnchorElement>('main a[href]')];
        const index = Number(
          sessionStorage.getItem('link') ?? links.findIndex((link) => link.getBoundingClientRect().top > 200),
        );
        sessionStorage.setItem('link', String(index));
        return Math.round(links[index]?.getBoundingClientRect().top ?? NaN);
      });
    await page.evaluate(() => sessionStorage.removeItem('link'));
    const place = await topOfLink();
    const address = page.url();
    await page.evaluate(() => {
      // Any page will do, but no file; a click by script does not scroll to it first.
      const seen = [...document.querySelectorAll<HTMLAnchorElement>('main a[href^="/"]')].find(
        ({pathname}) => pathname.endsWith('/') && pathname !== window.location.pathname,
      );
      seen!.click();
    });
    await expect(page).not.toHaveURL(address);
    await expect(page.getByRole('heading', {level: 1})).toBeVisible();
    await page.waitForTimeout(200);
    await page.goBack();
    await expect(page).toHaveURL(address);
    await expect.poll(async () => Math.abs((await topOfLink()) - place)).toBeLessThanOrEqual(2);
  }
});

test('fields are large enough for a phone not to zoom in', async ({page}) => {
  await page.setViewportSize({width: 390, height: 844});
  for (const path of [
    '/messages/',
    '/5-troubleshooting/',
    '/7-order-management-knowledge/',
    '/orocommerce/',
    '/search/',
    '/practice/',
  ]) {
    await open(page, path);
    const sizes = await page
      .locator('main :is(input:not([type=checkbox], [type=radio]), select)')
      .evaluateAll((fields) => fields.map((field) => Number.parseFloat(getComputedStyle(field).fontSize)));
    expect(sizes.length).toBeGreaterThan(0);
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(16);
  }
});

test('in a low window the bar scrolls away and three results are to be seen', async ({page}) => {
  await page.setViewportSize({width: 320, height: 256});
  await open(page, '/4-integrations/');
  await page.evaluate(() => window.scrollTo(0, 2000));
  await expect(page.locator('.navbar').first()).not.toBeInViewport();
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').fill('ship');
  await expect(page.getByRole('option').nth(2)).toBeInViewport({ratio: 0.9});
});

test('the current page is marked by more than a tint', async ({page}) => {
  await page.emulateMedia({forcedColors: 'active'});
  await open(page, '/progress/');
  const mark = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((link) => [getComputedStyle(link).borderLeftWidth, getComputedStyle(link).fontWeight]);
  const current = await mark('.theme-doc-sidebar-menu .menu__link--active');
  const other = await mark('.theme-doc-sidebar-menu a.menu__link:not(.menu__link--active)');
  expect(current[0]).not.toBe(other[0]);
  expect(current[1]).not.toBe(other[1]);
});

test('the sidebar shows where one is, also beside a flow', async ({page}) => {
  await page.setViewportSize({width: 1280, height: 600});
  for (const path of ['/open-questions/', '/orocommerce/', '/progress/', '/flows/order-creation/']) {
    await open(page, path);
    const current = page.locator('.theme-doc-sidebar-menu [aria-current="page"]');
    await expect(current).toHaveCount(1);
    await expect(current).toBeInViewport({ratio: 0.9});
    expect(await page.evaluate(() => window.scrollY)).toBe(0);
  }
});

test('a value that cannot be chosen is named, and leaves nothing out', async ({page}) => {
  await open(page, '/messages/?kind=nonsense');
  await expect(page.getByText('There is no “nonsense” to choose; it is left out.')).toBeVisible();
  await expect(page.locator('[id="magento.common.ping"]')).toBeVisible();
  await open(page, '/5-troubleshooting/?area=constructor');
  await expect(page.getByText('There is no “constructor” to choose')).toBeVisible();
});

test('words of tables are not broken in two, and no column of the lab is cut', async ({page}) => {
  await page.setViewportSize({width: 1440, height: 900});
  await open(page, '/4-integrations/');
  const broken = await page.locator('main table :is(td, th, code)').evaluateAll((cells) =>
    cells.flatMap((cell) => {
      const words: string[] = [];
      for (const node of cell.childNodes) {
        if (node.nodeType !== Node.TEXT_NODE) continue;
        for (const match of (node as Text).data.matchAll(/\w+/g)) {
          const range = document.createRange();
          range.setStart(node, match.index);
          range.setEnd(node, match.index + match[0].length);
          if (new Set([...range.getClientRects()].map(({top}) => Math.round(top))).size > 1) words.push(match[0]);
        }
      }
      return words;
    }),
  );
  expect(broken).toEqual([]);

  await open(page, '/7-order-management-knowledge/');
  const cut = await page
    .getByRole('group', {name: 'Stock lab'})
    .locator('table')
    .evaluateAll((tables) =>
      tables.flatMap((table) => {
        const box = table.parentElement!;
        return box.scrollWidth > box.clientWidth ? [table.querySelector('caption')?.textContent] : [];
      }),
    );
  expect(cut).toEqual([]);
});

test('sites of one origin keep their ticks apart', async ({page}) => {
  await page.addInitScript(() => {
    localStorage.setItem('order-management-guide:study:/preview/', '{"version": 2, "events": []}');
  });
  await open(page, '/1-functionality/');
  await page.getByRole('checkbox', {name: /^1\.1 /}).check();
  await expect(page.getByRole('alert')).toHaveCount(0);
  await open(page, '/1-functionality/');
  await expect(page.getByRole('checkbox', {name: /^1\.1 /})).toBeChecked();
  expect(await page.evaluate(() => localStorage.getItem('order-management-guide:study:/preview/'))).toBe(
    '{"version": 2, "events": []}',
  );
});
