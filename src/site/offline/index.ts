import {mkdir, readFile, writeFile} from 'node:fs/promises';
import path from 'node:path';
import {bundle} from '../bundle';
import {listFiles, shortHash} from './list';
import {fileOf, isPage} from './names';

/** Where the worker stands in a build. It never moves: browsers that have it look for its successor there. */
const FILE = 'sw.js';

/**
 * Writes the service worker of a finished build: everything that changes or adds pages, scripts and styles is done by
 * then.
 * @param enabled false for a build whose worker ends all that came before it, see `worker/killer.ts`
 */
export async function writeWorker({
  outDir,
  baseUrl: base,
  enabled,
}: {
  outDir: string;
  baseUrl: string;
  enabled: boolean;
}): Promise<void> {
  const code = await bundle(path.join(__dirname, 'worker', enabled ? 'worker.ts' : 'killer.ts'));
  let build: object = {base};
  if (enabled) {
    const files = await listFiles(outDir);
    const pages = await writePages(outDir, Object.keys(files.revised).filter(isPage));
    build = {base, version: shortHash(JSON.stringify(files) + code, 12), pages, ...files};
  }
  await writeFile(path.join(outDir, FILE), `const BUILD=${JSON.stringify(build)};\n${code}`);
}

/**
 * Writes all pages into one file, for devices that have none of them yet: what pages share is then sent once.
 * @param pages paths below the base, as addresses
 * @returns path of the file below the base
 */
async function writePages(outDir: string, pages: string[]): Promise<string> {
  const texts = pages.map((page) => readFile(path.join(outDir, fileOf(page)), 'utf8'));
  const all = JSON.stringify(Object.fromEntries((await Promise.all(texts)).map((text, index) => [pages[index], text])));
  const file = `offline/pages.${shortHash(all, 8)}.json`;
  await mkdir(path.join(outDir, path.dirname(file)), {recursive: true});
  await writeFile(path.join(outDir, file), all);
  return file;
}
