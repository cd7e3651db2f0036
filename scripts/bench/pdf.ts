import {mkdtemp, rm} from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import {BrowserError} from '../../src/browser/chromium';
import {PrintError} from '../../src/print/print-error';
import {printEditions} from '../../src/print/run';
import {readableSize} from '../readable-size';

/** Prints every edition of a finished build into a folder of its own, and says what each took: seconds, pages, bytes. */
export async function benchPdf(buildDir = 'build'): Promise<void> {
  const outDir = await mkdtemp(path.join(os.tmpdir(), 'bench-pdf-'));
  try {
    const started = performance.now();
    const outcomes = await printEditions({buildDir, outDir});
    const seconds = (performance.now() - started) / 1000;
    const rows = outcomes
      .map(({file, seconds: own, pages = 0, bytes = 0, error}) => ({
        file,
        seconds: own.toFixed(1),
        pages,
        size: error ? `failed: ${error.message}` : readableSize(bytes),
      }))
      .sort((one, other) => one.file.localeCompare(other.file));
    console.table(rows);
    console.log(`${outcomes.length} files in ${seconds.toFixed(1)} s, two at a time`);
  } catch (error) {
    if (!(error instanceof PrintError || error instanceof BrowserError)) throw error;
    console.error(error.message);
  } finally {
    await rm(outDir, {recursive: true});
  }
}
