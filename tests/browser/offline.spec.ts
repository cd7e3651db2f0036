import {rm, writeFile} from 'node:fs/promises';
import path from 'node:path';
import type {BrowserContext, Page} from '@playwright/test';
import {writeWorker} from '../../src/site/offline';
import {baseUrl, buildDir} from './built';
import {changeSentence, copyBuild} from './changed-build';
import {Deployment} from './deployment';
import {expect, test} from './fixtures';

test.use({serviceWorkers: 'allow'});
// One after the other: they share two copies of the build.
test.describe.configure({mode: 'default', timeout: 180_000});

const CHANGE = {
  page: 'glossary/index.html',
  from: 'because that difference is what the exam asks for',
  to: 'which is new in this build',
};
const NEIGHBORS = ['another project', `order-management-guide:offline:${baseUrl}neighbor/:0`];

/** Two builds that differ in one sentence of the glossary. */
let first: string;
let second: string;
let host: Deployment;

test.beforeAll(async () => {
  [first, second] = [await copyBuild(buildDir), await copyBuild(buildDir)];
  await changeSentence(second, baseUrl, CHANGE);
});

test.afterAll(() => Promise.all([first, second].map((folder) => rm(folder, {recursive: true}))));

test.beforeEach(async () => {
  host = await Deployment.start(first, baseUrl);
});

test.afterEach(() => host.stop());

/** Opens a page and waits until React has taken it over. */
async function visit(page: Page, address: string): Promise<void> {
  await page.goto(host.at(address));
  await page.locator('html[data-has-hydrated="true"]').waitFor({state: 'attached'});
}

/** How the origin's caches are called, those of others included. */
function cacheNames(page: Page): Promise<string[]> {
  return page.evaluate(() => caches.keys());
}

/** Whether the whole guide is kept, by the mark the worker leaves. */
function isKept(page: Page): Promise<boolean> {
  return page.evaluate(async (base) => (await caches.match(`${base}__complete`)) !== undefined, baseUrl);
}

/** Opens a page and waits until the whole guide is kept. */
async function keepGuide(page: Page, address = '/'): Promise<void> {
  await visit(page, address);
  await expect.poll(() => isKept(page), {timeout: 90_000}).toBe(true);
}

/** Waits until a new build is fetched and waits for the old one's pages to be closed. */
async function awaitUpdate(page: Page): Promise<void> {
  await expect
    .poll(() => page.evaluate(async () => Boolean((await navigator.serviceWorker.getRegistration())?.waiting)), {
      timeout: 60_000,
    })
    .toBe(true);
}

async function goOffline(context: BrowserContext): Promise<void> {
  host.down = true;
  await context.setOffline(true);
}

const notice = (page: Page) => page.getByRole('complementary', {name: 'New version'});

test('after one visit everything works without a connection', async ({page, context, complaints}) => {
  await page.goto(host.at('/'), {waitUntil: 'load'});
  expect(
    host.asked.filter((each) => /sw\.js|404/.test(each)),
    'nothing of it before the page has loaded',
  ).toEqual([]);
  await keepGuide(page);
  expect(host.asked.filter((each) => /\.(pdf|md|xml)$|^(social|exports)/.test(each))).toEqual([]);
  await goOffline(context);

  for (const address of [
    '/',
    '/4-integrations/',
    '/messages/',
    '/messages/magento.logistics.warehouse_management.lines_shipped/',
    '/flows/',
    '/flows/order-creation/',
    '/statuses/',
    '/glossary/',
    '/progress/',
  ]) {
    await visit(page, address);
    await expect(page.locator('h1'), address).toHaveCount(1);
  }
  await page.goto(host.at('/glossary'));
  await expect(page).toHaveURL(host.at('/glossary/'));

  await visit(page, '/search/?q=refund');
  await expect(page.locator('main a[href*="refund"]').first()).toBeVisible();
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').fill('lines_shipped');
  await expect(page.getByRole('option').first()).toBeVisible();

  await visit(page, '/practice/');
  const question = page.locator('[data-question]').first();
  await question.locator('label').first().click();
  await visit(page, '/exam/');
  await page
    .getByRole('button', {name: /^Start/})
    .first()
    .click();
  await expect(page.locator('[data-exam-running]')).toBeVisible();
  await page.locator('[data-exam-running] [data-question] label').first().click();
  await page.reload();
  await expect(page.locator('[data-exam-running] input:checked').first()).toBeVisible();
  await visit(page, '/review/');
  await expect(page.getByRole('button').first()).toBeVisible();
  expect(complaints).toEqual([]);

  const unknown = await page.goto(host.at('/no-such-page/'));
  expect(unknown?.status()).toBe(404);
  await expect(page.getByRole('heading', {level: 1})).toHaveText('There is no page at this address');
  await page.goto(host.at('/pdf/section-4.pdf'));
  await expect(page.getByRole('heading', {level: 1})).toHaveText('This needs a connection');
  await page.getByRole('link').click();
  await expect(page).toHaveURL(host.at('/'));
  // Of the two the browser says what they were answered with.
  complaints.splice(0, complaints.length, ...complaints.filter((text) => !/status of (404|503)/.test(text)));
});

