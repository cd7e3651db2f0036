import {spawnSync} from 'node:child_process';
import path from 'node:path';

/** Two levels, since a path of one is what most hosts and most tests have. */
const BASE_URL = '/team/guide/';

/**
 * Builds what is published below a path and runs the browser tests on it once more. The variable is set here, since a shell of Windows knows no
 * `NAME=1 command`. Arguments go to Playwright: `npm run test:below-a-path -- navigation`.
 */
async function main(): Promise<void> {
  process.env.BASE_URL = BASE_URL;
  const {buildDir} = await import('../tests/browser/built');
  run('jiti/lib/jiti-cli.mjs', ['scripts/build-published.ts', '--out-dir', buildDir]);
  run('@playwright/test/cli.js', ['test', ...process.argv.slice(2)]);
}

function run(file: string, args: string[]): void {
  const {status} = spawnSync(process.execPath, [path.resolve('node_modules', file), ...args], {stdio: 'inherit'});
  if (status !== 0) process.exit(status ?? 1);
}

void main();
