import {spawnSync} from 'node:child_process';
import path from 'node:path';

/**
 * Builds the site with links to the printed editions and the exported questions, then makes both and draws the social
 * cards: what is published. The variable is set here, since a shell of Windows knows no `NAME=1 command`. Arguments go to
 * the build: `npm run build:published -- --out-dir x`.
 */
function run(file: string, args: string[]): void {
  const {status} = spawnSync(process.execPath, [file, ...args], {
    stdio: 'inherit',
    env: {...process.env, PDF_EDITION: '1'},
  });
  if (status !== 0) process.exit(status ?? 1);
}

const args = process.argv.slice(2);
const at = args.findIndex((arg) => arg.startsWith('--out-dir'));
const out = at === -1 ? 'build' : (args[at]!.split('=')[1] ?? args[at + 1] ?? 'build');

run(path.resolve('node_modules/@docusaurus/core/bin/docusaurus.mjs'), ['build', ...args]);
const jiti = path.resolve('node_modules/jiti/lib/jiti-cli.mjs');
run(jiti, ['scripts/pdf.ts', '--build', out]);
run(jiti, ['scripts/export.ts', '--out', path.join(out, 'exports')]);
run(jiti, ['scripts/social-cards.ts', out]);
