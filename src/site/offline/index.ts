import {writeFile} from 'node:fs/promises';
import {createRequire} from 'node:module';
import path from 'node:path';
import type {rolldown as Rolldown} from 'rolldown';
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
  const code = await compile(enabled ? 'worker' : 'killer');
  let build: object = {base};
  if (enabled) {
    const files = await listFiles(outDir);
    build = {base, version: shortHash(JSON.stringify(files) + code, 12), ...files};
  }
  await writeFile(path.join(outDir, FILE), `const BUILD=${JSON.stringify(build)};\n${code}`);
}

/** A worker with what it imports, as one script. */
async function compile(name: 'worker' | 'killer'): Promise<string> {
  // By Node itself: what loads Docusaurus' configuration cannot read the bundler's code.
  const {rolldown} = createRequire(__filename)('rolldown') as {rolldown: typeof Rolldown};
  const bundle = await rolldown({input: path.join(__dirname, 'worker', `${name}.ts`), tsconfig: false});
  const {output} = await bundle.generate({format: 'iife', minify: true});
  await bundle.close();
  return output[0].code;
}
