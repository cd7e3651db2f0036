import {readFileSync} from 'node:fs';
import {type Browser, expect, type Page, test as base} from '@playwright/test';
import {launchChromium} from '../../src/browser/chromium';
import {at, baseUrl, buildDir} from './built';

/** What Playwright says in a page where it blocks service workers, as playwright.config.ts asks. */
const BLOCKED = 'Service Worker registration blocked by Playwright';

/** A test in the Chromium that came with `npm ci`, which fails on any console error or warning of the page. */
export const test = base.extend<{complaints: string[]}, {browser: Browser}>({
  browser: [
    // Playwright reads a fixture's needs from this pattern; the browser has none.
    // eslint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const browser = await launchChromium();
      await use(browser);
      await browser.close();
    },
    {scope: 'worker'},
  ],
  complaints: [
    async ({page}, use) => {
      const complaints: string[] = [];
      page.on('console', (message) => {
        if (['error', 'warning'].includes(message.type()) && !isExpected(message.text()))
          complaints.push(message.text());
      });
      page.on('pageerror', (error) => complaints.push(error.message));
      await use(complaints);
      expect(complaints).toEqual([]);
    },
    {auto: true},
  ],
});

/** What the browser says of the tests themselves: of blocked workers, and on a slow machine of files fetched ahead. */
function isExpected(text: string): boolean {
  return text === BLOCKED || /was preloaded using link preload but not used/.test(text);
}

export {expect};

/** Opens a page, named from the guide's root, starts its app by a sign of use, and waits until React has taken it over. */
export async function open(page: Page, path: string): Promise<void> {
  await page.goto(at(path));
  await page.keyboard.press('Shift');
  await page.locator('html[data-has-hydrated="true"]').waitFor({state: 'attached'});
}

/** Waits until the browser knows the height of a page that is laid out in pieces: until then it is an estimate. */
export async function untilLaidOut(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const last = document.querySelector('[data-in-pieces] > :nth-child(n + 9):last-child');
    if (!last) return true;
    const estimate = 6 * parseFloat(getComputedStyle(document.documentElement).fontSize);
    return last.getBoundingClientRect().height !== estimate;
  });
}

/** Every address of the built site, as its sitemap lists them, from the guide's root. */
export function sitemap(): string[] {
  const xml = readFileSync(`${buildDir}/sitemap.xml`, 'utf8');
  return [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map((match) =>
    new URL(match[1]!).pathname.slice(baseUrl.length - 1),
  );
}
