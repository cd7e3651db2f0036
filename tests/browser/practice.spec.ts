import type {Page} from '@playwright/test';
import {axeViolations} from './axe';
import {chooseOn, itemOn, itemThatAsksFor, optionOfEachSection, orderOn, rightOf, wrongOf} from './bank';
import {expect, open, test} from './fixtures';
import {at} from './built';

/** Opens practice and waits for its first question. */
async function openPractice(page: Page, search = ''): Promise<void> {
  await open(page, `/practice/${search}`);
  await page.locator('[data-question]').waitFor();
}

const verdict = (page: Page) => page.locator('[data-question] p[tabindex="-1"]');

test('an answer shows at once what is right, why each is or is not, and the paragraph', async ({page}) => {
  await openPractice(page, '?section=4');
  const item = await itemOn(page);
  expect(item.section).toBe(4);
  await expect(page.locator('[data-question]')).not.toContainText(
    item.options[0]!.why.replace(/[`*]/g, '').slice(0, 30),
  );
  await page.getByRole('button', {name: 'Sure', exact: true}).click();
  await chooseOn(page, rightOf(item));
  const order = await orderOn(page);
  await page.getByRole('button', {name: 'Check'}).click();
  await expect(verdict(page)).toHaveText('Right.');
  await expect(verdict(page)).toHaveAttribute('role', 'status');
  await expect(verdict(page)).toBeFocused();
  expect(await orderOn(page)).toEqual(order);
  for (const {why} of item.options)
    await expect(page.locator('[data-question]')).toContainText(why.replace(/`|\*\*/g, '').slice(0, 25));
  const link = page.getByRole('link', {name: new RegExp(`^Read ${item.objective}`)});
  expect(await link.getAttribute('href')).toBe(at(item.answer));
});

test('only the exact set counts, and the screen warns beyond the number', async ({page}) => {
  const item = itemThatAsksFor(2);
  const [right, wrong] = [rightOf(item), wrongOf(item)];
  for (const [chosen, says] of [
    [right, 'Right.'],
    [[right[0]!], '1 of the 2 right options is chosen. Only the exact set counts.'],
    [[...right, wrong[0]!], '2 of the 2 right options are chosen, and 1 that is not.'],
    [[...right, ...wrong], `and ${wrong.length} that ${wrong.length === 1 ? 'is' : 'are'} not`],
  ] as const) {
    await openPractice(page, `?item=${item.id}`);
    await expect(page.locator('legend')).toContainText('Choose TWO');
    await chooseOn(page, chosen);
    const warning = page.getByText(/are chosen, and two are asked for/);
    await expect(warning).toHaveCount(chosen.length > 2 ? 1 : 0);
    await page.getByRole('button', {name: 'Check'}).click();
    await expect(verdict(page)).toContainText(says);
  }
  await openPractice(page, `?item=${item.id}`);
  await page.getByRole('button', {name: 'Check'}).click();
  await expect(verdict(page)).toContainText('Choose an answer first');
  await page.getByRole('button', {name: 'I don’t know'}).click();
  await expect(verdict(page)).toHaveText('Not answered, which counts as not right.');
});

test('filters stand in the address; missed and not seen follow the answers', async ({page}) => {
  await openPractice(page, '?objective=4.2');
  const {id, objective} = await itemOn(page);
  expect(objective).toBe('4.2');
  await chooseOn(page, wrongOf(await itemOn(page)).slice(0, 1));
  await page.getByRole('button', {name: 'Check'}).click();
  await openPractice(page, '?only=missed');
  await expect(page.getByText(/^1 of \d+ questions$/)).toBeVisible();
  expect((await itemOn(page)).id).toBe(id);
  await page.getByLabel('Only').selectOption('unseen');
  await expect(page).toHaveURL(/\?only=unseen$/);
  await openPractice(page, '?message=magento.logistics.warehouse_management.lines_shipped&difficulty=nonsense');
  expect((await itemOn(page)).messages).toContain('magento.logistics.warehouse_management.lines_shipped');
  await expect(page.getByText('There is no “nonsense” to choose')).toBeVisible();
});

test('an item has an address of its own; one there is not is named', async ({page}) => {
  await openPractice(page, '?item=q-4-001');
  expect((await itemOn(page)).id).toBe('q-4-001');
  await open(page, '/practice/?item=q-4-999%3Cimg%3E');
  await expect(page.getByText('There is no question “q-4-999<img>” in the bank.')).toBeVisible();
});

test('keys answer by place, once per press, never with modifiers or in fields, and can be turned off', async ({
  page,
}) => {
  await openPractice(page, '?section=4&difficulty=2');
  const chosen = page.locator('[data-question] [data-option]:checked');
  const options = page.locator('[data-question] [data-option]');
  const first = await itemOn(page);
  const isSingle = first.select === 1;
  await page.keyboard.press('3');
  await expect(options.nth(2)).toBeChecked();
  await options.nth(2).focus();
  for (const key of ['Control+1', 'Alt+1', 'Shift+1', 'Meta+1']) {
    // The browser's own use of some of them leaves the page alone as well.
    await page.evaluate(
      ([modifier]) =>
        document.activeElement!.dispatchEvent(
          new KeyboardEvent('keydown', {key: '1', code: 'Digit1', bubbles: true, [`${modifier}Key`]: true}),
        ),
      [key.split('+')[0]!.toLowerCase().replace('control', 'ctrl')],
    );
    await expect(options.nth(0)).not.toBeChecked();
  }
  await page.keyboard.press('Numpad2');
  await expect(options.nth(1)).toBeChecked();
  await expect(chosen).toHaveCount(isSingle ? 1 : 2);
  // A French keyboard has " where 3 is; autofill sends an event without a key.
  await page.evaluate(() => {
    window.dispatchEvent(new Event('keydown'));
    document.body.dispatchEvent(new KeyboardEvent('keydown', {key: '"', code: 'Digit4', bubbles: true}));
  });
  await expect(options.nth(3)).toBeChecked();

  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', {name: /Search/}).fill('');
  await page.keyboard.type('1');
  await page.keyboard.press('Escape');
  await expect(options.nth(0)).not.toBeChecked();
});

test('a held Enter checks one question and goes no further', async ({page}) => {
  await openPractice(page, '?section=4');
  await page.keyboard.press('1');
  await page.keyboard.down('Enter');
  for (let repeat = 0; repeat < 5; repeat += 1) await page.keyboard.down('Enter');
  await page.keyboard.up('Enter');
  await expect(page.locator('[data-revealed]')).toHaveCount(1);
  await expect(page.getByText(/^1 of \d+$/)).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByText(/^2 of \d+$/)).toBeVisible();
  await page.keyboard.press('ArrowLeft');
  await expect(page.getByText(/^1 of \d+$/)).toBeVisible();
  await expect(page.locator('[data-revealed]')).toHaveCount(1);
  await page.keyboard.press('ArrowRight');
  await expect(page.getByText(/^2 of \d+$/)).toBeVisible();

  await page.getByRole('checkbox', {name: /^Keys:/}).uncheck();
  await page.locator('h1').click();
  await page.keyboard.press('1');
  await expect(page.locator('[data-question] :checked')).toHaveCount(0);
});

