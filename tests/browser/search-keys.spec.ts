import type {Page} from '@playwright/test';
import {at, filesOf} from './built';
import {expect, open, test} from './fixtures';

/** Presses a key as a browser would report it, and says whether the page claimed it. */
async function dispatch(page: Page, init: Record<string, string | number | boolean>): Promise<boolean> {
  return page.evaluate((given) => {
    const event = new KeyboardEvent('keydown', {bubbles: true, cancelable: true, ...given});
    (document.activeElement ?? document.body).dispatchEvent(event);
    return event.defaultPrevented;
  }, init);
}

async function openDialog(page: Page, query = ''): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').fill(query);
  if (query !== '') await expect(page.getByRole('option').first()).toBeVisible();
}

/** Lets only these scripts of the site through. */
async function allowOnly(page: Page, scripts: string[]): Promise<void> {
  await page.route('**/assets/js/*.js', (route) =>
    scripts.includes(new URL(route.request().url()).pathname) ? route.continue() : route.abort(),
  );
}

test('the Enter that confirms a composed word opens nothing; the next one opens the first hit', async ({page}) => {
  await open(page, '/sources/');
  await openDialog(page, 'lines_shipped');
  await dispatch(page, {key: 'Enter', code: 'Enter', keyCode: 229});
  await dispatch(page, {key: 'Enter', code: 'Enter', isComposing: true});
  expect(await dispatch(page, {key: 'ArrowDown', code: 'ArrowDown', isComposing: true})).toBe(false);
  await page.waitForTimeout(200);
  await expect(page).toHaveURL(/\/sources\/$/);
  await expect(page.getByRole('combobox')).toHaveValue('lines_shipped');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/lines_shipped\/$/);
});

test('Ctrl+K is claimed while the dialog is open, and closes it', async ({page}) => {
  await open(page, '/sources/');
  await openDialog(page);
  expect(await dispatch(page, {key: 'k', code: 'KeyK', ctrlKey: true})).toBe(true);
  await expect(page.getByRole('dialog')).toBeHidden();
});

test('the shortcut works where a keyboard has no Latin letters', async ({page}) => {
  await open(page, '/sources/');
  expect(await dispatch(page, {key: 'л', code: 'KeyK', ctrlKey: true})).toBe(true);
  await expect(page.getByRole('combobox')).toBeFocused();
});

test('a key press without a key is no error', async ({page}) => {
  await open(page, '/sources/');
  await page.evaluate(() => window.dispatchEvent(new Event('keydown')));
  await page.evaluate(() => document.body.dispatchEvent(new Event('keydown', {bubbles: true})));
});

test('on a Mac, Ctrl+K in a field is left to the field', async ({page}) => {
  await page.addInitScript(() => Object.defineProperty(navigator, 'platform', {get: () => 'MacIntel'}));
  await open(page, '/messages/');
  await page.getByRole('searchbox').fill('lines');
  expect(await dispatch(page, {key: 'k', code: 'KeyK', ctrlKey: true})).toBe(false);
  await expect(page.getByRole('dialog')).toBeHidden();
  expect(await dispatch(page, {key: 'k', code: 'KeyK', metaKey: true})).toBe(true);
  await expect(page.getByRole('dialog').getByRole('combobox')).toBeFocused();
});

test('Back closes the dialog, and the page stays', async ({page}) => {
  await open(page, '/sources/');
  await page.getByRole('link', {name: 'Glossary'}).first().click();
  await expect(page).toHaveURL(/\/glossary\/$/);
  await openDialog(page, 'refund');
  await page.goBack().catch(() => undefined);
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(page).toHaveURL(/\/glossary\/$/);
  await page.goBack();
  await expect(page).toHaveURL(/\/sources\/$/);
});

test('Escape before the dialog has come calls it off', async ({page}) => {
  await open(page, '/sources/');
  await page.waitForLoadState('networkidle');
  await page.route('**/assets/js/*.js', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 500));
    await route.continue();
  });
  await page.keyboard.press('Control+k');
  await page.keyboard.press('Escape');
  await page.waitForTimeout(1500);
  await expect(page.getByRole('dialog')).toBeHidden();
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('combobox')).toBeFocused();
});

test('a search that could not be loaded says so, and works when the network is back', async ({page, complaints}) => {
  // The page's own files come, the dialog's do not.
  await allowOnly(page, filesOf('/sources/', 'app', 'page'));
  await open(page, '/sources/');
  await page.waitForLoadState('networkidle');
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('alert')).toContainText('The search could not be loaded.');
  await expect(page).toHaveURL(/\/sources\/$/);
  await page.unroute('**/assets/js/*.js');
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('combobox')).toBeFocused();
  await expect(page.getByRole('alert')).toHaveCount(0);
  await page.getByRole('combobox').fill('ping');
  await expect(page.getByRole('option').first()).toContainText('ping');
  // The browser itself has its word to say about what failed.
  expect(complaints.splice(0).every((text) => text.includes('Failed to load resource'))).toBe(true);
});

test('a search asked for before the app is there, and not to be loaded, is told when it is', async ({
  page,
  complaints,
}) => {
  await allowOnly(page, filesOf('/sources/', 'app', 'page'));
  await page.goto(at('/sources/'), {waitUntil: 'domcontentloaded'});
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('alert')).toContainText('The search could not be loaded.');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  expect(complaints.splice(0).every((text) => text.includes('Failed to load resource'))).toBe(true);
});

test('an index that could not be loaded is told, and the next letter tries again', async ({page, complaints}) => {
  await allowOnly(page, filesOf('/sources/', 'app', 'page', 'search'));
  await open(page, '/sources/');
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').fill('pin');
  await expect(page.getByRole('dialog').getByRole('status')).toContainText('The search index could not be loaded');
  await page.unroute('**/assets/js/*.js');
  await page.getByRole('combobox').fill('ping');
  await expect(page.getByRole('option').first()).toContainText('ping');
  expect(complaints.splice(0).every((text) => text.includes('Failed to load resource'))).toBe(true);
});

test('a count is said once typing rests, and no element without a name is called active', async ({page}) => {
  await open(page, '/sources/');
  await openDialog(page);
  await page.evaluate(() => {
    const said: string[] = [];
    Object.assign(window, {said});
    new MutationObserver(() => {
      const text = document.querySelector('dialog [role=status]')?.textContent;
      if (text && text !== said.at(-1)) said.push(text);
    }).observe(document.querySelector('dialog')!, {subtree: true, childList: true, characterData: true});
  });
  await page.getByRole('combobox').pressSequentially('shipment', {delay: 40});
  await expect(page.getByRole('dialog').getByRole('status')).toHaveText(/^\d+ results?$/);
  expect((await page.evaluate(() => (window as unknown as {said: string[]}).said)).length).toBe(1);
  await page.getByRole('combobox').fill('qwertzuiop');
  await expect(page.getByRole('dialog').getByRole('status')).toHaveText(/^Nothing found/);
  await expect(page.getByRole('combobox')).not.toHaveAttribute('aria-activedescendant');
});

test('recent searches stay, with those that were favorites once', async ({page}) => {
  await page.addInitScript(() => {
    localStorage.setItem('order-management-guide:searches', '{"version":1,"recent":["rma"],"favorites":["atp"]}');
  });
  await open(page, '/sources/');
  await openDialog(page);
  await expect(page.getByRole('option')).toHaveText(['rma', 'atp', 'lines_shipped', '4.2']);
});
