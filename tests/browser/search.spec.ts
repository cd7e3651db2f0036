import {readFixtures} from '../search/fixtures';
import {expect, open, test} from './fixtures';
import {at} from './built';

/** Where a record's hit leads, for the kinds whose address follows from the id. */
function addressOf(objectID: string): RegExp | undefined {
  const [kind, id] = [objectID.slice(0, objectID.indexOf(':')), objectID.slice(objectID.indexOf(':') + 1)];
  const ending = {message: `/messages/${id}/`, objective: `/#${id}`, term: `/glossary/#${id}`, flow: `/flows/${id}/`}[
    kind
  ];
  return ending === undefined ? undefined : new RegExp(`${ending.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`);
}

// A line break or a tab would leave the box when typed.
const followed = readFixtures('tests/search').filter(
  ({query, first}) => first[0] !== undefined && addressOf(first[0]) && !/[\r\n\t]/.test(query),
);
const sample = followed.filter((_, index) => index % Math.floor(followed.length / 14) === 0);

for (const {query, first} of sample) {
  test(`"${query}" opens ${first[0]}`, async ({page}) => {
    await open(page, '/sources/');
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox').pressSequentially(query);
    await expect(page.getByRole('option').first()).toBeVisible();
    await expect(page.getByRole('status').filter({hasText: /^\d+ results?$/})).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(addressOf(first[0]!)!);
  });
}

test('nothing of the search is loaded before it is used', async ({page}) => {
  const requested: string[] = [];
  page.on('request', (request) => requested.push(request.url()));
  await open(page, '/sources/');
  await page.waitForLoadState('networkidle');
  const before = new Set(requested);
  await page.getByRole('button', {name: /^Search/}).click();
  await page.getByRole('combobox').fill('ping');
  await expect(page.getByRole('option').first()).toBeVisible();
  const bodies = await Promise.all(
    requested
      .filter((url) => !before.has(url) && url.endsWith('.js'))
      .map(async (url) => (await page.request.get(url)).text()),
  );
  // The id of a record stands in the index alone.
  const hasIndex = (body: string) => body.includes('message:magento.common.ping');
  expect(bodies.filter(hasIndex)).toHaveLength(1);
  for (const url of before) {
    if (!url.endsWith('.js')) continue;
    const body = await (await page.request.get(url)).text();
    expect(hasIndex(body)).toBe(false);
    expect(body).not.toContain('MiniSearch');
  }
});

test('slash opens the dialog, Escape closes it and gives the focus back', async ({page}) => {
  await open(page, '/progress/');
  const box = page.getByRole('checkbox').first();
  await box.focus();
  await page.keyboard.press('/');
  await expect(page.getByRole('combobox')).toBeFocused();
  await page.keyboard.type('lines/shipped');
  await expect(page.getByRole('combobox')).toHaveValue('lines/shipped');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(box).toBeFocused();
});

test('a search in a page’s address shows the same results', async ({page}) => {
  await open(page, '/search/?q=lines_shipped');
  const first = page
    .locator('main')
    .getByRole('link', {name: /lines_shipped/})
    .first();
  await expect(first).toHaveAttribute('href', at('/messages/magento.logistics.warehouse_management.lines_shipped/'));
});

test('nothing found offers names and the list of all messages', async ({page}) => {
  await open(page, '/search/?q=lnes_shpd');
  const main = page.locator('main');
  await expect(main.getByRole('status')).toHaveText('Nothing found for “lnes_shpd”.');
  await expect(main.getByRole('link', {name: 'all messages from A to Z'})).toHaveAttribute('href', at('/messages/'));
  await expect(main.getByText('The nearest names:')).toBeVisible();
  const name = main.getByRole('button', {name: /^magento\./}).first();
  const suggested = (await name.textContent())!;
  await name.click();
  await expect(main.getByRole('link', {name: suggested}).first()).toHaveAttribute(
    'href',
    at(`/messages/${suggested}/`),
  );
});

test.describe('without JavaScript', () => {
  test.use({javaScriptEnabled: false});

  test('the search page leads to the list of all messages', async ({page}) => {
    await page.goto(at('/search/?q=ping'));
    await expect(page.locator(`main a[href="${at('/messages/')}"]`).first()).toBeVisible();
  });
});
