import 'fake-indexeddb/auto';
import {madeUpEvents} from '../../tests/learner/made-up';
import {objectiveOfItem} from '../../tests/learner/views';
import {isCurrent, type StoredEvent} from '../../src/learner/events';
import {EventLog} from '../../src/learner/log';
import {answersOf, itemsOf} from '../../src/learner/projections/answers';
import {attemptsOf} from '../../src/learner/projections/attempts';
import {calibrationOf} from '../../src/learner/projections/calibration';
import {cardsOf} from '../../src/learner/projections/cards';
import {daysOf} from '../../src/learner/projections/days';
import {masteryOf} from '../../src/learner/projections/mastery';
import {recentSearches} from '../../src/learner/projections/searches';
import {settingsOf} from '../../src/learner/projections/settings';
import {ticksOf} from '../../src/learner/projections/ticks';
import {readLines, toLines} from '../../src/learner/store/lines';
import {openDatabase} from '../../src/learner/store/database';
import {superseded} from '../../src/learner/superseded';
import {toFile} from '../../src/learner/transfer/export';
import {previewImport, readFileText} from '../../src/learner/transfer/import';
import {brotli, bundleSize} from './bundle';
import {median} from './median';

const EVENTS = 100_000;
const ROUNDS = 3;

/**
 * Times what a learner's record of 100,000 events takes: to open with every view of the dashboard, to store, to merge
 * with another of that size, to export and import. Reading from the database is not in it, but in a row of its own with
 * a stand-in for IndexedDB in memory; a browser's own is another matter.
 */
export async function benchLearner(): Promise<void> {
  const events = madeUpEvents(EVENTS, 'laptop', 1);
  const others = madeUpEvents(EVENTS, 'phone', 2);
  const packs = Array.from({length: EVENTS / 1000}, (_, number) =>
    toLines(events.slice(number * 1000, (number + 1) * 1000)),
  );
  const log = logOf(events);
  const both = logOf(events, others);
  const answers = answersOf(log.events);
  const file = toFile(log.all, new Date(0));
  const dropped = superseded(log.events);
  const kept = events.filter(({id}) => !dropped.has(id));

  const rows: Record<string, object> = {};
  const bench = (name: string, run: () => unknown) => {
    const times = Array.from({length: ROUNDS}, () => {
      const started = performance.now();
      run();
      return performance.now() - started;
    });
    rows[name] = {'median ms': Math.round(median(times)), 'worst ms': Math.round(Math.max(...times))};
  };
  bench('read and check the stored texts', () => packs.map((pack) => readLines(pack.split('\n'))));
  bench('put them in order', () => logOf(events));
  bench('view: ticks', () => ticksOf(log.events));
  bench('view: answers and items', () => itemsOf(answersOf(log.events)));
  bench('view: attempts', () => attemptsOf(log.events));
  bench('view: cards (FSRS)', () => cardsOf(log.events));
  bench('view: days', () => daysOf(log.events));
  bench('view: mastery', () => masteryOf(answers, objectiveOfItem));
  bench('view: settings, searches, calibration', () => [
    settingsOf(log.events),
    recentSearches(log.events),
    calibrationOf(answers),
  ]);
  bench('open the dashboard: all of the above', () => {
    const opened = logOf(packs.flatMap((pack) => readLines(pack.split('\n')).events)).events;
    const given = answersOf(opened);
    return [
      ticksOf(opened),
      itemsOf(given),
      attemptsOf(opened),
      cardsOf(opened),
      daysOf(opened),
      masteryOf(given, objectiveOfItem),
      settingsOf(opened),
      recentSearches(opened),
      calibrationOf(given),
    ];
  });
  const single = {...events[0]!, id: 'laptop-new-1', time: both.latest + 1};
  bench('record one more event', () => {
    log.remove(new Set([single.id]));
    log.add([single]);
  });
  bench('merge with another of this size', () => logOf(events).add(others));
  bench('merge with itself', () => logOf(events).add(events));
  bench('export', () => toFile(log.all, new Date(0)));
  bench('import: read and preview', () => previewImport(others, readFileText(file)));

  const database = openDatabase('bench');
  await database.add(kept);
  const started = performance.now();
  await database.load();
  rows['read from a stand-in for IndexedDB'] = {'median ms': Math.round(performance.now() - started)};

  console.log(`A record of ${EVENTS.toLocaleString('en-US')} events, ${ROUNDS} rounds, in one process`);
  console.table(rows);
  const stored = toLines(kept);
  console.table({
    'stored as recorded': sizeOf(toLines(events), EVENTS),
    'stored without what is superseded': sizeOf(stored, kept.length),
    'exported file': sizeOf(file, EVENTS),
  });
  const parts = {
    'events, log and store': `export {openLearnerStore} from './src/learner/store/open';`,
    'review (with ts-fsrs)': `export {cardsOf} from './src/learner/projections/cards';`,
    'export and import': `export * from './src/learner/transfer/export'; export * from './src/learner/transfer/import';`,
  };
  const sizes: Record<string, object> = {};
  for (const [name, source] of Object.entries(parts))
    sizes[name] = {'kB compressed': ((await bundleSize(source)) / 1000).toFixed(1)};
  console.table(sizes);
}

function logOf(...parts: readonly StoredEvent[][]): EventLog {
  const log = new EventLog();
  for (const part of parts) log.add(part);
  if (!log.events.every(isCurrent)) throw new Error('made-up events are of the current schema');
  return log;
}

function sizeOf(text: string, events: number): object {
  return {
    events,
    MB: (Buffer.byteLength(text) / 1e6).toFixed(1),
    'bytes per event': Math.round(Buffer.byteLength(text) / events),
    'MB compressed': (brotli(text, 4) / 1e6).toFixed(1),
  };
}
