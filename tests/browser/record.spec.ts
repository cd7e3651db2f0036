import {writeFileSync} from 'node:fs';
import type {Page} from '@playwright/test';
import {expect, open, test} from './fixtures';
import {baseUrl} from './built';
import {addRecord, choose, eventsOf, fileOf, savedRecord} from './learner';

const box = (page: Page, objective: string) => page.getByRole('checkbox', {name: new RegExp(`^${objective} `)});
const refusal = (page: Page) => page.getByText('Nothing was changed.');

const TICKS = eventsOf([
  {type: 'objective-ticked', objective: '1.1', ticked: true, daysAgo: 3},
  {type: 'objective-ticked', objective: '1.2', ticked: true, daysAgo: 2},
]);

test('what a file would add is shown, added, and taken back', async ({page}) => {
  await open(page, '/progress/');
  await box(page, '1.1').check();
  await choose(page, fileOf(TICKS));
  const preview = page.getByRole('region', {name: 'What the file would add'});
  await expect(preview).toContainText('Objectives that become ticked1.2');
  await expect(preview).toContainText('2 new, 0 here already');
  await expect(box(page, '1.2')).not.toBeChecked();
  await page.getByRole('button', {name: 'Add to my record'}).press('Enter');
  await expect(box(page, '1.2')).toBeChecked();
  await page.getByRole('button', {name: 'Undo'}).press('Enter');
  await expect(box(page, '1.2')).not.toBeChecked();
  await expect(box(page, '1.1')).toBeChecked();
  await open(page, '/progress/');
  await expect(box(page, '1.1')).toBeChecked();
  await expect(box(page, '1.2')).not.toBeChecked();
});

test('a record saved here and added elsewhere is the same, and twice is once', async ({page, browser}) => {
  await open(page, '/progress/');
  await box(page, '1.2').check();
  const saved = await savedRecord(page);
  expect(saved.events).toMatchObject([{type: 'objective-ticked', objective: '1.2', ticked: true}]);
  const other = await browser.newContext();
  const there = await other.newPage();
  await addRecord(there, saved.events);
  await expect(box(there, '1.2')).toBeChecked();
  await choose(there, fileOf(saved.events));
  await expect(there.getByText('Everything in this file is here already')).toBeVisible();
  await other.close();
});

test('a file may be formatted in any way', async ({page}) => {
  await open(page, '/progress/');
  for (const text of [
    fileOf(TICKS, 2),
    `\uFEFF${fileOf(TICKS)}`,
    fileOf(TICKS, 4).replaceAll('\n', '\r\n'),
    '{"version": 1, "ticked": {"1.2": "2025-05-01T10:00:00.000Z"}}',
  ]) {
    await choose(page, text);
    await expect(page.getByRole('region', {name: 'What the file would add'})).toContainText('1.2');
    await page.getByRole('button', {name: 'Leave it'}).click();
  }
});

test('what is not ours or is damaged is refused with place and reason, and nothing of it becomes a page', async ({
  page,
}) => {
  await open(page, '/progress/');
  const evil = '<img src=x onerror="document.title=1">';
  const broken = fileOf(TICKS, 2).replace('"objective-ticked",', '"objective-ticked"');
  for (const [text, reason] of [
    ['{}', 'not a record saved by this guide'],
    ['nonsense', 'not a record saved by this guide'],
    [broken, /not valid JSON, in line \d+/],
    [fileOf([{...TICKS[0], id: evil}]), 'in event 1, id is not an id'],
    [fileOf([{...TICKS[0], id: '__proto__'}]), 'in event 1, id is not an id'],
    [fileOf(TICKS).replace('"count":2', '"count":3'), 'it should hold 3 events and holds 2'],
  ] as const) {
    await choose(page, text, evil);
    await expect(refusal(page)).toContainText(reason);
  }
  await choose(page, fileOf(TICKS), `${evil}.json`);
  await expect(page.getByText(evil)).toBeVisible();
  expect(await page.locator('main img[src="x"]').count()).toBe(0);
});

test('a file of 50 MB is refused unread', async ({page}, info) => {
  const path = info.outputPath('large.json');
  writeFileSync(path, Buffer.alloc(50 * 1024 * 1024, ' '));
  await open(page, '/progress/');
  await page.getByLabel('Add from a file').setInputFiles(path);
  await expect(refusal(page)).toContainText('The file has 50 MB');
});

test('what a later version wrote is kept, and goes into the next file', async ({page}) => {
  const later = {...eventsOf([{type: 'searches-cleared'}])[0], type: 'badge-won', v: 99};
  await addRecord(page, [later]);
  await open(page, '/progress/');
  expect((await savedRecord(page)).events).toMatchObject([{type: 'badge-won', v: 99}]);
});

