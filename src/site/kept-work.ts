import {createHash, type Hash} from 'node:crypto';
import {existsSync, readFileSync} from 'node:fs';
import {mkdir, readFile, rename, writeFile} from 'node:fs/promises';
import path from 'node:path';

/** Beside the bundler's own; whoever installs anew begins anew. */
const CACHE = path.resolve('node_modules/.cache');

/** What npm says is installed. */
const INSTALLED = 'node_modules/.package-lock.json';

let installed: Hash | undefined;

/**
 * What takes long to make and was made in an earlier build, or is made now and kept for the next. Where npm has not left
 * a list of the packages, which count as well, nothing is kept.
 * @param folder where it is kept, below `node_modules/.cache`
 * @param from all it is made from, the code that makes it included
 * @throws Error from `make`, or when the folder cannot be written
 */
export async function keptOr(
  folder: string,
  from: readonly (string | Buffer)[],
  make: () => Promise<string>,
): Promise<string> {
  if (!installed && !existsSync(INSTALLED)) return make();
  installed ??= createHash('sha256').update(readFileSync(INSTALLED));
  const hash = installed.copy();
  for (const part of from) hash.update('\0').update(part);
  const file = path.join(CACHE, folder, hash.digest('hex'));
  const kept = await readFile(file, 'utf8').catch(() => undefined);
  if (kept !== undefined) return kept;
  const made = await make();
  await mkdir(path.dirname(file), {recursive: true});
  // In one step, since two builds may do so at a time.
  await writeFile(`${file}.${process.pid}`, made);
  await rename(`${file}.${process.pid}`, file);
  return made;
}
