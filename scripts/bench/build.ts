import {spawn} from 'node:child_process';
import {readFileSync} from 'node:fs';
import {readdir, rm, stat} from 'node:fs/promises';
import path from 'node:path';
import {makeLargerGuide} from './larger-guide';
import {makeStockSite} from './stock';

const CACHES = ['rspack', 'diagrams', 'markdown-twins']
  .map((name) => `node_modules/.cache/${name}`)
  .concat('.docusaurus');

/** How many times the larger guide has each message and flow. */
const TIMES = 10;

/**
 * Builds the site without and with its caches, in turns with stock Docusaurus and the same texts, and once with ten
 * times the messages and flows; prints seconds, peak memory and size. Leaves the warm build in `build/`.
 */
export async function benchBuild(): Promise<void> {
  await Promise.all(CACHES.map((cache) => rm(cache, {recursive: true, force: true})));
  const cold = await build('.');
  const stock = await makeStockSite('build');
  const stockCold = await build(stock.path);
  const warm = await build('.');
  const stockWarm = await build(stock.path);
  await stock.remove();
  console.table({
    'cold build': {...rowOf(cold), ...comparison(cold, stockCold)},
    'warm build': {...rowOf(warm), ...comparison(warm, stockWarm)},
    'stock, cold': rowOf(stockCold),
    'stock, warm': rowOf(stockWarm),
  });
  const pages = await sizeOf('build');
  console.log(`warm / cold = ${(warm.seconds / cold.seconds).toFixed(2)}`);

  const larger = await makeLargerGuide(TIMES);
  const grown = await build(larger.path);
  console.log(
    `\n${TIMES} times the messages and flows, cold: ${grown.seconds.toFixed(1)} s, ${grown.peakMegabytes} MB`,
  );
  const grownPages = await sizeOf(path.join(larger.path, 'build'));
  await larger.remove();
  const [factor, seconds] = [grownPages / pages, grown.seconds / cold.seconds];
  console.log(`${factor.toFixed(1)} times the pages in ${seconds.toFixed(1)} times the time`);
}

function rowOf({seconds, peakMegabytes}: BuildFigures): object {
  return {seconds: seconds.toFixed(1), 'peak MB': peakMegabytes};
}

function comparison(own: BuildFigures, stock: BuildFigures): object {
  return {'of stock’s': (own.seconds / stock.seconds).toFixed(2)};
}

/** Prints how large a build is, and returns how many pages it has. */
async function sizeOf(folder: string): Promise<number> {
  const files = await filesBelow(folder);
  const pages = files.filter((file) => file.endsWith('.html'));
  const sizes = await Promise.all(files.map(async (file) => (await stat(file)).size));
  const megabytes = sizes.reduce((sum, size) => sum + size, 0) / 1e6;
  console.log(`${pages.length} pages, ${files.length} files, ${megabytes.toFixed(1)} MB`);
  return pages.length;
}

interface BuildFigures {
  seconds: number;
  /** Peak resident memory, in MB of 10^6 bytes; unknown where the system has no /proc. */
  peakMegabytes: number | 'unknown';
}

/** Builds the site in a folder, and waits for it. */
export function build(folder: string): Promise<BuildFigures> {
  const started = performance.now();
  let peak: number | undefined;
  const command = [path.resolve('node_modules/@docusaurus/core/bin/docusaurus.mjs'), 'build'];
  const child = spawn(process.execPath, command, {cwd: folder, stdio: ['ignore', 'ignore', 'inherit']});
  const sampling = setInterval(() => {
    peak = peakOf(child.pid!) ?? peak;
  }, 100);
  return new Promise((resolve, reject) => {
    child.on('exit', (code) => {
      clearInterval(sampling);
      if (code !== 0) reject(new Error(`the build ended with code ${code}`));
      else
        resolve({
          seconds: (performance.now() - started) / 1000,
          peakMegabytes: peak === undefined ? 'unknown' : Math.round(peak / 1e6),
        });
    });
  });
}

/** The largest resident memory a process has had so far, in bytes (Linux: VmHWM of /proc/<pid>/status). */
function peakOf(pid: number): number | undefined {
  try {
    const kilobytes = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return kilobytes === undefined ? undefined : Number(kilobytes) * 1024;
  } catch {
    return undefined;
  }
}

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, {recursive: true, withFileTypes: true});
  return entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
}
