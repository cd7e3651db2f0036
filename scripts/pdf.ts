import {readFile} from 'node:fs/promises';
import path from 'node:path';
import {parseArgs} from 'node:util';
import {BrowserError} from '../src/browser/chromium';
import {ContentError} from '../src/content';
import {PrintError} from '../src/print/print-error';
import {type Outcome, printEditions} from '../src/print/run';
import {readableSize} from './readable-size';
import {run} from './run';

/**
 * Prints the guide from a finished build: `pdf/section-1.pdf` to `section-9.pdf` and `study-guide.pdf`, in A4 and Letter.
 *   npm run pdf -- --only section-4 --paper a4 --build build --out build/pdf
 * Exit codes: 0 all made; 1 some failed; 2 nothing could be made.
 */
async function main(): Promise<void> {
  const started = performance.now();
  const {build, out, only, paper} = readArguments();
  const outcomes = await printEditions({buildDir: build, outDir: out, only, papers: paper, onProgress: report});
  const failed = outcomes.filter(({error}) => error);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`${outcomes.length - failed.length} of ${outcomes.length} files in ${seconds} s`);
  if (failed.length > 0) process.exitCode = 1;
  if (!(await isLinked(build)))
    console.log('The chapters of this build do not link to the files. A build with PDF_EDITION=1 does.');
}

function readArguments() {
  try {
    return parseArgs({
      options: {
        build: {type: 'string', default: 'build'},
        out: {type: 'string'},
        only: {type: 'string', multiple: true},
        paper: {type: 'string', multiple: true},
      },
    }).values;
  } catch (error) {
    throw new PrintError((error as Error).message, 'npm run pdf -- --only section-4 --paper a4');
  }
}

function report({file, seconds, pages, bytes, error}: Outcome, done: number, of: number): void {
  const result = error ? `FAILED: ${error.message.replaceAll('\n', ' ')}` : `${pages} pages, ${readableSize(bytes!)}`;
  console.log(`[${done}/${of}] ${file}: ${result}, ${seconds.toFixed(1)} s`);
}

/** Whether the pages of a build offer the files. */
async function isLinked(build: string): Promise<boolean> {
  const page = await readFile(path.join(build, '1-functionality/index.html'), 'utf8').catch(() => '');
  return page.includes('/pdf/section-1.pdf');
}

run(main, [PrintError, BrowserError, ContentError], 2);
