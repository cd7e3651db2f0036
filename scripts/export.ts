import {mkdir, writeFile} from 'node:fs/promises';
import path from 'node:path';
import {parseArgs} from 'node:util';
import {ContentError} from '../src/content';
import {readContent} from '../src/content/read';
import {exportFiles} from '../src/exports';
import {run} from './run';

/**
 * Writes the bank of practice questions for other programs: Anki, GIFT, QTI 2.1, CSV.
 *   npm run export -- --out build/exports
 * Links to the guide are written when SITE_URL is set, with BASE_URL below a domain's root.
 */
async function main(): Promise<void> {
  const {out} = parseArgs({options: {out: {type: 'string', default: 'build/exports'}}}).values;
  const {SITE_URL, BASE_URL = '/'} = process.env;
  const files = exportFiles(await readContent('docs'), SITE_URL && new URL(BASE_URL, SITE_URL).href);
  await mkdir(out, {recursive: true});
  for (const {name, bytes} of files) {
    await writeFile(path.join(out, name), bytes);
    console.log(`${path.join(out, name)}: ${Math.round(bytes.length / 1000)} kB`);
  }
}

run(main, [ContentError]);
