import {expect, open, test} from './fixtures';

const KEY = 'order-management-guide:study';

test('an objective is ticked by keyboard and stays ticked', async ({page}) => {
  await open(page, '/4-integrations/');
  const box = page.getByRole('checkbox', {name: /^4\.2 /});
  await box.focus();
  await page.keyboard.press('Space');
  await expect(box).toBeChecked();
  await expect(page.getByText('1 of 9 objectives ticked, 3 of 23 % of the exam’s weight')).toBeVisible();

  await open(page, '/progress/');
  await expect(page.getByRole('checkbox', {name: /^4\.2 /})).toBeChecked();
  await expect(page.getByText('1 of 37 objectives ticked, 3 of 100 % of the exam’s weight')).toBeVisible();
});

test('what to study next follows the weight not yet ticked', async ({page}) => {
  await open(page, '/progress/');
  const first = page.locator('main ol > li').first();
  await expect(first).toContainText('4 Integrations: 23 % of the exam left, from 4.1');
  for (const box of await page.getByRole('checkbox', {name: /^4\./}).all()) await box.check();
  await expect(first).toContainText('6 Magento Commerce Connector: 18 %');
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
  });
  await open(page, '/1-functionality/');
  await expect(page.getByRole('alert')).toContainText('does not let the guide store anything');
  const box = page.getByRole('checkbox', {name: /^1\.1 /});
  await box.check();
  await expect(box).toBeChecked();
  // Docusaurus has its own word to say about it, once, for the color mode.
  expect(complaints.splice(0)).toEqual([expect.stringContaining('Docusaurus browser storage is not available')]);
});
