import {readdirSync, readFileSync} from 'node:fs';
import type {Page} from '@playwright/test';
import {axeViolations} from './axe';
import {chooseOn, itemOn, orderOn, rightOf, wrongOf} from './bank';
import {expect, open, test} from './fixtures';
import {at, baseUrl, buildDir} from './built';

const SEED = 'k7f3-20';

/** Starts an exam of 20 questions in 30 minutes, unless told otherwise. */
async function start(page: Page, {search = `?seed=${SEED}&count=20`} = {}): Promise<void> {
  await open(page, `/exam/${search}`);
  await page.getByRole('button', {name: 'Start the exam'}).click();
  await page.locator('[data-question]').waitFor();
}

const next = (page: Page) => page.getByRole('button', {name: /^(Next|Look over all)$/}).click();
const grid = (page: Page) => page.getByRole('group', {name: 'All questions'}).first();

/** Answers the first questions, right for the first ones. */
async function answer(page: Page, {count, right}: {count: number; right: number}): Promise<void> {
  for (let place = 0; place < count; place += 1) {
    await expect(page.getByText(`Question ${place + 1}`, {exact: true})).toBeVisible();
    const item = await itemOn(page);
    await chooseOn(page, place < right ? rightOf(item) : wrongOf(item).slice(0, 1));
    await next(page);
  }
}

async function handIn(page: Page): Promise<void> {
  await page.getByRole('button', {name: 'Finish…'}).click();
  await page.getByRole('button', {name: 'Hand in now'}).click();
  await expect(page.getByRole('heading', {level: 1, name: /^Mock exam of/})).toBeVisible();
}

test('answers, flags and place are there after reload, Back, leaving and a closed tab', async ({context, page}) => {
  await start(page);
  await answer(page, {count: 5, right: 5});
  await page.getByRole('button', {name: '⚑ Flag'}).click();
  const order = await orderOn(page);
  const address = page.url();
  await page.reload();
  await expect(page.getByText('5 answered · 1 flagged · 15 open')).toBeVisible();
  await expect(page.getByText('Question 6', {exact: true})).toBeVisible();
  expect(await orderOn(page)).toEqual(order);
  await page.getByRole('link', {name: 'Leave'}).click();
  await expect(page.getByText(/^30 min left · 5 answered · 1 flagged · 15 open$/)).toBeVisible();
  await page.goBack();
  await expect(page.getByText('5 answered · 1 flagged · 15 open')).toBeVisible();
  // Killed right after a click: the answer is in storage before anything else.
  await page.locator('[data-question] input').first().check();
  await page.close({runBeforeUnload: false});
  const again = await context.newPage();
  await open(again, '/exam/');
  await again.getByRole('link', {name: 'Go on'}).click();
  await expect(again.getByText('6 answered · 1 flagged · 14 open')).toBeVisible();
  await expect(again.getByRole('button', {name: 'Question 6: answered, flagged'})).toBeVisible();
  await again.goto(address);
  await expect(again.locator('[data-question] :checked')).toHaveCount(1);
});

test('what follows Next at once is for the next question', async ({page}) => {
  await start(page);
  await page.evaluate(async () => {
    const click = (name: RegExp) =>
      [...document.querySelectorAll<HTMLElement>('[data-exam-running] button')]
        .find(({textContent}) => name.test(textContent))!
        .click();
    click(/^Next$/);
    // As between two clicks that waited for a busy page.
    await Promise.resolve();
    click(/Flag$/);
    await Promise.resolve();
    click(/^Next$/);
    await Promise.resolve();
    click(/^Next$/);
  });
  await expect(page.getByText('Question 4', {exact: true})).toBeVisible();
  await expect(page.getByRole('button', {name: 'Question 2: open, flagged'})).toBeVisible();
  await expect(page).toHaveURL(/question=4/);
  await page.reload();
  await expect(page.getByText('Question 4', {exact: true})).toBeVisible();
});

