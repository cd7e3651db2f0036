import {createHash} from 'node:crypto';
import {readdir, readFile} from 'node:fs/promises';
import path from 'node:path';
import {withHashes} from './names';
import type {KeptBuild} from './protocol';

/** Files at the top of a build that pages or the browser ask for. */
const AT_THE_TOP = /^(404\.html|favicon\.svg|manifest\.webmanifest)$/;
/** Scripts and style sheets; what stands beside them is their license, or made by `npm run compress`. */
const HASHED = /^assets\/(js|css)\/[^/]+\.(js|css)$/;
const OTHER_ASSETS = /^(assets\/(?!js\/|css\/)|icons\/).*\.(svg|png|jpe?g|webp|woff2|json)$/;
/** Pages, but for the one that shows the guide's own controls. */
const PAGE = /^(?!design\/)(.*\/)?index\.html$/;

/**
 * Lists what a device has to keep to read the guide without a connection: pages, scripts, styles, pictures. Printed
 * editions, exports, Markdown twins, social cards and what hosts need are left out.
 * @throws Error when two files' names differ in nothing but the hash: the names in a page could not be renewed then
 */
export async function listFiles(outDir: string): Promise<Pick<KeptBuild, 'revised' | 'hashed'>> {
  const names = (await readdir(outDir, {recursive: true})).map((file) => file.split(path.sep).join('/')).sort();
  const hashed = names.filter((file) => HASHED.test(file));
  const nameless = hashed.map((file) => withHashes(file, () => ''));
  const unclear = hashed.find((file, index) => nameless[index] === file || nameless.indexOf(nameless[index]!) < index);
  if (unclear !== undefined)
    throw new Error(`${unclear} has no hash in its name, or another file differs in nothing else.`);
  const revised: Record<string, string> = {};
  for (const file of names) {
    if (!PAGE.test(file) && !AT_THE_TOP.test(file) && !OTHER_ASSETS.test(file)) continue;
    const content = await readFile(path.join(outDir, file));
    // What the page says, whatever the files it names are called today.
    revised[file.replace(/index\.html$/, '')] = shortHash(
      file.endsWith('.html') ? withHashes(content.toString(), () => '') : content,
      8,
    );
  }
  return {revised, hashed};
}

/** The first digits of a hash, in base 16. */
export function shortHash(content: string | Buffer, digits: number): string {
  return createHash('sha256').update(content).digest('hex').slice(0, digits);
}
