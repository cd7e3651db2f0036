import {createEmbeddedEngine} from '../../src/search/engine/embedded-engine';
import {buildRecords} from '../../src/search/records';
import type {SearchRecord} from '../../src/search/record';
import {readContent} from '../../src/content/read';
import {type Fixture, readFixtures} from '../../tests/search/fixtures';
import {brotli, bundleSize} from './bundle';
import {grow} from './grow';
import {median, percentile} from './median';

const ROUNDS = 5;

/** Prints how often the expected record comes first, how long a query takes, what a browser has to load, and how that grows. */
export async function benchSearch(): Promise<void> {
  const records = buildRecords(await readContent('docs'));
  const fixtures = readFixtures('tests/search');
  const json = JSON.stringify(records);
  const started = performance.now();
  const engine = createEmbeddedEngine(records);
  const made = performance.now() - started;
  const code = await bundleSize(`export {createEmbeddedEngine} from './src/search/engine/embedded-engine';`);

  let first = 0;
  const times: number[] = [];
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (const {query, first: wanted} of fixtures) {
      const asked = performance.now();
      const {hits} = await engine.search(query, 20);
      const time = performance.now() - asked;
      // The first round warms up, and is looked at for what it finds.
      if (round > 0) times.push(time);
      else if (
        isRight(
          hits.map(({record}) => record.objectID),
          wanted,
        )
      )
        first += 1;
    }
  }
  console.log(
    `${fixtures.length} queries of tests/search over ${records.length} records, ${ROUNDS} rounds, in one process`,
  );
  console.table({
    'this guide': {
      'right first %': ((first / fixtures.length) * 100).toFixed(1),
      'median ms': median(times).toFixed(1),
      'p95 ms': percentile(times, 0.95).toFixed(1),
      'index kB': kilobytes(json.length),
      compressed: kilobytes(brotli(json)),
      'code kB compressed': kilobytes(code),
      'made in ms, cold': made.toFixed(0),
    },
  });
  await benchGrowth(records, fixtures);
}

/** Whether the wanted records are the first ones, in order; none wanted, none found. */
function isRight(found: string[], wanted: string[]): boolean {
  return wanted.length === 0 ? found.length === 0 : wanted.every((id, place) => found[place] === id);
}

/** How index and queries grow with ten and a hundred times the records. */
async function benchGrowth(records: SearchRecord[], fixtures: Fixture[]): Promise<void> {
  const rows: Record<string, object> = {};
  // A query of the largest takes long: some of each kind will do.
  const queries = fixtures.filter((_, place) => place % 5 === 0).map(({query}) => query);
  for (const times of [1, 10, 100]) {
    const grown = grow(records, times);
    const json = JSON.stringify(grown);
    const started = performance.now();
    const engine = createEmbeddedEngine(grown);
    const made = performance.now() - started;
    const took: number[] = [];
    for (const query of [...queries.slice(0, 10), ...queries]) {
      const asked = performance.now();
      await engine.search(query, 20);
      took.push(performance.now() - asked);
    }
    const warm = took.slice(10);
    rows[`${times} ×`] = {
      records: grown.length,
      'index kB': kilobytes(json.length),
      'compressed kB': kilobytes(brotli(json, 5)),
      'made in ms': Math.round(made),
      'median ms': median(warm).toFixed(1),
      'p95 ms': percentile(warm, 0.95).toFixed(1),
    };
  }
  console.log(`\nGrowth, with made-up records (brotli at quality 5, ${queries.length} queries)`);
  console.table(rows);
}

function kilobytes(bytes: number): string {
  return (bytes / 1000).toFixed(1);
}