test('a double click starts one exam', async ({page}) => {
  await open(page, `/exam/?seed=${SEED}&count=20`);
  await page.evaluate(async () => {
    const start = () =>
      [...document.querySelectorAll('button')].find(({textContent}) => textContent === 'Start the exam')?.click();
    start();
    await Promise.resolve();
    start();
  });
  await expect(page.locator('[data-question]')).toBeVisible();
  await page.getByRole('link', {name: 'Leave'}).click();
  await page.getByRole('button', {name: 'Give it up without a result'}).click();
  await expect(page.getByRole('link', {name: 'Go on'})).toHaveCount(0);
});

test('nothing is revealed before handing in; then the result can be opened again', async ({page}) => {
  await start(page);
  const first = await itemOn(page);
  const why = first.options[0]!.why.replace(/`|\*\*/g, '').slice(0, 25);
  await answer(page, {count: 14, right: 14});
  expect(await page.locator('body').textContent()).not.toContain(why);
  await handIn(page);
  await expect(page.getByText('14 of 20').first()).toBeVisible();
  await expect(page.getByText('✓ Pass')).toBeVisible();
  await expect(page.getByText('70 %; the pass mark is 67 %, 14 of 20.')).toBeVisible();
  await expect(page.getByText('too few to tell').first()).toBeVisible();
  await page.locator('summary').first().click();
  await expect(page.locator('[data-question]').first()).toContainText(why);
  await open(page, '/exam/');
  await page
    .getByRole('row', {name: /14 of 20/})
    .getByRole('link')
    .click();
  await expect(page.getByText('✓ Pass')).toBeVisible();
  await page.getByRole('link', {name: 'Practice the 6 not right'}).click();
  await expect(page.getByText(/^6 of \d+ questions$/)).toBeVisible();
});

test('the time left is the deadline less now: ticks that do not come, a sleep, a clock set back', async ({page}) => {
  await page.clock.install({time: new Date('2026-03-01T12:00:00Z')});
  await start(page, {search: `?seed=${SEED}&count=60`});
  await expect(page.getByRole('timer')).toHaveText('90 min left');
  await answer(page, {count: 2, right: 2});
  // Forty minutes with a single tick.
  await page.clock.fastForward('40:00');
  await expect(page.getByRole('timer')).toHaveText(/^(50|49) min left$/);
  // The clock set back by an hour gives no time.
  await page.clock.setSystemTime(new Date('2026-03-01T11:40:00Z'));
  await page.clock.runFor(2000);
  await expect(page.getByRole('timer')).toHaveText(/^(50|49) min left$/);
  await page.getByRole('button', {name: 'Hide time'}).click();
  await expect(page.getByRole('timer')).toHaveCount(0);
  await page.getByRole('button', {name: 'Show time'}).click();
  await page.clock.fastForward('45:30');
  await expect(page.getByRole('timer')).toHaveText(/^4:\d\d left$/);
  await page.clock.fastForward('24:00:00');
  await expect(page.getByText('It was handed in when the time was over.')).toBeVisible();
  await expect(page.getByText('2 of 60').first()).toBeVisible();
  await open(page, '/exam/');
  await expect(page.getByRole('row', {name: /2 of 60/})).toHaveCount(1);
});

test('an exam whose time ends while the guide is closed is handed in once, as it was', async ({context, page}) => {
  await start(page);
  await answer(page, {count: 3, right: 3});
  await page.close();
  const later = await context.newPage();
  await later.clock.install({time: Date.now() + 26 * 3_600_000});
  await open(later, '/exam/');
  await expect(later.getByRole('row', {name: /3 of 20/})).toHaveCount(1);
  await expect(later.getByRole('link', {name: 'Go on'})).toHaveCount(0);
});

test('more time, or none, is kept to and said in the result', async ({page}) => {
  await open(page, `/exam/?seed=${SEED}&count=20`);
  await page.getByLabel('More time, if you need it').selectOption({label: '150 %: 45 minutes'});
  await page.getByRole('button', {name: 'Start the exam'}).click();
  await expect(page.getByRole('timer')).toHaveText('45 min left');
  await handIn(page);
  await expect(page.getByText('45 minutes instead of 30 or 40')).toBeVisible();
  await open(page, `/exam/?seed=${SEED}&count=20`);
  await page.getByLabel('More time, if you need it').selectOption({label: 'No time limit'});
  await page.getByRole('button', {name: 'Start the exam'}).click();
  await expect(page.getByText('No time limit')).toBeVisible();
  await handIn(page);
  await expect(page.getByText('Taken without a time limit.')).toBeVisible();
});

test('a seed gives a colleague the same exam, options in the same order', async ({browser}) => {
  const seen: string[][] = [];
  for (let colleague = 0; colleague < 2; colleague += 1) {
    const context = await browser.newContext();
    const page = await context.newPage();
    await start(page, {search: '?seed=K7F3%2020&count=30'});
    const items: string[] = [];
    for (let place = 0; place < 5; place += 1) {
      items.push(...(await orderOn(page)));
      await next(page);
    }
    seen.push(items);
    await context.close();
  }
  expect(seen[0]).toEqual(seen[1]);
});

for (const [search, says] of [
  ['?seed=nonsense%3Cimg%3E', /“nonsense<img>” is not a seed\. A seed is six digits and letters/],
  ['?count=61', /60, 30 or 20 questions, not “61”/],
  ['?minutes=5', /90 or 120 minutes, not “5”/],
  ['?attempt=__proto__', /not in this browser’s record/],
] as const)
  test(`${search} gets a clear message, and an exam can be started`, async ({page}) => {
    await open(page, `/exam/${search}`);
    await expect(page.getByRole('alert')).toContainText(says);
    await page.getByRole('button', {name: 'Start the exam'}).click();
    await expect(page.locator('[data-question]')).toBeVisible();
  });

test('a seed mistyped in the form is named, and nothing starts', async ({page}) => {
  await open(page, '/exam/');
  await page.getByLabel(/^Seed/).fill('u-u-u');
  await page.getByRole('button', {name: 'Start the exam'}).click();
  await expect(page.getByRole('alert')).toContainText('“u-u-u” is not a seed');
  await expect(page.getByLabel(/^Seed/)).toHaveAttribute('aria-invalid', 'true');
});

test('two tabs on one exam keep each other’s answers and say that it is open twice', async ({context, page}) => {
  await start(page);
  const other = await context.newPage();
  await other.goto(page.url());
  await other.locator('[data-question]').waitFor();
  await expect(page.getByText('open in another tab as well')).toBeVisible();
  await expect(other.getByText('open in another tab as well')).toBeVisible();
  await page.locator('[data-question] input').first().check();
  await next(other);
  await other.locator('[data-question] input').first().check();
  for (const tab of [page, other]) await expect(tab.getByText('2 answered · 0 flagged · 18 open')).toBeVisible();
  await other.close();
  await expect(page.getByText('open in another tab as well')).toHaveCount(0);
  await page.reload();
  await expect(page.getByText('2 answered · 0 flagged · 18 open')).toBeVisible();
});

test('by keyboard alone: start, answer, flag, go about the grid, hand in', async ({page}) => {
  await open(page, `/exam/?seed=${SEED}&count=20`);
  await page.getByRole('button', {name: 'Start the exam'}).focus();
  await page.keyboard.press('Enter');
  await page.locator('[data-question]').waitFor();
  await page.keyboard.press('2');
  await page.keyboard.press('f');
  await expect(page.getByText('1 answered · 1 flagged · 19 open')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Question 2', {exact: true})).toBeVisible();
  await page.keyboard.press('ArrowLeft');
  await expect(page.getByText('Question 1', {exact: true})).toBeVisible();
  await grid(page)
    .getByRole('button', {name: /^Question 1:/})
    .focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('End');
  await expect(grid(page).getByRole('button', {name: /^Question 20:/})).toBeFocused();
  await expect(page.getByText('Question 1', {exact: true})).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Question 20', {exact: true})).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByText('19 without an answer will count as not right.', {exact: false})).toBeVisible();
  await page.getByRole('button', {name: 'Hand in now'}).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('✗ Not a pass')).toBeVisible();
});

test('a damaged record is reported and set aside; the rest of the attempt is in use', async ({page}) => {
  await start(page);
  await answer(page, {count: 2, right: 2});
  await page.evaluate(
    (base) => localStorage.setItem(`order-management-guide:${base}:unsaved:dead00`, '{"type":"attempt-answ'),
    baseUrl,
  );
  await page.reload();
  await expect(page.getByRole('alert')).toContainText(
    'could not be read: it is not valid JSON. Nothing was thrown away',
  );
  await expect(page.getByText('2 answered · 0 flagged · 18 open')).toBeVisible();
});

test('an attempt keeps its score when an item was revised since, and says so', async ({page}) => {
  await start(page);
  const {id} = await itemOn(page);
  await answer(page, {count: 15, right: 15});
  await handIn(page);
  const attempt = page.url();
  // The bank of the next build: another revision, and another key.
  const scripts = readdirSync(`${buildDir}/assets/js`).filter((file) => file.endsWith('.js'));
  let revisions = 0;
  for (const file of scripts) {
    const body = readFileSync(`${buildDir}/assets/js/${file}`, 'utf8');
    const revised = body.replace(
      new RegExp(`(\\\\?"id\\\\?":\\\\?"${id}\\\\?",\\\\?"revision\\\\?":)\\d+`),
      (_, before: string) => `${before}99`,
    );
    if (revised === body) continue;
    revisions += 1;
    await page.route(`**/assets/js/${file}`, (route) => route.fulfill({body: revised, contentType: 'text/javascript'}));
  }
  expect(revisions).toBeGreaterThan(0);
  await page.goto(attempt);
  await expect(page.getByText('1 of its questions was revised. The score stays as it was given')).toBeVisible();
  await expect(page.getByText('15 of 20').first()).toBeVisible();
  await expect(page.locator('summary', {hasText: 'of an earlier wording'})).toHaveCount(1);
});

test('on paper a result has its questions open and no buttons', async ({page}) => {
  await start(page);
  await answer(page, {count: 1, right: 1});
  await handIn(page);
  await page.emulateMedia({media: 'print'});
  await expect(page.getByRole('button', {name: 'Print'})).toBeHidden();
  await expect(page.locator('[data-question]').first()).toBeVisible();
});

test.describe('elsewhere', () => {
  test.use({timezoneId: 'Pacific/Auckland', locale: 'de-DE'});

  test('the exam comes alive in silence in any time zone and language', async ({page}) => {
    await page.clock.install({time: new Date('2026-03-01T10:59:30Z')});
    await start(page);
    await handIn(page);
    await expect(page.getByRole('heading', {level: 1, name: 'Mock exam of March 1, 2026'})).toBeVisible();
  });
});

test.describe('without JavaScript', () => {
  test.use({javaScriptEnabled: false});

  test('the page says what the exam is and what there is instead', async ({page}) => {
    await page.goto(at('/exam/'));
    await expect(page.getByText(/60 questions, shared out over the nine sections/)).toBeVisible();
    await expect(page.getByText('needs JavaScript')).toBeVisible();
  });
});

for (const colorScheme of ['light', 'dark'] as const)
  for (const width of [390, 1366])
    test(`start, exam and result have no axe violation in ${colorScheme} at ${width} px`, async ({browser}) => {
      test.setTimeout(120_000);
      const context = await browser.newContext({colorScheme, viewport: {width, height: 900}});
      const page = await context.newPage();
      const noSideways = async () =>
        expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(
          0,
        );
      await open(page, `/exam/?seed=${SEED}&count=20`);
      await page.getByRole('button', {name: 'Start the exam'}).waitFor();
      expect(await axeViolations(page)).toEqual([]);
      await noSideways();
      await page.getByRole('button', {name: 'Start the exam'}).click();
      await page.locator('[data-question]').waitFor();
      await answer(page, {count: 2, right: 1});
      await page.getByRole('button', {name: '⚑ Flag'}).click();
      expect(await axeViolations(page)).toEqual([]);
      await noSideways();
      await page.getByRole('button', {name: 'Finish…'}).click();
      expect(await axeViolations(page)).toEqual([]);
      await page.getByRole('button', {name: 'Hand in now'}).click();
      await page.locator('summary').first().click();
      expect(await axeViolations(page)).toEqual([]);
      await noSideways();
      await context.close();
    });
