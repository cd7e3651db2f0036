import {benchBuild} from './build';
import {benchLearner} from './learner';
import {benchOffline} from './offline';
import {benchPageWeight} from './page-weight';
import {benchPdf} from './pdf';
import {benchSearch} from './search';
import {benchSpeed} from './speed';

/**
 * Prints the guide's figures: `npm run bench`, or `npm run bench -- build search` for some of them.
 * The machines this runs on are noisy: compare figures of one run with each other, not across runs.
 */
const benches: Record<string, () => Promise<void>> = {
  build: benchBuild,
  pages: benchPageWeight,
  speed: benchSpeed,
  search: benchSearch,
  learner: benchLearner,
  offline: benchOffline,
  pdf: benchPdf,
};

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !(name in benches));
if (unknown.length > 0) {
  console.error(`No bench is called ${unknown.join(', ')}; there are ${Object.keys(benches).join(', ')}.`);
  process.exit(1);
}
for (const [name, run] of Object.entries(benches)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  console.log(`\n## ${name}\n`);
  await run();
}
