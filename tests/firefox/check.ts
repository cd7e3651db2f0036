import {type ChildProcess, spawn} from 'node:child_process';
import {existsSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {getDocument} from 'pdfjs-dist/legacy/build/pdf.mjs';
import puppeteer, {type Page} from 'puppeteer-core';

/**
 * Tries the finished build in an installed Firefox: every page of the sitemap, search, a practice question, paper.
 *   npm run test:firefox -- --every 7      one page of seven
 * FIREFOX_PATH names another Firefox; without any, nothing is tried and a sentence says so.
 */

const PORT = Number(process.env.FIREFOX_TEST_PORT ?? 3178);
const BASE = process.env.BASE_URL || '/';
const origin = `http://localhost:${PORT}`;

/** Where Firefox is usually installed. */
const PLACES = [
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/snap/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
];

const faults: string[] = [];

/** Notes a fault, and goes on: one run is to show all of them. */
function expect(holds: boolean, what: string): void {
  if (!holds) faults.push(what);
}

async function main(args: string[]): Promise<void> {
  const executablePath = process.env.FIREFOX_PATH ?? PLACES.find((place) => existsSync(place));
  if (executablePath === undefined) {
    console.log('Skipped: there is no Firefox here. Install one, or set FIREFOX_PATH to its executable.');
    return;
  }
  if (!existsSync('build/sitemap.xml')) throw new Error('There is no finished build: run npm run build first.');
  const every = Number(args[args.indexOf('--every') + 1]) || 1;
  const server = await serve();
  const browser = await puppeteer.launch({browser: 'firefox', executablePath, headless: true, defaultViewport: null});
  try {
    const page = await browser.newPage();
    listen(page);
    const addresses = sitemap().filter((_, index) => index % every === 0);
    for (const address of addresses) await tryPage(page, address);
    await trySearch(page);
    await tryPractice(page);
    for (const address of ['', '4-integrations/', 'messages/', '7-order-management-knowledge/', 'flows/cancellation/'])
      await tryPaper(page, address);
    console.log(`${addresses.length} pages in ${await browser.version()}: ${faults.length} faults`);
  } finally {
    await browser.close();
    server.kill();
  }
  faults.forEach((fault) => console.error(`- ${fault}`));
  if (faults.length > 0) process.exitCode = 1;
}

/** Serves the build as a static host would, and waits until it answers. */
async function serve(): Promise<ChildProcess> {
  const docusaurus = path.resolve('node_modules/@docusaurus/core/bin/docusaurus.mjs');
  const server = spawn(process.execPath, [docusaurus, 'serve', '--no-open', '--port', String(PORT)], {stdio: 'ignore'});
  for (let tries = 0; tries < 120; tries += 1) {
    if (server.exitCode !== null) throw new Error(`The build cannot be served at port ${PORT}.`);
    if (
      await fetch(origin + BASE).then(
        ({ok}) => ok,
        () => false,
      )
    )
      return server;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  server.kill();
  throw new Error('The build is not served within a minute.');
}

/** Every error, warning and stop by the policy is a fault. */
function listen(page: Page): void {
  const here = () => page.url().replace(origin, '');
  page.on('console', (message) => {
    if (['error', 'warn'].includes(message.type())) faults.push(`${here()} says: ${message.text()}`);
  });
  page.on('pageerror', (error) => faults.push(`${here()} throws: ${String(error)}`));
  void page.evaluateOnNewDocument(() =>
    document.addEventListener('securitypolicyviolation', ({violatedDirective, blockedURI}) =>
      console.error(`policy: ${violatedDirective} stops ${blockedURI}`),
    ),
  );
}

/** Paths of all pages below the base. */
function sitemap(): string[] {
  const xml = readFileSync('build/sitemap.xml', 'utf8');
  return [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map((match) => new URL(match[1]!).pathname.slice(BASE.length));
}

async function open(page: Page, address: string): Promise<void> {
  await page.goto(origin + BASE + address, {waitUntil: 'load'});
  // A sign of use starts the app.
  await page.keyboard.press('Shift');
  await page.waitForSelector('html[data-has-hydrated="true"]');
}

async function resize(page: Page, width: number): Promise<void> {
  await page.setViewport({width, height: 800}).catch((error: Error) => {
    // Asked for at the same time; the long-term release of 2025 does not know it.
    if (!error.message.includes('setScreenOrientationOverride')) throw error;
  });
}

async function tryPage(page: Page, address: string): Promise<void> {
  for (const width of [1280, 320]) {
    await resize(page, width);
    if (width === 1280) await open(page, address);
    const {headings, excess} = await page.evaluate(() => ({
      headings: document.querySelectorAll('h1').length,
      excess: document.documentElement.scrollWidth - window.innerWidth,
    }));
    expect(headings === 1, `${address} has ${headings} headings of the first level`);
    expect(excess <= 0, `${address} is ${excess} pixels too wide at ${width}`);
  }
  await resize(page, 1280);
}

async function trySearch(page: Page): Promise<void> {
  await open(page, 'search/?q=refund');
  const found = await page.waitForSelector('main a[href*="refund"]', {timeout: 10_000}).catch(() => null);
  expect(found !== null, 'the search page finds nothing for "refund"');
  await open(page, 'glossary/');
  await page.keyboard.down('Control');
  await page.keyboard.press('k');
  await page.keyboard.up('Control');
  const field = await page.waitForSelector('[role=combobox]', {timeout: 10_000}).catch(() => null);
  await field?.type('lines_shipped');
  const option = await page.waitForSelector('[role=option]', {timeout: 10_000}).catch(() => null);
  expect(option !== null, 'the search dialog offers nothing for "lines_shipped"');
  await page.keyboard.press('Enter');
  const led = await until(page, () => location.pathname.includes('lines_shipped'));
  expect(led, 'Enter does not lead to the first hit');
}

/** Answers the first question of a round, where the guide has practice. */
async function tryPractice(page: Page): Promise<void> {
  if (!existsSync('build/practice/index.html')) return;
  await open(page, 'practice/');
  const option = await page.waitForSelector('[data-question] label', {timeout: 15_000}).catch(() => null);
  expect(option !== null, 'practice asks no question');
  await option?.click();
  const check = await page.$('[data-question] button.rank-primary');
  await check?.click();
  const judged = await until(
    page,
    () => document.activeElement?.matches('[data-question] p[role=status]:not(:empty)') ?? false,
  );
  expect(judged, 'an answer is not judged');
}

/** Asks for ten seconds whether something holds. Puppeteer's own way needs `eval`, which the pages' policy stops. */
async function until(page: Page, holds: () => boolean): Promise<boolean> {
  for (let tries = 0; tries < 100; tries += 1) {
    if (await page.evaluate(holds)) return true;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return false;
}

/** Prints a page: one that is cut after the first sheet has lost its text, a closed section must stand open. */
async function tryPaper(page: Page, address: string): Promise<void> {
  await open(page, address);
  const {height, folded} = await page.evaluate(() => ({
    height: document.documentElement.scrollHeight,
    folded: [...document.querySelectorAll('figure + details:not([open]) > :is(p, ul, ol)')].map(
      (each) => each.textContent,
    ),
  }));
  const bytes = await page.pdf({format: 'A4'});
  const {numPages: sheets, ...pdf} = await readText(bytes);
  // Paper has smaller type: far fewer sheets than the height calls for means that a page was cut.
  expect(sheets >= Math.floor(height / 2500), `${address} prints ${sheets} sheets, though it is ${height} pixels high`);
  for (const text of folded) {
    const start = letters(text).slice(0, 30);
    expect(letters(pdf.text).includes(start), `${address} prints without what is folded: ${start}`);
  }
  console.log(`/${address}: ${sheets} sheets, ${folded.length} folded blocks`);
}

async function readText(bytes: Uint8Array): Promise<{numPages: number; text: string}> {
  const pdf = await getDocument({data: bytes, verbosity: 0}).promise;
  let text = '';
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const {items} = await (await pdf.getPage(number)).getTextContent();
    text += items.map((item) => ('str' in item ? item.str : '')).join('');
  }
  return {numPages: pdf.numPages, text};
}

/** Letters and digits alone: lines break elsewhere on paper. */
function letters(text: string | null): string {
  return (text ?? '').replace(/[^\p{L}\p{N}]/gu, '');
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