test('an update is announced, fetched for little, and loaded when the reader says so', async ({page}) => {
  await keepGuide(page);
  await page.evaluate((names) => Promise.all(names.map((name) => caches.open(name))), NEIGHBORS);
  host.folder = second;
  host.asked = [];
  await visit(page, '/glossary/');
  await expect(page.getByText(CHANGE.from)).toBeVisible();
  await expect(notice(page)).toBeVisible({timeout: 60_000});
  // The worker, perhaps twice; the page, its chunk, the run time.
  expect(new Set(host.asked).size, host.asked.join(' ')).toBeLessThanOrEqual(4);
  await notice(page).getByRole('button', {name: 'Load it'}).click();
  await expect(page.getByText(CHANGE.to)).toBeVisible();
  await expect(notice(page)).toHaveCount(0);
  await expect.poll(() => cacheNames(page)).toHaveLength(NEIGHBORS.length + 1);
  expect(await cacheNames(page)).toEqual(expect.arrayContaining(NEIGHBORS));

  // Pages that were copied from the build before run with the scripts of this one.
  host.asked = [];
  await visit(page, '/4-integrations/');
  expect(host.asked.filter((each) => each !== 'sw.js')).toEqual([]);
});

test('without the click, the second visit shows what is new; going back to the build before works the same', async ({
  page,
  context,
}) => {
  await keepGuide(page);
  for (const [folder, text] of [
    [second, CHANGE.to],
    [first, CHANGE.from],
  ] as const) {
    host.folder = folder;
    const visitor = await context.newPage();
    await page.close({runBeforeUnload: false}).catch(() => undefined);
    await visit(visitor, '/glossary/');
    await awaitUpdate(visitor);
    await visitor.close();
    await new Promise((resolve) => setTimeout(resolve, 1000));
    const again = await context.newPage();
    await visit(again, '/glossary/');
    await expect(again.getByText(text)).toBeVisible();
    await again.close();
  }
});

test('nothing is announced while an exam runs, and the exam goes on', async ({page, context}) => {
  await keepGuide(page, '/exam/');
  await page
    .getByRole('button', {name: /^Start/})
    .first()
    .click();
  await expect(page.locator('[data-exam-running]')).toBeVisible();
  host.folder = second;
  const reading = await context.newPage();
  await visit(reading, '/glossary/');
  await awaitUpdate(reading);
  await reading.waitForTimeout(2000);
  await expect(notice(reading)).toHaveCount(0);
  await page.locator('[data-exam-running] [data-question] label').first().click();
  await expect(page.locator('[data-exam-running] input:checked').first()).toBeVisible();
  await page.getByRole('button', {name: 'Finish…'}).click();
  await page.getByRole('button', {name: 'Hand in now'}).click();
  await expect(notice(reading)).toBeVisible();
  await reading.close();
});

test('a build with OFFLINE=0 clears what was kept, and leaves neighbors alone', async ({page, complaints}) => {
  await keepGuide(page);
  await page.evaluate((names) => Promise.all(names.map((name) => caches.open(name))), NEIGHBORS);
  await writeWorker({outDir: second, baseUrl, enabled: false});
  host.folder = second;
  await visit(page, '/glossary/');
  await expect.poll(() => cacheNames(page), {timeout: 30_000}).toEqual(NEIGHBORS);
  await expect
    .poll(() => page.evaluate(() => navigator.serviceWorker.getRegistrations().then(({length}) => length)))
    .toBe(0);
  // The open page still asks for files of the build it came with.
  complaints.splice(0, complaints.length, ...complaints.filter((text) => !/status of 404/.test(text)));
});

test('a host that lost the worker ends it', async ({page, complaints}) => {
  await keepGuide(page);
  await rm(path.join(second, 'sw.js'));
  host.folder = second;
  await visit(page, '/glossary/');
  await expect.poll(() => cacheNames(page), {timeout: 30_000}).toEqual([]);
  complaints.splice(
    0,
    complaints.length,
    ...complaints.filter((text) => !/status of 404|bad HTTP response code \(404\)/.test(text)),
  );
});

test('who saves data fetches the guide with a button', async ({page}) => {
  await page.addInitScript(() =>
    Object.defineProperty(navigator, 'connection', {value: {saveData: true, effectiveType: '4g'}}),
  );
  await visit(page, '/progress/');
  await expect
    .poll(() => page.evaluate(async () => (await navigator.serviceWorker.ready).active?.state), {timeout: 30_000})
    .toBe('activated');
  await page.waitForTimeout(2000);
  expect(host.asked).not.toContain('glossary/');
  await page.getByRole('button', {name: 'Keep the guide offline'}).click();
  await expect(page.getByText('All of it is on this device.')).toBeVisible({timeout: 90_000});
});

test('a page of another build is not kept, and pages come from the network', async ({page}) => {
  // One by one, as where the host has no file of all pages.
  await rm(path.join(first, 'offline'), {recursive: true});
  await writeFile(
    path.join(first, 'flows/index.html'),
    '<!doctype html><script src="assets/js/main.00000000.js"></script>',
  );
  await visit(page, '/');
  await expect.poll(() => host.asked, {timeout: 60_000}).toContain('flows/');
  await page.waitForTimeout(2000);
  expect(await isKept(page)).toBe(false);
  host.asked = [];
  await visit(page, '/glossary/');
  expect(host.asked).toContain('glossary/');
});
