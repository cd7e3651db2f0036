import type {Page} from '@playwright/test';
import {expect, open, test} from './fixtures';
import {addRecord, eventsOf, savedRecord} from './learner';

const card = (page: Page) => page.locator('[data-card]');
const left = (page: Page) => page.getByText(/^(\d+ left today|Nothing left today)$/);
const cardId = async (page: Page) => (await card(page).getAttribute('data-card'))!;

/** Sets how many new cards a day there are. */
async function setNew(page: Page, count: number): Promise<void> {
  const field = page.getByLabel('New cards a day');
  await field.fill(String(count));
  await field.press('Enter');
}

test('cards are shown, graded and taken back by keyboard alone', async ({page}) => {
  await open(page, '/review/');
  await expect(left(page)).toHaveText('10 left today');
  const first = await cardId(page);
  await page.keyboard.press('3');
  expect(await cardId(page)).toBe(first);
  await page.keyboard.press('Space');
  await expect(page.getByRole('group', {name: 'Answer'})).toBeFocused();
  const grades = page.getByRole('group', {name: 'How well did you know it?'}).getByRole('button');
  await expect(grades).toHaveText([
    /^Again again today$/,
    /^Hard (tomorrow|in \d+ days)$/,
    /^Good (tomorrow|in \d+ days)$/,
    /^Easy in \d+ days$/,
  ]);
  await page.keyboard.press('Control+3');
  expect(await cardId(page)).toBe(first);
  await page.keyboard.press('3');
  await expect(left(page)).toHaveText('9 left today');
  expect(await cardId(page)).not.toBe(first);
  await page.keyboard.press('z');
  await expect(left(page)).toHaveText('10 left today');
  expect(await cardId(page)).toBe(first);
  await page.keyboard.press('1');
  await expect(left(page)).toHaveText('10 left today');
  expect(await cardId(page)).not.toBe(first);
});

test('keys typed in a field are no grades, and keys can be turned off', async ({page}) => {
  await open(page, '/review/');
  await page.getByRole('button', {name: 'Show the answer'}).click();
  const first = await cardId(page);
  await page.getByLabel('New cards a day').focus();
  await page.keyboard.press('3');
  expect(await cardId(page)).toBe(first);
  await page.keyboard.press('Escape');
  await open(page, '/review/');
  await page.getByRole('checkbox', {name: /^Keys/}).uncheck();
  await page.locator('h1').click();
  await page.keyboard.press('Space');
  await expect(page.getByRole('button', {name: 'Show the answer'})).toBeVisible();
});

test('new cards are as many a day as was set, and the day ends at four in the morning', async ({page}) => {
  await page.clock.setFixedTime(new Date('2026-03-06T23:00:00'));
  await open(page, '/review/');
  await setNew(page, 1);
  await expect(left(page)).toHaveText('1 left today');
  await page.keyboard.press('Escape');
  await page.getByRole('button', {name: 'Show the answer'}).click();
  await page.getByRole('button', {name: /^Good/}).click();
  await expect(page.getByText('Done for today: 1 card rated.')).toBeVisible();
  await expect(page.getByText(/^Next: 1 card on \w+day, March \d+\.$/)).toBeVisible();
  await page.clock.setFixedTime(new Date('2026-03-07T03:30:00'));
  await open(page, '/review/');
  await expect(page.getByText('Done for today: 1 card rated.')).toBeVisible();
  await page.clock.setFixedTime(new Date('2026-03-07T04:30:00'));
  await open(page, '/review/');
  await expect(left(page)).toHaveText('1 left today');
});

test('once loaded the review needs no network', async ({page, context, complaints}) => {
  await open(page, '/review/');
  await expect(left(page)).toHaveText('10 left today');
  await context.setOffline(true);
  for (const rest of [9, 8, 7]) {
    await page.getByRole('button', {name: 'Show the answer'}).click();
    await page.getByRole('button', {name: /^Easy/}).click();
    await expect(left(page)).toHaveText(`${rest} left today`);
  }
  await context.setOffline(false);
  await open(page, '/review/');
  await expect(left(page)).toHaveText('7 left today');
  // What is fetched ahead, such as the search's dialog, may come to nothing.
  complaints.splice(0, complaints.length, ...complaints.filter((text) => !text.includes('ERR_INTERNET_DISCONNECTED')));
});

test('a card whose fact changed comes back, and one forgotten again and again is named', async ({page}) => {
  await open(page, '/review/');
  const first = await cardId(page);
  await page.getByRole('button', {name: 'Show the answer'}).click();
  await page.getByRole('button', {name: /^Again/}).click();
  const second = await cardId(page);
  await open(page, '/progress/');
  const [rated] = (await savedRecord(page)).events;
  expect(rated).toMatchObject({type: 'card-rated', card: first});
  const fact = String(rated!.fact);
  await addRecord(
    page,
    eventsOf([
      {type: 'card-rated', card: second, fact: 'another', grade: 'easy', daysAgo: 2},
      ...Array.from({length: 8}, (_, index) => ({
        type: 'card-rated' as const,
        card: first,
        fact,
        grade: 'again' as const,
        daysAgo: 10 - index,
      })),
    ]),
  );
  await open(page, '/review/');
  expect(await cardId(page)).toBe(second);
  await expect(card(page)).toContainText('The guide has changed here');
  await expect(page.getByText('Forgotten again and again · 1 card')).toBeVisible();
});

test('an answer in practice rates the card of its fact', async ({page}) => {
  await open(page, '/practice/?item=q-4-001');
  await page.locator('[data-option]').first().check();
  await page.getByRole('button', {name: 'Check'}).click();
  await open(page, '/progress/');
  const [answer] = (await savedRecord(page)).events;
  expect(answer).toMatchObject({
    type: 'item-answered',
    item: 'q-4-001',
    card: {id: expect.stringMatching(/^line:k-4/)},
  });
});

test('a missed question without a card of the answer key becomes one', async ({page}) => {
  await addRecord(
    page,
    eventsOf([
      {
        type: 'item-answered',
        item: 'q-6-056',
        revision: 1,
        chosen: ['q-6-056-a'],
        right: false,
        card: {id: 'item:q-6-056', fact: 'r1'},
        daysAgo: 1,
      },
    ]),
  );
  await open(page, '/review/');
  const ids = [];
  for (let turn = 0; turn < 11; turn += 1) {
    ids.push(await cardId(page));
    await page.keyboard.press('Space');
    await page.keyboard.press('4');
    if (await page.getByText('Nothing left today').isVisible()) break;
  }
  expect(ids[0]).toMatch(/^(item:q-6-056|line:k-6)/);
});
