import {expect, open, test} from './fixtures';

test('a flow is stepped by keyboard, with the state beside it', async ({page}) => {
  await open(page, '/flows/warehouse-shipping/');
  const steps = page.locator('main ol > li');
  await page.getByRole('button', {name: 'Step through'}).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status').filter({hasText: 'Step 1 of'})).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('status').filter({hasText: 'Step 2 of'})).toBeVisible();
  await expect(steps.nth(1)).toHaveAttribute('data-current', 'true');
  await page.keyboard.press('ArrowLeft');
  await expect(page.getByRole('status').filter({hasText: 'Step 1 of'})).toBeVisible();
  await page.getByRole('button', {name: 'Show all'}).press('Enter');
  await expect(steps.nth(0)).not.toHaveAttribute('data-current', 'true');
});

test('a path through a flow can be chosen', async ({page}) => {
  await open(page, '/flows/order-creation/');
  const all = await page.locator('main ol > li').count();
  await page.getByRole('group', {name: 'Path'}).getByRole('button').nth(1).click();
  expect(await page.locator('main ol > li').count()).toBeLessThan(all);
});

test('the stock lab shows what NONZERO does to a SKU the message leaves out', async ({page}) => {
  await open(page, '/7-order-management-knowledge/');
  await page.getByRole('radio', {name: 'NONZERO snapshot'}).check();
  await page.getByRole('button', {name: 'Send message'}).press('Enter');
  await expect(page.getByRole('row', {name: /AP-SHIRT-L/}).filter({hasText: /documented/})).toContainText('0');
});

test('a row of 7.1 is loaded into the stock lab, by keyboard, as often as its link is followed', async ({page}) => {
  await open(page, '/7-order-management-knowledge/');
  const lab = page.getByRole('group', {name: 'Stock lab'});
  const link = page.getByRole('link', {name: 'Try in the lab: Fed first'});
  const promise = lab.getByRole('row', {name: /AP-SHIRT-M/}).last();
  await link.press('Enter');
  await expect(lab).toBeFocused();
  await expect(promise).toContainText('5');
  await lab.getByRole('button', {name: 'Apply'}).press('Enter');
  await expect(promise).toContainText('9');
  await link.press('Enter');
  await expect(lab.getByRole('spinbutton', {name: 'Units'})).toHaveValue('4');
  await expect(lab.getByRole('button', {name: 'Undo'})).toBeEnabled();
});

test('the symptom finder narrows by word and area', async ({page}) => {
  await open(page, '/5-troubleshooting/');
  const symptoms = page.locator('details[data-symptom]');
  const all = await symptoms.count();
  await page.getByLabel('Area').selectOption('stock');
  const stock = await symptoms.count();
  expect(stock).toBeGreaterThan(0);
  expect(stock).toBeLessThan(all);
  await page.getByLabel('Area').selectOption('');
  await page.getByLabel('What do you see?').fill('PENDING_CAPTURE_REPLY');
  await expect(symptoms.filter({hasText: /PENDING/}).first()).toBeVisible();
  await expect(page).toHaveURL(/\?symptom=PENDING_CAPTURE_REPLY$/);
  await page.getByLabel('What do you see?').fill('zzz');
  await expect(page.getByText('No symptom fits')).toBeVisible();
});

test('the integration chooser says what fits in both products', async ({page}) => {
  await open(page, '/orocommerce/');
  await page.getByLabel('System', {exact: true}).selectOption('payment');
  await page.getByLabel('Freshness', {exact: true}).selectOption('real-time');
  await expect(page.getByRole('region', {name: 'Order Management'})).toContainText('Does not fit');
  await expect(page.locator('main').getByRole('status')).toHaveText(/^\d+ of \d+ integration points fit$/);
});
