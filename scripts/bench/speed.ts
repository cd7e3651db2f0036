import path from 'node:path';
import type {Browser, Page} from '@playwright/test';
import {chromiumPath, launchChromium} from '../../src/browser/chromium';
import {build} from './build';
import {median} from './median';
import {serve} from './server';
import {makeStockSite} from './stock';

const ROUNDS = 5;

const PAGES = {
  'chapter 4': '4-integrations/',
  message: 'messages/magento.logistics.warehouse_management.lines_shipped/',
  'all messages': 'messages/',
  'front page': '',
};

/** What may be missed at most; the goals of issue 14. */
const GOALS = {score: 100, blocking: 10, largest: 0.6, tapAtOnce: 2000, tapLater: 300, task: 150, bytes: 56_000};

/** A phone of some years ago on a mobile network: 4 × slower, 1.6 Mbit/s, 150 ms. */
const PHONE = {
  cpu: 4,
  network: {offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 94_000},
};

/**
 * Compares the guide with stock Docusaurus and the same texts, in one run, taking turns: what is loaded until the load
 * event, Lighthouse for a phone, and how soon the guide answers a tap. Medians of five.
 */
export async function benchSpeed(): Promise<void> {
  const stock = await makeStockSite('build');
  try {
    await build(stock.path);
    const servers = {guide: await serve('build'), stock: await serve(path.join(stock.path, 'build'))};
    try {
      const urls = {guide: servers.guide.url, stock: servers.stock.url};
      const browser = await launchChromium();
      await benchBytes(browser, urls);
      await benchTaps(browser, urls.guide);
      await browser.close();
      await benchLighthouse(urls);
    } finally {
      servers.guide.close();
      servers.stock.close();
    }
  } finally {
    await stock.remove();
  }
}

type Sites = Record<'guide' | 'stock', string>;

/** Bytes over the wire that were asked for before the load event. */
async function benchBytes(browser: Browser, sites: Sites): Promise<void> {
  const rows: Record<string, object> = {};
  for (const [name, address] of Object.entries(PAGES))
    for (const [site, url] of Object.entries(sites)) {
      const page = await browser.newPage();
      const sizes: Promise<[string, number]>[] = [];
      let loaded = false;
      page.on('load', () => {
        loaded = true;
      });
      page.on('response', (response) => {
        if (loaded) return;
        const kind = response.request().resourceType();
        sizes.push(response.headerValue('content-length').then((length) => [kind, Number(length)]));
      });
      await page.goto(url + address);
      const bytes: Record<string, number> = {document: 0, stylesheet: 0, script: 0};
      for (const [kind, size] of await Promise.all(sizes)) if (kind in bytes) bytes[kind]! += size;
      const total = Object.values(bytes).reduce((sum, size) => sum + size, 0);
      rows[`${name}, ${site}`] = {...bytes, total, ...(site === 'guide' && {goal: verdict(total, GOALS.bytes)})};
      await page.close();
    }
  console.log('Bytes until load, brotli');
  console.table(rows);
}

/**
 * Milliseconds from a tap on the search to a field to type into, to the search itself and to hits, from one on the menu to
 * its links, and the longest task while a page comes alive by itself.
 */
async function benchTaps(browser: Browser, url: string): Promise<void> {
  const rows: Record<string, object> = {};
  for (const [name, address] of Object.entries(PAGES)) {
    // Once for the server, which compresses what is asked for first.
    await onPhone(browser, url + address, tapOnSearch);
    const figures = {atOnce: [] as Answer[], menu: [] as number[], later: [] as Answer[], task: [] as number[]};
    for (let round = 0; round < ROUNDS; round += 1) {
      figures.atOnce.push(await onPhone(browser, url + address, tapOnSearch));
      figures.menu.push(await onPhone(browser, url + address, tapOnMenu));
      figures.later.push(
        await onPhone(browser, url + address, async (page) => {
          await page.waitForTimeout(5000);
          return tapOnSearch(page);
        }),
      );
      figures.task.push(
        await onPhone(browser, url + address, async (page) => {
          await page.waitForFunction(() => document.documentElement.dataset.hasHydrated === 'true');
          await page.waitForTimeout(1500);
          return page.evaluate(() => Math.max(0, ...(window as unknown as Measured).tasks));
        }),
      );
    }
    rows[name] = {
      'tap at first paint: field ms': verdict(median(figures.atOnce.map(({field}) => field)), GOALS.tapAtOnce),
      'search ms': verdict(median(figures.atOnce.map(({search}) => search)), GOALS.tapAtOnce),
      'hits ms': median(figures.atOnce.map(({hits}) => hits)).toFixed(0),
      'menu ms': verdict(median(figures.menu), GOALS.tapAtOnce),
      'after 5 s: search ms': verdict(median(figures.later.map(({search}) => search)), GOALS.tapLater),
      'longest task alive in quiet ms': verdict(median(figures.task), GOALS.task),
    };
  }
  console.log(`\nThe guide at 4 × CPU and 1.6 Mbit/s, medians of ${ROUNDS}`);
  console.table(rows);
}

/** Milliseconds from a tap on the search until there is a field, the search itself, and hits for what was typed at once. */
interface Answer {
  field: number;
  search: number;
  hits: number;
}

interface Measured {
  /** Milliseconds of long tasks since the page was loaded. */
  tasks: number[];
  tapped?: number;
  field?: number;
  search?: number;
  hits?: number;
  menu?: number;
}

