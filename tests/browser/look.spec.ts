import {readdirSync, readFileSync} from 'node:fs';
import type {Page} from '@playwright/test';
import {buildDir} from './built';
import {expect, open, test, untilLaidOut} from './fixtures';

const PAGES = [
  '/',
  '/4-integrations/',
  '/7-order-management-knowledge/',
  '/messages/',
  '/messages/magento.sales.order_management.create/',
  '/flows/',
  '/flows/order-creation/',
  '/practice/',
  '/exam/',
  '/review/',
  '/open-questions/',
  '/statuses/',
  '/glossary/',
  '/progress/',
  '/design/',
];

/** What runs over the page's side, or over the box it stands in where that does not scroll; and what is broken amid a word. */
async function misfits(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const {scrollWidth, clientWidth} = document.documentElement;
    if (scrollWidth > clientWidth) found.push(`the page is ${scrollWidth - clientWidth} px too wide`);
    for (const cell of document.querySelectorAll('main :is(th, td)')) {
      const {right, width} = cell.getBoundingClientRect();
      if (width > 1 && right > clientWidth + 1 && !cell.closest('.scrolls')) found.push(`cut: ${cell.textContent}`);
    }
    const texts = document.createTreeWalker(document.querySelector('main')!, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      // Paths of files among the sources, and codes of more than eighteen letters, may be wider than a phone.
      if (!text.parentElement!.checkVisibility() || text.parentElement!.closest('svg, .footnotes, [href^=http]'))
        continue;
      for (const {0: word, index} of text.nodeValue!.matchAll(/\p{L}{3,}/gu)) {
        range.setStart(text, index);
        range.setEnd(text, index + word.length);
        const boxes = [...range.getClientRects()].filter(({width, height}) => width > 1 && height > 1);
        if (word.length <= 18 && new Set(boxes.map(({top}) => Math.round(top))).size > 1) found.push(`broken: ${word}`);
      }
    }
    return [...new Set(found)];
  });
}

for (const width of [320, 390, 768, 1440, 1920]) {
  test(`nothing is cut off at the side, and no word is broken, at ${width} px`, async ({page}) => {
    test.setTimeout(120_000);
    await page.setViewportSize({width, height: 844});
    const found: Record<string, string[]> = {};
    for (const path of PAGES) {
      await open(page, path);
      found[path] = await misfits(page);
    }
    expect(found).toEqual(Object.fromEntries(PAGES.map((path) => [path, []])));
  });

  test(`labels of drawings are at least 13 px at ${width} px`, async ({page}) => {
    await page.setViewportSize({width, height: 844});
    for (const path of ['/4-integrations/', '/5-troubleshooting/', '/statuses/']) {
      await open(page, path);
      const sizes = await page.locator('figure svg text').evaluateAll((labels) =>
        labels.map((label) => {
          const {a: scale} = (label as SVGTextElement).getScreenCTM()!;
          return parseFloat(getComputedStyle(label).fontSize) * scale;
        }),
      );
      expect(sizes.length).toBeGreaterThan(0);
      expect(Math.min(...sizes)).toBeGreaterThanOrEqual(12.9);
    }
  });
}

for (const width of [390, 1440]) {
  test(`text of twice the size fits at ${width} px`, async ({page}) => {
    test.setTimeout(120_000);
    await page.setViewportSize({width, height: 844});
    const found: Record<string, string[]> = {};
    for (const path of PAGES) {
      await open(page, path);
      await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
      found[path] = (await misfits(page)).filter((what) => !what.startsWith('broken'));
    }
    expect(found).toEqual(Object.fromEntries(PAGES.map((path) => [path, []])));
  });
}

test('the contents show the active objective, open, by its short label', async ({page}) => {
  await page.setViewportSize({width: 1440, height: 900});
  await open(page, '/4-integrations/#4.6');
  const contents = page.locator('.theme-doc-toc-desktop');
  // Nothing opens before the reader moves.
  await expect(contents.locator('li ul:visible')).toHaveCount(0);
  await page.mouse.wheel(0, 20);
  const active = contents.locator('.table-of-contents__link--active');
  await expect(active).toHaveText('4.6 Shipping and tracking');
  await expect(active).toBeInViewport();
  await expect(contents.locator('li ul:visible')).toHaveCount(1);
});

