import {readFile} from 'node:fs/promises';
import path from 'node:path';
import {launchChromium} from '../../src/browser/chromium';
import {routeFiles} from '../../src/browser/route-files';
import {brotli} from './bundle';

const PAGES = {
  'front page': '/',
  chapter: '/4-integrations/',
  message: '/messages/magento.logistics.warehouse_management.lines_shipped/',
  'all messages': '/messages/',
  flow: '/flows/order-creation/',
  'practice, with the bank': '/practice/',
};

/** Prints what a first visit to each kind of page loads until its load event, in brotli bytes (quality 11). */
export async function benchPageWeight(): Promise<void> {
  const browser = await launchChromium();
  const rows: Record<string, Record<string, number>> = {};
  for (const [name, address] of Object.entries(PAGES)) {
    const page = await browser.newPage();
    await routeFiles(page, {folders: {'/': 'build'}});
    const requested: string[] = [];
    page.on('request', (request) => requested.push(new URL(request.url()).pathname));
    await page.goto(`http://localhost${address}`, {waitUntil: 'load'});
    // The bank comes behind the page.
    if (address === '/practice/') await page.locator('[data-question]').waitFor();
    rows[name] = await weigh([...requested]);
    await page.close();
  }
  await browser.close();
  console.table(rows);
}

async function weigh(paths: string[]): Promise<Record<string, number>> {
  const bytes = {requests: paths.length, html: 0, css: 0, js: 0, other: 0};
  for (const each of new Set(paths)) {
    const file = each.endsWith('/') ? `${each}index.html` : each;
    const kind = ({'.html': 'html', '.css': 'css', '.js': 'js'} as const)[path.extname(file)] ?? 'other';
    bytes[kind] += brotli(await readFile(path.join('build', file)));
  }
  return {...bytes, 'total br': bytes.html + bytes.css + bytes.js + bytes.other};
}
