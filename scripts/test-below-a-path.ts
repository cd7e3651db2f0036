import {runNode} from './run-node';

/** Two levels, since a path of one is what most hosts and most tests have. */
const BASE_URL = '/team/guide/';

/** Tests of what a path can make a difference to: addresses, links, search, what is stored. */
const TESTS =
  'checklist deep-links exam message-sheet navigation practice progress record review search search-keys start';

/**
 * Builds the site below a path, prints one section, and runs the browser tests on it once more. The variables are set
 * here, since a shell of Windows knows no `NAME=1 command`. Arguments go to Playwright instead of the choice made here:
 * `npm run test:below-a-path -- every-page`.
 */
async function main(): Promise<void> {
  Object.assign(process.env, {BASE_URL, PDF_EDITION: '1'});
  const {buildDir} = await import('../tests/browser/built');
  runNode('@docusaurus/core/bin/docusaurus.mjs', ['build', '--out-dir', buildDir]);
  runNode('jiti/lib/jiti-cli.mjs', ['scripts/pdf.ts', '--build', buildDir, '--only', 'section-4', '--paper', 'a4']);
  const chosen = process.argv.slice(2);
  runNode('@playwright/test/cli.js', [
    'test',
    ...(chosen.length > 0 ? chosen : TESTS.split(' ').map((name) => `/${name}.spec`)),
  ]);
}

void main();
