import type {Page} from '@playwright/test';
import {expect, open, test} from './fixtures';

const KEY = 'order-management-guide:study';

/** Objectives and weight of the exam and of section 4, as the progress page shows them before anything is ticked. */
async function readWeights(page: Page): Promise<{total: number; own: number; weight: number}> {
  await open(page, '/progress/');
  const total = await page.getByRole('checkbox').count();
  const share = await page.getByRole('region', {name: 'Section 4'}).getByRole('heading').textContent();
  const [, own, weight] = /0 of (\d+), weight (\d+) %/.exec(share ?? '')!;
  return {total, own: Number(own), weight: Number(weight)};
}

test('an objective is ticked by keyboard and stays ticked', async ({page}) => {
  const {total, own, weight} = await readWeights(page);
  const gained = Math.round(weight / own);
  await open(page, '/4-integrations/');
  const box = page.getByRole('checkbox', {name: /^4\.2 /});
  await box.focus();
  await page.keyboard.press('Space');
  await expect(box).toBeChecked();
  await expect(
    page.getByText(`1 of ${own} objectives ticked, ${gained} of ${weight} % of the exam’s weight`),
  ).toBeVisible();

  await open(page, '/progress/');
  await expect(page.getByRole('checkbox', {name: /^4\.2 /})).toBeChecked();
  await expect(
    page.getByText(`1 of ${total} objectives ticked, ${gained} of 100 % of the exam’s weight`),
  ).toBeVisible();
});

test('what to study next follows the weight not yet ticked', async ({page}) => {
  await open(page, '/progress/');
  const items = page.locator('main ol > li');
  const weights = async () =>
    (await items.allTextContents()).map((text) => Number(/: (\d+) % of the exam left/.exec(text)![1]));
  const before = await weights();
  expect(before).toEqual([...before].sort((a, b) => b - a));
  expect(before.reduce((sum, weight) => sum + weight, 0)).toBe(100);
  const second = await items.nth(1).textContent();
  const section = /^\d+/.exec((await items.first().textContent())!)![0];
  await expect(items.first()).toContainText(`from ${section}.1`);
  for (const box of await page.getByRole('checkbox', {name: new RegExp(`^${section}\\.`)}).all()) await box.check();
  await expect(items.first()).toHaveText(second!);
  expect(await weights()).toEqual(before.slice(1));
});

test('two tabs keep each other’s ticks', async ({context}) => {
  const one = await context.newPage();
  const two = await context.newPage();
  await open(one, '/1-functionality/');
  await open(two, '/1-functionality/');
  await one.getByRole('checkbox', {name: /^1\.1 /}).check();
  await expect(two.getByRole('checkbox', {name: /^1\.1 /})).toBeChecked();
  await two.getByRole('checkbox', {name: /^1\.2 /}).check();
  await expect(one.getByRole('checkbox', {name: /^1\.2 /})).toBeChecked();
});

test('a broken record is reported, set aside and never lost', async ({page}) => {
  await page.addInitScript((key) => {
    if (localStorage.getItem(key) === null) localStorage.setItem(key, '{"version": 1, "ticked": {"4.2"');
  }, KEY);
  await open(page, '/1-functionality/');
  await expect(page.getByRole('alert')).toContainText(
    'could not be read: it is not valid JSON. Nothing was thrown away',
  );
  await page.getByRole('checkbox', {name: /^1\.1 /}).check();
  const stored = await page.evaluate(() => Object.entries(localStorage).filter(([key]) => key.includes(':set-aside:')));
  expect(stored.map(([, value]) => value)).toEqual(['{"version": 1, "ticked": {"4.2"']);
});

test('with storage blocked, ticks still work and the page says they will not last', async ({page, complaints}) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('blocked', 'SecurityError');
      },
    });
    Object.defineProperty(window, 'indexedDB', {value: undefined});
  });
  await open(page, '/1-functionality/');
  const box = page.getByRole('checkbox', {name: /^1\.1 /});
  await box.check();
  await expect(page.getByRole('alert')).toContainText('does not let the guide store anything');
  await expect(box).toBeChecked();
  // Docusaurus has its own word to say about it, once, for the color mode.
  expect(complaints.splice(0)).toEqual([expect.stringContaining('Docusaurus browser storage is not available')]);
});
