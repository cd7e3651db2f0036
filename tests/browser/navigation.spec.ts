import {expect, open, test} from './fixtures';
import {at} from './built';

test('the sidebar shows the nine weights', async ({page}) => {
  await open(page, '/');
  const weights = await page
    .locator('.theme-doc-sidebar-menu a')
    .evaluateAll((links) => links.flatMap((link) => /(\d+) %$/.exec(link.textContent ?? '')?.[1] ?? []));
  expect(weights).toEqual(['7', '7', '5', '23', '10', '18', '13', '12', '5']);
});

test('the front page shows the sections by weight, as a table', async ({page}) => {
  await open(page, '/');
  const table = page.getByRole('table', {name: 'One square is one of the 60 questions'});
  await expect(table.getByRole('rowheader')).toHaveText([
    /^4 /,
    /^6 /,
    /^7 /,
    /^8 /,
    /^5 /,
    /^1 /,
    /^2 /,
    /^3 /,
    /^9 /,
  ]);
  await expect(table.getByRole('row', {name: /^4 Integrations/})).toContainText('23 %');
  await expect(page.getByText('41 right answers')).toBeVisible();
});

test('every chapter leads to the previous and the next section', async ({page}) => {
  await open(page, '/4-integrations/');
  await page.getByRole('link', {name: /^Next/}).press('Enter');
  await expect(page).toHaveURL(/\/5-troubleshooting\/$/);
  await page.getByRole('link', {name: /^Previous/}).press('Enter');
  await expect(page).toHaveURL(/\/4-integrations\/$/);
});

test('an objective has its number as its anchor', async ({page}) => {
  await open(page, '/4-integrations/#4.2');
  await expect(page.locator('[id="4.2"]')).toBeInViewport();
  await expect(page.locator('[id="4.2"]')).toContainText('4.2 Determine the actions needed');
});

test('a term shows its definition on focus, and Escape closes it', async ({page}) => {
  await open(page, '/7-order-management-knowledge/');
  const term = page.locator(`main a[href="${at('/glossary/#soft-allocation')}"]`).first();
  await term.focus();
  const tooltip = page.getByRole('tooltip');
  await expect(tooltip).toBeVisible();
  await expect(term).toHaveAttribute('aria-describedby', (await tooltip.getAttribute('id'))!);
  await page.keyboard.press('Escape');
  await expect(tooltip).toBeHidden();
});

test.describe('on a touch screen', () => {
  test.use({hasTouch: true, isMobile: true, viewport: {width: 390, height: 844}});

  test('the first tap on a term shows its definition, the second follows it', async ({page}) => {
    await open(page, '/7-order-management-knowledge/');
    const term = page.locator(`main a[href="${at('/glossary/#soft-allocation')}"]`).first();
    await term.tap();
    await expect(page.getByRole('tooltip')).toBeVisible();
    await term.tap();
    await expect(page).toHaveURL(/\/glossary\/#soft-allocation$/);
  });
});

test('message and objective link to each other', async ({page}) => {
  await open(page, '/messages/magento.logistics.warehouse_management.lines_shipped/');
  await page.getByRole('link', {name: /^4\.2 Determine/}).press('Enter');
  await expect(page).toHaveURL(/\/4-integrations\/#4\.2$/);
  await expect(
    page
      .locator(`main a[href="${at('/messages/magento.logistics.warehouse_management.lines_shipped/')}"]:visible`)
      .first(),
  ).toBeVisible();
});

test('a chapter offers its printed edition, and the file is there', async ({page}) => {
  await open(page, '/4-integrations/');
  await expect(page.getByRole('button', {name: 'Print'})).toBeVisible();
  const link = page.getByRole('link', {name: 'PDF, A4'});
  await expect(link).toHaveAttribute('href', at('/pdf/section-4.pdf'));
  const file = await page.request.get(at('/pdf/section-4.pdf'));
  expect((await file.body()).subarray(0, 5).toString()).toBe('%PDF-');
});
