import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import type {AxeResults} from 'axe-core';
import {expect, open, test} from './fixtures';
import {layoutShift, NO_SHIFT, watchLayoutShift} from './layout-shift';
import {at} from './built';
import {addRecord, eventsOf, weeksOfStudy} from './learner';

const axe = readFileSync(createRequire(__filename).resolve('axe-core/axe.min.js'), 'utf8');

test('a new learner sees where to begin, and no made-up figure', async ({page}) => {
  await open(page, '/progress/');
  await expect(page.getByText('Not enough answers yet.')).toBeVisible();
  await expect(page.getByText('40 more answers to questions you have not met before')).toBeVisible();
  await expect(page.getByRole('region', {name: 'Next'}).getByRole('link').first()).toBeVisible();
  await expect(page.getByText('0 of 37 objectives', {exact: false}).first()).toBeVisible();
});

test('after weeks of study: next step with its reason, readiness with its interval, exams, calibration, days', async ({
  page,
}) => {
  await addRecord(page, weeksOfStudy());
  await expect(page.getByText(/^\d+ %$/).first()).toBeVisible();
  await expect(page.getByText('likely to pass an exam taken today: at least 41 of 60 right.')).toBeVisible();
  await expect(page.getByText(/At the lower end a pass would be .* likely/)).toBeVisible();
  const next = page.locator('main ol > li');
  await expect(next).toHaveCount(5);
  await expect(next.first()).toContainText(/of the exam · (\d+ of \d+ answers? right|not studied yet|ticked)/);
  await expect(page.getByRole('row', {name: /^4 Integrations 23 %/})).toContainText(/\d+ %, [\d.]+ % to \d+ %/);
  await expect(page.getByRole('row', {name: /44 of 60.*✓ yes/})).toBeVisible();
  await expect(page.getByRole('row', {name: /36 of 60.*✗ no/})).toBeVisible();
  await expect(page.getByRole('row', {name: /^Sure \d+ of \d+/})).toBeVisible();
  await expect(page.getByText(/you were sure of and got wrong/)).toBeVisible();
  await expect(page.getByText(/^Studied on \d+ days of the last eight weeks/)).toBeVisible();
});

test('a date makes a plan for each day, and clearing it takes the plan away', async ({page}) => {
  await page.clock.setFixedTime(new Date('2026-03-06T12:00:00'));
  await open(page, '/progress/');
  await page.getByLabel('Day of your exam').fill('2026-04-05');
  await expect(page.getByText('30 days left')).toBeVisible();
  await expect(page.getByText('2 objectives', {exact: true})).toBeVisible();
  await open(page, '/progress/');
  await expect(page.getByText('30 days left')).toBeVisible();
  await expect(page.getByLabel('Day of your exam')).toHaveValue('2026-04-05');
  await page.getByRole('button', {name: 'Clear'}).click();
  await expect(page.getByText('Without one, nothing presses.')).toBeVisible();
});

test('sections fold; the one an address names is open', async ({page}) => {
  await open(page, '/progress/#section-4');
  await expect(page.getByRole('checkbox', {name: /^4\.2 /})).toBeVisible();
  await expect(page.getByRole('checkbox', {name: /^5\.1 /})).toBeHidden();
  await page.locator('#section-5 > summary').press('Enter');
  await page.getByRole('checkbox', {name: /^5\.1 /}).check();
  await expect(page.locator('#section-5')).toContainText('1 of');
});

test('the front page greets who comes back with the next step, and nothing moves', async ({page}) => {
  await open(page, '/');
  await expect(page.getByRole('link', {name: 'Start with section 1'})).toBeVisible();
  await addRecord(page, weeksOfStudy());
  await watchLayoutShift(page);
  for (const width of [390, 1440]) {
    await page.setViewportSize({width, height: 900});
    for (const path of ['/', '/progress/', '/review/']) {
      await open(page, path);
      await page.waitForTimeout(400);
      const shift = await layoutShift(page);
      expect(shift, `${path} at ${width}`).toBeLessThan(NO_SHIFT);
    }
  }
  await open(page, '/');
  await expect(page.getByRole('link', {name: /^Continue: 7\.2 /})).toBeVisible();
  await expect(page.getByText('Welcome back')).toBeVisible();
});

