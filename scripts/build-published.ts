import path from 'node:path';
import {runNode} from './run-node';

/**
 * Builds the site with links to the printed editions and the exported questions, then makes both and draws the social
 * cards: what is published. The variable is set here, since a shell of Windows knows no `NAME=1 command`. Arguments go to
 * the build: `npm run build:published -- --out-dir x`.
 */
process.env.PDF_EDITION = '1';
const args = process.argv.slice(2);
const at = args.findIndex((arg) => arg.startsWith('--out-dir'));
const out = at === -1 ? 'build' : (args[at]!.split('=')[1] ?? args[at + 1] ?? 'build');
const JITI = 'jiti/lib/jiti-cli.mjs';

runNode('@docusaurus/core/bin/docusaurus.mjs', ['build', ...args]);
runNode(JITI, ['scripts/pdf.ts', '--build', out]);
runNode(JITI, ['scripts/export.ts', '--out', path.join(out, 'exports')]);
runNode(JITI, ['scripts/social-cards.ts', out]);