test('on a phone a strip says where one is, and leads elsewhere', async ({page}) => {
  await page.setViewportSize({width: 390, height: 844});
  await open(page, '/4-integrations/#4.6');
  const strip = page.locator('.theme-doc-toc-mobile');
  await expect(strip.locator('summary')).toContainText('4.6 Shipping and tracking');
  await strip.locator('summary').click();
  await strip.getByRole('link', {name: '4.2 Messages to use'}).click();
  await expect(page).toHaveURL(/#4\.2$/);
  await expect(strip).not.toHaveAttribute('open');
  await expect(page.locator('[id="4.2"]')).toBeInViewport();
});

test('an objective is closed where it ends, and the course goes on from there', async ({page}) => {
  await open(page, '/1-functionality/');
  const close = page.getByRole('group', {name: 'Close 1.1'});
  await close.getByRole('checkbox').check();
  await expect(close.getByRole('link', {name: 'Practice 1.1'})).toHaveAttribute(
    'href',
    /\/practice\/\?objective=1\.1$/,
  );
  await open(page, '/');
  await expect(page.getByRole('link', {name: /^Continue: 1\.2/})).toBeVisible();
});

test('one field of the front page leads to a message', async ({page}) => {
  await open(page, '/');
  await page.getByRole('searchbox', {name: /Look up a message/}).fill('lines_shipped');
  await page.getByRole('button', {name: 'Go'}).click();
  await expect(page).toHaveURL(/\/messages\/magento\.logistics\.warehouse_management\.lines_shipped\/$/);
});

test('the lanes of a flow keep their names in view while it is stepped', async ({page}) => {
  for (const width of [390, 1440]) {
    await page.setViewportSize({width, height: 844});
    await open(page, '/flows/order-creation/');
    await page.getByRole('button', {name: 'Step through'}).click();
    for (let step = 0; step < 5; step += 1) await page.getByRole('button', {name: 'Next'}).click();
    await expect(page.locator('main [aria-hidden="true"] > span').filter({hasText: /^OMS$/}).first()).toBeInViewport();
  }
});

test('a cheat sheet hides its meanings, and shows one that is pointed at', async ({page}) => {
  await open(page, '/6-commerce-connector/');
  const row = page.locator('[id="magento.catalog.product_management.updated"]');
  const color = () =>
    row
      .locator('p')
      .first()
      .evaluate((text) => getComputedStyle(text).color);
  await page.getByRole('button', {name: 'Hide meanings'}).click();
  await expect.poll(color).toBe('rgba(0, 0, 0, 0)');
  await row.hover();
  await expect.poll(color).not.toBe('rgba(0, 0, 0, 0)');
});

test('the words of a mark show on hover and focus within the window, and move nothing', async ({page}) => {
  await page.setViewportSize({width: 320, height: 640});
  await open(page, '/4-integrations/');
  // Until all of a chapter is laid out its height is estimated.
  await untilLaidOut(page);
  const mark = page.locator('[data-confidence="code"]').nth(3);
  await mark.scrollIntoViewIfNeeded();
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await mark.focus();
  const words = mark.getByText('seen only in public code');
  await expect(words).toHaveCSS('clip-path', 'none');
  const box = (await words.boundingBox())!;
  expect(box.x).toBeGreaterThanOrEqual(0);
  expect(box.x + box.width).toBeLessThanOrEqual(320);
  expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBe(height);
});

test('deep in a chapter the words of a mark and a term’s definition lie at what they explain, over the next block', async ({
  page,
}) => {
  await open(page, '/4-integrations/');
  await untilLaidOut(page);
  const deep = page.locator('[data-in-pieces] > p:nth-child(n + 60)');
  const mark = deep.locator('[data-confidence]').first();
  await mark.scrollIntoViewIfNeeded();
  await mark.focus();
  const words = mark.locator('span').last();
  await expect(words).toHaveCSS('clip-path', 'none');
  const [at, box] = [(await mark.boundingBox())!, (await words.boundingBox())!];
  expect(Math.abs(box.y - (at.y + at.height))).toBeLessThan(12);
  expect(Math.abs(box.x - at.x)).toBeLessThan(12);
  // Its own text and no other's is what is seen there.
  const seen = await words.evaluate((element) => {
    element.style.pointerEvents = 'auto';
    const {left, bottom} = element.getBoundingClientRect();
    return element.contains(document.elementFromPoint(left + 6, bottom - 4));
  });
  expect(seen).toBe(true);

  const term = deep.locator('[data-first-use]').first();
  await term.scrollIntoViewIfNeeded();
  await term.hover();
  const card = (await page.getByRole('tooltip').boundingBox())!;
  const termAt = (await term.boundingBox())!;
  expect(Math.min(Math.abs(card.y - termAt.y - termAt.height), Math.abs(card.y + card.height - termAt.y))).toBeLessThan(
    12,
  );
});

test('a note says what it cites where its mark is pointed at, and its list leads back', async ({page}) => {
  await page.setViewportSize({width: 390, height: 844});
  await open(page, '/4-integrations/');
  const mark = page.locator('a[data-footnote-ref]').nth(4);
  await mark.scrollIntoViewIfNeeded();
  await mark.hover();
  const card = page.getByRole('tooltip');
  await expect(card).toContainText('Order Management');
  await page.keyboard.press('Escape');
  await expect(card).toHaveCount(0);
  await mark.focus();
  const box = (await card.boundingBox())!;
  expect(box.x).toBeGreaterThanOrEqual(0);
  expect(box.x + box.width).toBeLessThanOrEqual(390);
  const places = page.locator('.footnotes details').first();
  await places.locator('summary').click();
  await places.getByRole('link').last().click();
  await expect(page.locator('a[data-footnote-ref]:target')).toBeInViewport();
});

test('who wants no motion gets the other color mode at once, all of it', async ({page}) => {
  await page.emulateMedia({reducedMotion: 'reduce'});
  await open(page, '/statuses/');
  const running = await page.evaluate(() => {
    document.documentElement.dataset.theme = 'dark';
    return document.getAnimations().map(({effect}) => String((effect as KeyframeEffect).target));
  });
  expect(running).toEqual([]);
});

test('every variable that a style sheet asks for is set in one', () => {
  const folder = `${buildDir}/assets/css`;
  const css = readdirSync(folder)
    .map((file) => readFileSync(`${folder}/${file}`, 'utf8'))
    .join('');
  const set = new Set([...css.matchAll(/(--[\w-]+)\s*:/g)].map(([, name]) => name!));
  const asked = new Set([...css.matchAll(/var\(\s*(--[\w-]+)\s*\)/g)].map(([, name]) => name!));
  // Of the theme's bar for announcements, and of its kinds of notes, which the guide's own rules stand before.
  for (const name of ['--docusaurus-announcement-bar-height', '--ifm-alert-background-color-highlight']) set.add(name);
  expect([...asked].filter((name) => !set.has(name))).toEqual([]);
});
