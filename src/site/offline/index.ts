import {writeFile} from 'node:fs/promises';
import path from 'node:path';
import {bundle} from '../bundle';
import {listFiles, shortHash} from './list';

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
    build = {base, version: shortHash(JSON.stringify(files) + code, 12), ...files};
  }
  await writeFile(path.join(outDir, FILE), `const BUILD=${JSON.stringify(build)};\n${code}`);
}
