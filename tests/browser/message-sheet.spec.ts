import {expect, open, sitemap, test} from './fixtures';
import {at} from './built';

const rows = 'li[id^="magento."]';

/** Messages that have a page. */
const total = sitemap().filter((path) => path.includes('/messages/magento.')).length;

test('filters by keyboard, counts, and keeps the filter in the address', async ({page}) => {
  await open(page, '/messages/');
  await expect(page.locator(rows)).toHaveCount(total);
  await page.getByLabel('Name or words').focus();
  await page.keyboard.type('lines shipped');
  await expect(page.getByText(new RegExp(`^\\d+ of ${total} messages$`))).toBeVisible();
  await expect(page.locator('[id="magento.logistics.warehouse_management.lines_shipped"]')).toBeVisible();
  expect(await page.locator(rows).count()).toBeLessThan(10);
  await expect(page).toHaveURL(/\?text=lines\+shipped$/);

  await page.getByLabel('Kind', {exact: true}).selectOption('query');
  await expect(page.getByText('No message fits all of these')).toBeVisible();
  await page.getByRole('button', {name: 'Clear filters'}).press('Enter');
  await expect(page.locator(rows)).toHaveCount(total);
  await expect(page).toHaveURL(/\/messages\/$/);
});

test('words that stand in no row are looked for as the search does', async ({page}) => {
  await open(page, '/messages/');
  const field = page.getByLabel('Name or words');
  const shipped = page.locator('[id="magento.logistics.warehouse_management.lines_shipped"]');
  for (const text of [
    'lines_shiped',
    '"method":"magento.logistics.warehouse_management.lines_shipped"',
    'linesShipped',
  ]) {
    await field.fill(text);
    await expect(shipped).toBeVisible();
  }
  await field.fill('lines_shiped');
  await expect(page.getByText('these are the nearest that the search finds')).toBeVisible();
  await field.fill('request_id');
  await expect(page.locator(rows).nth(3)).toBeVisible();
  await page.getByRole('link', {name: 'Search the whole guide for “request_id”'}).click();
  await expect(page).toHaveURL(/\/search\/\?q=request_id$/);
  await expect(page.getByRole('searchbox')).toHaveValue('request_id');
});

test('the page has one live region for all its copy buttons', async ({page}) => {
  await open(page, '/messages/');
  expect(await page.locator('[role=status]').count()).toBeLessThanOrEqual(2);
  expect(await page.locator('span[aria-label]').count()).toBe(0);
});

test('a filter in the address is applied', async ({page}) => {
  await open(page, '/messages/?direction=from-oms&section=6');
  await expect(page.getByLabel('Direction', {exact: true})).toHaveValue('from-oms');
  await expect(page.locator('[id="magento.inventory.aggregate_stock_management.updated"]')).toBeVisible();
  await expect(page.locator('[id="magento.sales.order_management.create"]')).toHaveCount(0);
});

test('a name is copied whole, however it wraps', async ({page, context}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.setViewportSize({width: 320, height: 640});
  await open(page, '/messages/');
  await page.getByRole('button', {name: 'Copy magento.sales.order_management.create', exact: true}).press('Enter');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('magento.sales.order_management.create');
  const selected = await page.evaluate(() => {
    const code = document.querySelector('[id="magento.sales.order_management.create"] code')!;
    getSelection()!.selectAllChildren(code);
    return getSelection()!.toString();
  });
  expect(selected).toBe('magento.sales.order_management.create');
});

test('a chapter ends with its own sheet', async ({page}) => {
  await open(page, '/6-commerce-connector/');
  await expect(page.getByRole('heading', {name: 'Message cheat sheet'})).toBeVisible();
  await expect(page.locator('[id="magento.catalog.product_management.updated"]')).toBeVisible();
});

test.describe('without JavaScript', () => {
  test.use({javaScriptEnabled: false});

  test('the sheet is complete and its controls are hidden', async ({page}) => {
    await page.goto(at('/messages/'));
    await expect(page.locator(rows)).toHaveCount(total);
    await expect(page.getByLabel('Kind', {exact: true})).toBeHidden();
  });

  test('a flow and the symptoms read in order', async ({page}) => {
    await page.goto(at('/flows/warehouse-shipping/'));
    expect(await page.locator('main ol > li').count()).toBeGreaterThan(5);
    await page.goto(at('/5-troubleshooting/'));
    expect(await page.locator('details[data-symptom]').count()).toBeGreaterThan(25);
  });
});
