import {readdir, readFile, stat, writeFile} from 'node:fs/promises';
import path from 'node:path';
import {promisify} from 'node:util';
import {brotliCompress, constants, gzip} from 'node:zlib';
import {run} from './run';

const TEXT = /\.(html|js|css|json|svg|xml|txt|csv|md|webmanifest)$/;

/** Below this a compressed file saves no packet. */
const LEAST_BYTES = 1000;

/**
 * Puts a `.br` and a `.gz` beside every text file of a finished build, for servers that send compressed files as they
 * are. The last step: a file that changes later would be sent in its older form.
 *   npm run compress -- build
 */
async function main(): Promise<void> {
  const [folder = 'build'] = process.argv.slice(2);
  let files = 0;
  for (const name of await readdir(folder, {recursive: true})) {
    const file = path.join(folder, name);
    if (!TEXT.test(name) || (await stat(file)).size < LEAST_BYTES) continue;
    const bytes = await readFile(file);
    const [brotli, gzipped] = await Promise.all([
      promisify(brotliCompress)(bytes, {params: {[constants.BROTLI_PARAM_SIZE_HINT]: bytes.length}}),
      promisify(gzip)(bytes, {level: 9}),
    ]);
    await writeFile(`${file}.br`, brotli);
    await writeFile(`${file}.gz`, gzipped);
    files += 1;
  }
  console.log(`${files} files compressed in ${folder}`);
}

run(main, [Error]);