test('a chapter’s question is answered in place, recorded, and restored by no browser', async ({page}) => {
  await open(page, '/4-integrations/');
  const check = page.getByRole('region', {name: 'Check yourself: 4.2'});
  await expect(check.locator('[data-without-script]')).toHaveCount(0);
  const card = check.locator('[data-question]').first();
  const id = (await card.getAttribute('data-question'))!;
  await card.locator('input').first().check();
  await card.getByRole('button', {name: 'Check'}).click();
  await expect(card.locator('p[role=status]').last()).not.toBeEmpty();
  await open(page, `/practice/?only=unseen&objective=4.2`);
  await page.locator('[data-question]').waitFor();
  const status = await page.getByText(/^\d+ of \d+ questions$/).textContent();
  await open(page, '/practice/?objective=4.2');
  await page.locator('[data-question]').waitFor();
  await expect(page.getByText(/^\d+ of \d+ questions$/)).not.toHaveText(status!);
  expect(id).toMatch(/^q-4-/);
});

test('every objective ends with questions', async ({page}) => {
  await open(page, '/7-order-management-knowledge/');
  expect(await page.getByRole('region', {name: /^Check yourself: 7\.\d+$/}).count()).toBeGreaterThanOrEqual(4);
});

test.describe('without JavaScript', () => {
  test.use({javaScriptEnabled: false});

  test('a chapter’s questions have their answers to open, and practice says where they are', async ({page}) => {
    await page.goto(at('/4-integrations/'));
    const check = page.getByRole('region', {name: 'Check yourself: 4.2'});
    await expect(check.getByRole('button', {name: 'Check'})).toHaveCount(0);
    const answer = check.locator('details', {hasText: 'Answer'}).first();
    await expect(answer.getByText('is right.').first()).toBeHidden();
    await answer.getByText('Answer', {exact: true}).first().click();
    await expect(answer.getByText('is right.').first()).toBeVisible();
    await page.goto(at('/practice/'));
    await expect(page.getByText('needs JavaScript')).toBeVisible();
    await expect(page.locator('main').getByRole('link', {name: '4 Integrations'})).toBeVisible();
  });
});

test('the bank comes only where questions are asked', async ({page}) => {
  const scripts: string[] = [];
  const marks = optionOfEachSection();
  page.on('response', async (response) => {
    if (!response.url().endsWith('.js')) return;
    // Options of all sections: a chapter has its own questions, the search has stems without options.
    const text = await response.text().catch(() => '');
    if (marks.every((id) => text.includes(id))) scripts.push(response.url());
  });
  await open(page, '/messages/');
  await open(page, '/1-functionality/');
  expect(scripts).toEqual([]);
  await openPractice(page);
  await expect.poll(() => scripts.length).toBeGreaterThan(0);
});

for (const colorScheme of ['light', 'dark'] as const)
  for (const width of [390, 1366])
    test(`an answered question has no axe violation in ${colorScheme} at ${width} px`, async ({browser}) => {
      const context = await browser.newContext({colorScheme, viewport: {width, height: 900}});
      const page = await context.newPage();
      const item = itemThatAsksFor(2);
      await openPractice(page, `?item=${item.id}`);
      await chooseOn(page, [rightOf(item)[0]!, wrongOf(item)[0]!]);
      expect(await axeViolations(page)).toEqual([]);
      await page.getByRole('button', {name: 'Check'}).click();
      await expect(page.locator('[data-revealed]')).toBeVisible();
      expect(await axeViolations(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(
        0,
      );
      await context.close();
    });
