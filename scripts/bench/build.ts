import {spawn} from 'node:child_process';
import {readFileSync} from 'node:fs';
import {readdir, rm, stat} from 'node:fs/promises';
import path from 'node:path';

const CACHE = 'node_modules/.cache/rspack';

/** Builds the site without and with its caches, and prints seconds, peak memory and size. Leaves the second build in `build/`. */
export async function benchBuild(): Promise<void> {
  await rm(CACHE, {recursive: true, force: true});
  await rm('.docusaurus', {recursive: true, force: true});
  const cold = await build();
  const warm = await build();
  const files = await filesBelow('build');
  const pages = files.filter((file) => file.endsWith('.html'));
  const bytes = (await Promise.all(files.map(async (file) => (await stat(file)).size))).reduce(
    (sum, size) => sum + size,
    0,
  );
  console.table({
    'cold build': {seconds: cold.seconds.toFixed(1), 'peak MB': cold.peakMegabytes},
    'warm build': {seconds: warm.seconds.toFixed(1), 'peak MB': warm.peakMegabytes},
  });
  console.log(
    `${pages.length} pages, ${files.length} files, ${(bytes / 1e6).toFixed(1)} MB; warm / cold = ${(warm.seconds / cold.seconds).toFixed(2)}`,
  );
}

interface BuildFigures {
  seconds: number;
  /** Peak resident memory, in MB of 10^6 bytes; unknown where the system has no /proc. */
  peakMegabytes: number | 'unknown';
}

function build(): Promise<BuildFigures> {
  const started = performance.now();
  let peak: number | undefined;
  const child = spawn(process.execPath, ['node_modules/@docusaurus/core/bin/docusaurus.mjs', 'build'], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
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