test('with storage full the page says so, and what could not be stored is stored later', async ({page}) => {
  await page.addInitScript(() => {
    const full = {isFull: false};
    Object.assign(window, {full});
    const put = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = function (...args) {
      if (full.isFull) throw new DOMException('full', 'QuotaExceededError');
      return put.apply(this, args);
    };
    const set = Storage.prototype.setItem;
    Storage.prototype.setItem = function (...args) {
      if (full.isFull) throw new DOMException('full', 'QuotaExceededError');
      set.apply(this, args);
    };
  });
  const fill = (isFull: boolean) =>
    page.evaluate((value) => {
      (window as unknown as {full: {isFull: boolean}}).full.isFull = value;
    }, isFull);
  await open(page, '/progress/');
  await fill(true);
  await box(page, '1.1').check();
  await expect(page.getByRole('alert')).toContainText('does not let the guide store anything');
  await fill(false);
  await box(page, '1.2').check();
  await expect(page.getByRole('alert')).toHaveCount(0);
  await open(page, '/progress/');
  await expect(box(page, '1.1')).toBeChecked();
  await expect(box(page, '1.2')).toBeChecked();
});

test('a write that fails half-way loses nothing', async ({page}) => {
  await page.addInitScript(() => {
    let writes = 0;
    const put = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = function (...args) {
      writes += 1;
      if (writes === 2) throw new DOMException('gone', 'UnknownError');
      return put.apply(this, args);
    };
  });
  await addRecord(page, TICKS);
  await open(page, '/progress/');
  await expect(box(page, '1.1')).toBeChecked();
  await expect(box(page, '1.2')).toBeChecked();
});

test('one damaged record is set aside alone, and can be saved', async ({page}) => {
  await open(page, '/progress/');
  await box(page, '1.1').check();
  await expect
    .poll(() =>
      page.evaluate(
        (base) =>
          new Promise((resolve, reject) => {
            const opening = indexedDB.open(`order-management-guide:${base}`);
            opening.onerror = () => reject(new Error('no database'));
            opening.onsuccess = () => {
              const database = opening.result;
              const transaction = database.transaction('events', 'readwrite');
              const events = transaction.objectStore('events');
              const counting = events.count();
              events.put('{"damaged', 'x-y-1');
              transaction.oncomplete = () => {
                database.close();
                resolve(counting.result);
              };
            };
          }),
        baseUrl,
      ),
    )
    .toBeGreaterThan(0);
  await open(page, '/progress/');
  await expect(page.getByRole('alert')).toContainText('One of your saved records could not be read');
  await expect(box(page, '1.1')).toBeChecked();
  const download = page.waitForEvent('download');
  await page.getByRole('button', {name: 'Save what was set aside'}).click();
  expect((await download).suggestedFilename()).toMatch(/^set-aside-/);
});

test('two tabs that write at once keep what both did', async ({context}) => {
  const one = await context.newPage();
  const two = await context.newPage();
  await open(one, '/progress/');
  await open(two, '/progress/');
  await Promise.all([box(one, '1.1').check(), box(two, '1.2').check()]);
  await box(two, '1.1').uncheck();
  for (const page of [one, two]) {
    await open(page, '/progress/');
    await expect(box(page, '1.1')).not.toBeChecked();
    await expect(box(page, '1.2')).toBeChecked();
  }
});

test('a clock set back does not make an older tick win', async ({page}) => {
  await open(page, '/progress/');
  await box(page, '1.1').check();
  await page.clock.setFixedTime(new Date(Date.now() - 400 * 24 * 60 * 60 * 1000));
  await open(page, '/progress/');
  await expect(box(page, '1.1')).toBeChecked();
  await box(page, '1.1').uncheck();
  await open(page, '/progress/');
  await expect(page.getByText('of the exam’s weight, 0 of 37 objectives')).toBeVisible();
  await expect(box(page, '1.1')).not.toBeChecked();
});

test('after much unsaved work the page asks to save it, until it was saved', async ({page}) => {
  await open(page, '/progress/');
  await page.clock.setFixedTime(new Date(Date.now() - 9 * 24 * 60 * 60 * 1000));
  await open(page, '/progress/');
  for (let turn = 0; turn < 55; turn += 1) {
    await box(page, '1.1').check();
    await box(page, '1.1').uncheck();
  }
  await page.clock.setFixedTime(new Date());
  await open(page, '/progress/');
  const kept = page.locator('[data-urgency]');
  await expect(kept).toHaveAttribute('data-urgency', 'gentle');
  await expect(kept).toContainText('110 answers, grades and ticks of 9 days are in this browser alone');
  await savedRecord(page);
  await expect(kept).toHaveAttribute('data-urgency', 'none');
});

test('Safari, which clears what is not visited, asks sooner', async ({browser}) => {
  const context = await browser.newContext({
    userAgent:
      'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Safari/605.1.15',
  });
  const page = await context.newPage();
  await page.addInitScript(() => {
    StorageManager.prototype.persisted = () => Promise.resolve(false);
    StorageManager.prototype.persist = () => Promise.resolve(false);
  });
  await addRecord(
    page,
    eventsOf(
      Array.from({length: 25}, (_, index) => ({
        type: 'item-answered',
        item: `q-1-${index}`,
        revision: 1,
        chosen: ['a'],
        right: true,
        daysAgo: 3,
      })),
    ),
  );
  await expect(page.locator('[data-urgency]')).toHaveAttribute('data-urgency', 'strong');
  await context.close();
});