/** Opens a page on the slow phone, and measures once it shows something. */
async function onPhone<Result>(
  browser: Browser,
  url: string,
  measure: (page: Page) => Promise<Result>,
): Promise<Result> {
  const context = await browser.newContext({viewport: {width: 412, height: 823}, isMobile: true, hasTouch: true});
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send('Network.enable');
  await devtools.send('Network.emulateNetworkConditions', PHONE.network);
  await devtools.send('Emulation.setCPUThrottlingRate', {rate: PHONE.cpu});
  await page.addInitScript(() => {
    const measured = window as unknown as Measured;
    measured.tasks = [];
    addEventListener('load', () => {
      new PerformanceObserver((list) => {
        measured.tasks.push(...list.getEntries().map(({duration}) => duration));
      }).observe({type: 'longtask'});
    });
    addEventListener(
      'pointerdown',
      ({timeStamp}) => {
        // The first: what was held is done again.
        measured.tapped ??= timeStamp;
        if (measured.tapped !== timeStamp) return;
        const look = () => {
          const now = performance.now();
          if (document.querySelector('dialog[open] input')) measured.field ??= now;
          if (document.querySelector('.navbar-sidebar--show .navbar-sidebar a.menu__link')) measured.menu ??= now;
          if (document.querySelector('dialog[open] [role=combobox]')) measured.search ??= now;
          if (document.querySelector('dialog[open] [role=option] mark')) measured.hits = now;
          else requestAnimationFrame(look);
        };
        look();
      },
      true,
    );
  });
  await page.goto(url, {waitUntil: 'commit'});
  await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0);
  const result = await measure(page);
  await context.close();
  return result;
}

async function tapOnSearch(page: Page): Promise<Answer> {
  await tap(page, 'button[aria-haspopup=dialog]');
  await page.waitForFunction(() => (window as unknown as Measured).field !== undefined);
  await page.keyboard.type('ping');
  await page.waitForFunction(() => (window as unknown as Measured).hits !== undefined, undefined, {timeout: 20_000});
  return page.evaluate(() => {
    const {tapped, field, search, hits} = window as unknown as Measured;
    return {field: field! - tapped!, search: search! - tapped!, hits: hits! - tapped!};
  });
}

async function tapOnMenu(page: Page): Promise<number> {
  await tap(page, '.navbar__toggle');
  await page.waitForFunction(() => (window as unknown as Measured).menu !== undefined, undefined, {timeout: 20_000});
  return page.evaluate(() => {
    const {tapped, menu} = window as unknown as Measured;
    return menu! - tapped!;
  });
}

/** As a finger does: a locator's tap would wait until the page has come to rest. */
async function tap(page: Page, selector: string): Promise<void> {
  const {x, y} = await page.evaluate((wanted) => document.querySelector(wanted)!.getBoundingClientRect(), selector);
  await page.touchscreen.tap(x + 10, y + 10);
}

interface Report {
  score: Record<string, number>;
  largest: number;
  blocking: number;
  shift: number;
}

/** Lighthouse for a phone: all categories of the guide, the speed of both. */
async function benchLighthouse(sites: Sites): Promise<void> {
  const {default: puppeteer} = await import('puppeteer-core');
  const {default: lighthouse} = await import('lighthouse');
  const reports = new Map<string, Report[]>();
  for (let round = 0; round < ROUNDS; round += 1)
    for (const [name, address] of Object.entries(PAGES))
      for (const [site, url] of Object.entries(sites)) {
        const browser = await puppeteer.launch({executablePath: await chromiumPath(), args: ['--no-sandbox']});
        const onlyCategories = site === 'guide' ? undefined : ['performance'];
        // With a page of its own Lighthouse closes none, and the browser lives to its end.
        const page = await browser.newPage();
        const run = await lighthouse(url + address, {logLevel: 'error', onlyCategories}, undefined, page);
        await browser.close();
        const {categories, audits} = run!.lhr;
        const value = (id: string) => audits[id]!.numericValue ?? NaN;
        const key = `${name}, ${site}`;
        reports.set(key, [
          ...(reports.get(key) ?? []),
          {
            score: Object.fromEntries(Object.entries(categories).map(([id, {score}]) => [id, (score ?? 0) * 100])),
            largest: value('largest-contentful-paint'),
            blocking: value('total-blocking-time'),
            shift: value('cumulative-layout-shift'),
          },
        ]);
      }
  const rows: Record<string, object> = {};
  for (const [key, of] of reports) {
    const middle = (pick: (report: Report) => number) => median(of.map(pick));
    const stock = reports.get(key.replace(/, guide$/, ', stock'))!;
    const largest = middle(({largest}) => largest);
    rows[key] = {
      ...Object.fromEntries(Object.keys(of[0]!.score).map((id) => [id, middle(({score}) => score[id]!)])),
      'LCP ms': Math.round(largest),
      'of stock’s': verdict(largest / median(stock.map((report) => report.largest)), GOALS.largest),
      'blocking ms': verdict(
        middle(({blocking}) => blocking),
        GOALS.blocking,
      ),
      CLS: middle(({shift}) => shift).toFixed(3),
    };
  }
  console.log(`\nLighthouse for a phone, medians of ${ROUNDS}, taking turns`);
  console.table(rows);
}

/** A figure, and whether it is within its goal. */
function verdict(figure: number, goal: number): string {
  const digits = goal < 1 ? 2 : 0;
  return `${figure.toFixed(digits)} ${figure <= goal ? '✓' : `> ${goal}`}`;
}
