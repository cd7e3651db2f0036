import {createEmbeddedEngine} from '../../src/search/embedded-engine';
import {buildRecords} from '../../src/search/records';
import type {SearchRecord} from '../../src/search/types';
import {readContent} from '../../src/content/read';
import {type Fixture, readFixtures} from '../../tests/search/fixtures';
import {brotli, bundleSize} from './bundle';
import type {BenchedEngine} from './benched-engine';
import {grow} from './grow';
import {easyops, minisearch, pagefind} from './rivals';

const ROUNDS = 5;

/**
 * Asks our engine and others every fixture, and prints how often the expected record comes first, how long a query
 * takes, and what a browser has to load; then how ours grows.
 */
export async function benchSearch(): Promise<void> {
  const records = buildRecords(await readContent('docs'));
  const fixtures = readFixtures('tests/search');
  const json = JSON.stringify(records);
  const started = performance.now();
  const engine = createEmbeddedEngine(records);
  const firstMade = performance.now() - started;

  const rows: Record<string, object> = {};
  const notes: string[] = [];
  const bench = async (benched: BenchedEngine) => {
    rows[benched.name] = await measure(benched, fixtures);
    if (benched.note !== undefined) notes.push(`${benched.name}: ${benched.note}`);
    await benched.close?.();
  };
  await bench({
    name: 'this guide',
    search: async (query) => (await engine.search(query, 20)).hits.map(({record}) => record.objectID),
    index: {raw: json.length, compressed: brotli(json)},
    library: await bundleSize(`export {createEmbeddedEngine} from './src/search/embedded-engine';`),
  });
  for (const rival of [minisearch(records, false), minisearch(records, true), easyops(records), pagefind(records)]) {
    try {
      await bench(await rival);
    } catch (error) {
      notes.push(`not measured: ${error instanceof Error ? error.message.split('\n')[0] : String(error)}`);
    }
  }
  console.log(
    `${fixtures.length} queries of tests/search over ${records.length} records, ${ROUNDS} rounds, in one process`,
  );
  console.table(rows);
  for (const note of notes) console.log(`- ${note}`);
  console.log("- The queries were written with this guide's engine in view: read the gaps, not the percentages.");
  console.log(`- Making this guide's index takes ${firstMade.toFixed(0)} ms the first time, in a cold process.`);
  await benchGrowth(records, fixtures);
}

async function measure({search, index, library}: BenchedEngine, fixtures: Fixture[]): Promise<object> {
  let first = 0;
  let firstThree = 0;
  const times: number[] = [];
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (const {query, first: wanted} of fixtures) {
      const started = performance.now();
      const found = await search(query);
      const time = performance.now() - started;
      // The first round warms up, and is looked at for what it finds.
      if (round > 0) times.push(time);
      else if (isRight(found, wanted)) first += 1;
      if (round === 0 && (isRight(found, wanted) || found.slice(0, 3).includes(wanted[0] ?? ''))) firstThree += 1;
    }
  }
  return {
    'right first %': percent(first, fixtures.length),
    'in first 3 %': percent(firstThree, fixtures.length),
    'median ms': percentile(times, 0.5),
    'p95 ms': percentile(times, 0.95),
    'index kB': kilobytes(index.raw),
    compressed: kilobytes(index.compressed),
    'code kB compressed': library === undefined ? 'not measured' : kilobytes(library),
  };
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
      'median ms': percentile(warm, 0.5),
      'p95 ms': percentile(warm, 0.95),
    };
  }
  console.log(`\nGrowth, with made-up records (brotli at quality 5, ${queries.length} queries)`);
  console.table(rows);
}

function percentile(values: number[], share: number): string {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!.toFixed(1);
}

function percent(part: number, whole: number): string {
  return ((part / whole) * 100).toFixed(1);
}

function kilobytes(bytes: number): string {
  return (bytes / 1000).toFixed(1);
}