test('a running mock exam is what the front page leads to', async ({page}) => {
  await addRecord(
    page,
    eventsOf([{type: 'attempt-started', seed: 'k7f3-2m', items: [{id: 'q-4-001', revision: 1}], minutes: null}]),
  );
  await open(page, '/');
  await expect(page.getByRole('link', {name: 'Go on with the mock exam'})).toBeVisible();
});

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [390, 1366]) {
    test(`progress and review with a record have no axe violation in ${colorScheme} at ${width} px`, async ({
      browser,
    }) => {
      const context = await browser.newContext({colorScheme, viewport: {width, height: 900}});
      const page = await context.newPage();
      await addRecord(page, weeksOfStudy());
      const found: string[] = [];
      const check = async (name: string) => {
        // What lies half under the bar is too small a target, for axe.
        await page.evaluate(() => window.scrollTo(0, 0));
        await page.evaluate(axe);
        const {violations} = await page.evaluate(() =>
          (window as unknown as {axe: {run(options: object): Promise<AxeResults>}}).axe.run({
            runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
          }),
        );
        found.push(...violations.flatMap(({id, nodes}) => nodes.map(({target}) => `${name} ${id}: ${String(target)}`)));
      };
      await check('progress');
      await open(page, '/review/');
      await page.getByRole('button', {name: 'Show the answer'}).click();
      await check('review');
      expect(found).toEqual([]);
      await context.close();
    });
  }
}

test('everything fits 320 pixels, and bars are seen where colors are the reader’s own', async ({page}) => {
  await page.setViewportSize({width: 320, height: 640});
  await page.emulateMedia({forcedColors: 'active'});
  await addRecord(page, weeksOfStudy());
  for (const path of ['/progress/', '/review/', '/']) {
    await open(page, path);
    await page.waitForTimeout(200);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), path).toBeLessThanOrEqual(0);
  }
  await open(page, '/progress/');
  const [track, value] = await page
    .locator('main svg[aria-hidden] rect')
    .evaluateAll((bars) => bars.slice(-60).map((bar) => getComputedStyle(bar).fill));
  expect(track).not.toBe('none');
  expect(value).not.toBe('none');
});

test('on paper the figures and tables stand, without controls', async ({page}) => {
  await addRecord(page, weeksOfStudy());
  await page.emulateMedia({media: 'print'});
  await expect(page.getByText('likely to pass an exam taken today')).toBeVisible();
  await expect(page.getByRole('row', {name: /44 of 60/})).toBeVisible();
  for (const control of await page.locator('main :is(button, input:not([type=checkbox]), form)').all())
    await expect(control).toBeHidden();
});

test('without JavaScript the pages say what needs it', async ({browser}) => {
  const context = await browser.newContext({javaScriptEnabled: false});
  const page = await context.newPage();
  await page.goto(at('/review/'));
  await expect(page.locator('main noscript p')).toBeVisible();
  await expect(page.getByText('Looking up what is due')).toBeHidden();
  await page.goto(at('/progress/'));
  await expect(page.getByText('Saving and adding a record needs JavaScript.')).toBeVisible();
  await expect(page.locator('main ol > li')).toHaveCount(5);
  await context.close();
});

for (const [timezoneId, time] of [
  ['Pacific/Auckland', '2026-03-06T23:59:30'],
  ['America/Los_Angeles', '2026-03-08T01:59:30'],
] as const)
  test(`in ${timezoneId}, in German and just before midnight, the console is silent`, async ({browser}) => {
    const context = await browser.newContext({timezoneId, locale: 'de-DE'});
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.clock.setFixedTime(new Date(time));
    await addRecord(page, weeksOfStudy());
    for (const path of ['/', '/progress/', '/review/']) {
      await open(page, path);
      await page.waitForTimeout(200);
    }
    expect(complaints).toEqual([]);
    await context.close();
  });
