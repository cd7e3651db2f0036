import {readFileSync} from 'node:fs';
import type {Page} from '@playwright/test';
import {buildDir} from './built';
import {expect, open, test} from './fixtures';
import {layoutShift, NO_SHIFT, watchLayoutShift} from './layout-shift';

/** Pixels from the top within which a target stands below the bar, and on a phone below the strip of contents. */
const LEAST = 60;
const MOST = {phone: 130, desktop: 90};

const WIDTHS = [
  {name: 'phone', width: 390, height: 844},
  {name: 'desktop', width: 1280, height: 800},
] as const;

/** Ids in a built page, by a pattern. */
function idsIn(path: string, pattern: RegExp): string[] {
  const html = readFileSync(`${buildDir}${path}index.html`, 'utf8');
  return [...html.matchAll(/ id="?([^"\s>]+)/g)].map((match) => match[1]!).filter((id) => pattern.test(id));
}

async function topOf(page: Page, id: string): Promise<number> {
  return page.evaluate((target) => document.getElementById(target)!.getBoundingClientRect().top, id);
}

/** Whether a page ends so soon below a target that it cannot be scrolled to the top. */
async function isAtEnd(page: Page): Promise<boolean> {
  return page.evaluate(() => window.scrollY + window.innerHeight >= document.documentElement.scrollHeight - 2);
}

const CHAPTERS = [
  '/1-functionality/',
  '/2-integration-flow/',
  '/3-plans-and-environment/',
  '/4-integrations/',
  '/5-troubleshooting/',
  '/6-commerce-connector/',
  '/7-order-management-knowledge/',
  '/8-connector/',
  '/9-deployment/',
];

const everySoMany = (ids: string[], step: number) => ids.filter((_, index) => index % step === 0);

for (const {name, width, height} of WIDTHS) {
  test(`every objective stands below the bar, on a ${name}`, async ({page}) => {
    test.setTimeout(240_000);
    await page.setViewportSize({width, height});
    const wrong: string[] = [];
    for (const path of CHAPTERS)
      for (const id of idsIn(path, /^\d\.\d+$/)) {
        await page.goto('about:blank');
        await open(page, `${path}#${id}`);
        await page.waitForTimeout(100);
        const top = await topOf(page, id);
        if ((top < LEAST || top > MOST[name]) && !(await isAtEnd(page)))
          wrong.push(`${path}#${id}: ${Math.round(top)}`);
      }
    expect(wrong).toEqual([]);
  });

  test(`every other kind of target stands below the bar, on a ${name}`, async ({page}) => {
    test.setTimeout(240_000);
    await page.setViewportSize({width, height});
    const targets = [
      ...everySoMany(idsIn('/messages/', /^magento\./), 15).map((id) => `/messages/#${id}`),
      ...everySoMany(idsIn('/glossary/', /^(?!theme-)[a-z-]+$/), 20).map((id) => `/glossary/#${id}`),
      ...everySoMany(idsIn('/4-integrations/', /^user-content-fn-/), 10).map((id) => `/4-integrations/#${id}`),
      ...idsIn('/progress/', /^section-\d$/).map((id) => `/progress/#${id}`),
      '/5-troubleshooting/#token-error-every-call',
      '/5-troubleshooting/#symptom-token-error-every-call',
      '/flows/order-creation/#steps',
      '/messages/magento.common.ping/#sources',
    ];
    const wrong: string[] = [];
    for (const target of targets) {
      await page.goto('about:blank');
      await open(page, target);
      await page.waitForTimeout(100);
      const id = target.slice(target.indexOf('#') + 1);
      if ((await page.locator(`[id="${id}"]`).count()) === 0) continue;
      const top = await topOf(page, id);
      if ((top < LEAST || top > MOST[name]) && !(await isAtEnd(page))) wrong.push(`${target}: ${Math.round(top)}`);
    }
    expect(wrong).toEqual([]);
  });
}

test('a symptom’s address opens it, also the address it had at first', async ({page}) => {
  for (const hash of ['token-error-every-call', 'symptom-token-error-every-call']) {
    await page.goto('about:blank');
    await open(page, `/5-troubleshooting/#${hash}`);
    await expect(page.locator('#token-error-every-call')).toHaveAttribute('open');
  }
  await page.evaluate(() => {
    window.location.hash = 'registration-times-out';
  });
  await expect(page.locator('#registration-times-out')).toHaveAttribute('open');
});

test('a hash that cannot be decoded leaves the page as it is', async ({page}) => {
  await open(page, '/glossary/');
  await page.evaluate(() => window.scrollTo(0, 500));
  for (const hash of ['%', '%E0%A4%A', '100%', '%zz']) {
    await page.evaluate((text) => {
      window.location.hash = text;
    }, hash);
    await expect(page.getByRole('heading', {level: 1})).toHaveText('Glossary');
    expect(await page.evaluate(() => window.scrollY)).toBe(500);
  }
  await open(page, '/4-integrations/#%E0%A4%A');
  await expect(page.getByRole('heading', {level: 1})).toBeVisible();
});

const STILL = [
  '/',
  '/4-integrations/',
  '/5-troubleshooting/',
  '/7-order-management-knowledge/',
  '/messages/',
  '/messages/magento.sales.order_management.create/',
  '/flows/order-creation/',
  '/glossary/',
  '/orocommerce/',
  '/progress/',
  '/review/',
  '/sources/',
  '/search/',
];

for (const {name, width, height} of WIDTHS) {
  test(`nothing moves as a page comes alive, on a ${name}`, async ({page}) => {
    test.setTimeout(180_000);
    await page.setViewportSize({width, height});
    await watchLayoutShift(page);
    const moved: string[] = [];
    for (const path of [...STILL, '/7-order-management-knowledge/#7.5', '/messages/#magento.common.ping']) {
      await page.goto('about:blank');
      await open(page, path);
      await page.waitForTimeout(300);
      const shift = await layoutShift(page);
      if (shift > NO_SHIFT) moved.push(`${path}: ${shift.toFixed(4)}`);
    }
    expect(moved).toEqual([]);
  });
}
