import type {Locator, Page} from '@playwright/test';
import {expect, open, test} from './fixtures';

/** Presses Tab until something has the focus, and makes sure that this can be seen. */
async function tabTo(page: Page, target: Locator, most = 80): Promise<void> {
  for (let presses = 0; presses < most; presses += 1) {
    await page.keyboard.press('Tab');
    if (await target.evaluate((element) => element === document.activeElement)) {
      // An option of a question has the frame around all of it.
      const seen = await target.evaluate((element) =>
        [element, element.closest('li')].some((each) => {
          if (!each) return false;
          const {outlineStyle, outlineWidth, boxShadow} = getComputedStyle(each);
          return (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none';
        }),
      );
      expect(seen, `the focus of ${String(target)} can be seen`).toBe(true);
      return;
    }
  }
  throw new Error(`${most} presses of Tab do not lead to ${String(target)}`);
}

const press = (page: Page, key: string) => page.keyboard.press(key);

test('search, practice, exam and review are gone through by Tab, Enter, Space and arrows alone', async ({page}) => {
  test.setTimeout(180_000);
  await open(page, '/');
  await tabTo(page, page.getByRole('link', {name: 'Skip to main content'}), 1);
  await tabTo(page, page.getByRole('button', {name: 'Search', exact: true}));
  await press(page, 'Enter');
  await expect(page.getByRole('combobox')).toBeFocused();
  await page.keyboard.type('lines_shipped');
  // Until then the hits are those of the first letters.
  await expect(page.getByRole('option').first()).toContainText('lines_shipped');
  await press(page, 'Enter');
  await expect(page.getByRole('heading', {level: 1})).toContainText('lines_shipped');

  await tabTo(page, page.getByRole('navigation', {name: 'Main'}).getByRole('link', {name: 'Practice'}));
  await press(page, 'Enter');
  await expect(page).toHaveURL(/\/practice\/$/);
  const option = page.locator('[data-question] input').first();
  await option.waitFor();
  await tabTo(page, option);
  await press(page, 'Space');
  await expect(option).toBeChecked();
  await tabTo(page, page.getByRole('button', {name: 'Check'}));
  await press(page, 'Enter');
  await expect(page.locator('[data-revealed]')).toBeVisible();

  const you = page.getByRole('button', {name: 'You', exact: true});
  await tabBackTo(page, you);
  await press(page, 'Enter');
  await expect(page.getByRole('link', {name: 'Mock exam'})).toBeVisible();
  await tabTo(page, page.getByRole('link', {name: 'Mock exam'}), 5);
  await press(page, 'Enter');
  await tabTo(page, page.getByRole('button', {name: 'Start the exam'}));
  await press(page, 'Enter');
  await option.waitFor();
  await tabTo(page, option);
  await press(page, 'Space');
  await expect(page.getByText(/^1 answered/)).toBeVisible();
  await tabTo(page, page.getByRole('button', {name: 'Finish…'}), 120);
  await press(page, 'Enter');
  await tabTo(page, page.getByRole('button', {name: 'Hand in now'}), 120);
  await press(page, 'Enter');
  await expect(page.getByRole('heading', {level: 1, name: /^Mock exam of/})).toBeVisible();

  await tabBackTo(page, you);
  await press(page, 'Enter');
  const review = page.getByRole('navigation', {name: 'Main'}).getByRole('link', {name: 'Review'});
  await expect(review).toBeVisible();
  await tabTo(page, review, 5);
  await press(page, 'Enter');
  await page.locator('[data-card]').waitFor();
  const left = page.getByText(/^\d+ left today/);
  const before = Number.parseInt(await left.innerText(), 10);
  await tabTo(page, page.getByRole('button', {name: /Show/}));
  await press(page, 'Enter');
  await expect(page.getByRole('group', {name: 'Answer'})).toBeFocused();
  await tabTo(page, page.getByRole('button', {name: /^Good/}));
  await press(page, 'Enter');
  await expect(left).toHaveText(new RegExp(`^${before - 1} left today`));
});

/** Goes back to the bar, from wherever one is. */
async function tabBackTo(page: Page, target: Locator): Promise<void> {
  for (let presses = 0; presses < 200; presses += 1) {
    await page.keyboard.press('Shift+Tab');
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`Shift and Tab do not lead to ${String(target)}`);
}
