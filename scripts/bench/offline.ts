import {readdir, readFile, rm} from 'node:fs/promises';
import path from 'node:path';
import {listFiles} from '../../src/site/offline/list';
import {fileOf, isPage} from '../../src/site/offline/names';
import {changeSentence, copyBuild} from '../../tests/browser/changed-build';
import {brotli} from './bundle';

/** In bytes after brotli. */
const BUDGET = {'all that is kept': 2_500_000, 'sw.js': 10_000, 'an update of one sentence': 100_000};

/** Prints what keeping the guide on a device costs. Reads a finished build at the root of its host. @throws Error over the budget */
export async function benchOffline(): Promise<void> {
  const before = await kept('build');
  const worker = brotli(await readFile('build/sw.js'));
  const changed = await copyBuild('build');
  await changeSentence(changed, '/', {
    page: 'glossary/index.html',
    from: 'because that difference is what the exam asks for',
    to: 'which is new in this build',
  });
  const after = await kept(changed);
  const fetched = [...after].filter(([file, revision]) => before.get(file) !== revision).map(([file]) => file);
  const bytes = {
    'all that is kept': (await weighFirst('build', before.keys())) + worker,
    'sw.js': worker,
    'an update of one sentence': (await weigh(changed, fetched)) + brotli(await readFile(path.join(changed, 'sw.js'))),
  };
  await rm(changed, {recursive: true});
  console.table(
    Object.fromEntries(
      Object.entries(bytes).map(([what, size]) => [
        what,
        {'bytes br': size, budget: BUDGET[what as keyof typeof BUDGET]},
      ]),
    ),
  );
  console.log(`${before.size} files are kept; the update fetches sw.js and ${fetched.join(', ')}`);
  const over = Object.keys(BUDGET).filter(
    (what) => bytes[what as keyof typeof bytes] > BUDGET[what as keyof typeof BUDGET],
  );
  if (over.length > 0) throw new Error(`over the budget: ${over.join(', ')}`);
}

/** Path → revision of what a build keeps. */
async function kept(folder: string): Promise<Map<string, string>> {
  const {revised, hashed} = await listFiles(folder);
  return new Map([...Object.entries(revised), ...hashed.map((file) => [file, ''] as const)]);
}

/** Bytes after brotli for a device that has nothing yet: its pages come in one file. */
async function weighFirst(folder: string, files: Iterable<string>): Promise<number> {
  const [pages] = await readdir(path.join(folder, 'offline'));
  return weigh(folder, [`offline/${pages}`, ...[...files].filter((file) => !isPage(file))]);
}

/** Bytes after brotli. */
async function weigh(folder: string, files: Iterable<string>): Promise<number> {
  let bytes = 0;
  for (const file of files) {
    bytes += brotli(await readFile(path.join(folder, fileOf(file))));
  }
  return bytes;
}
