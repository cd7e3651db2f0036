import {createHash} from 'node:crypto';
import {readdirSync, readFileSync} from 'node:fs';
import {describe, expect, it} from 'vitest';
import {viewsOf} from '../../tests/learner/views';
import {SCHEMA} from './events';
import {readSearchesOfVersion1, readTicksOfVersion1} from './migrations';
import {readFileText} from './transfer/import';
import {toFile} from './transfer/export';

const FOLDER = 'tests/fixtures/study';

function fixture(name: string): string {
  return readFileSync(`${FOLDER}/${name}`, 'utf8').replaceAll('\r\n', '\n');
}

describe('fixtures of past formats', () => {
  const frozen = JSON.parse(fixture('frozen.json')) as Record<string, string>;
  const names = readdirSync(FOLDER).filter((name) => name !== 'frozen.json');

  it('are all listed', () => {
    expect(Object.keys(frozen).sort()).toEqual(names.sort());
  });

  // A learner somewhere has a record of that format. A new format gets a new fixture; these stay as they are.
  it.each(names)('%s is as it was when it was frozen', (name) => {
    expect(createHash('sha256').update(fixture(name)).digest('hex')).toBe(frozen[name]);
  });

  it('hold one of the schema that is written now', () => {
    expect(names).toContain(`events-${SCHEMA}.json`);
  });
});

describe('what the guide kept before there were events', () => {
  it('is read: ticks', () => {
    const events = readTicksOfVersion1(JSON.parse(fixture('v1.json')));
    expect([...viewsOf(events).ticks]).toEqual([
      ['1.1', '2025-11-21T08:30:00.000Z'],
      ['4.2', '2025-11-21T09:05:12.345Z'],
      ['7.4', '2025-11-22T17:45:00.000Z'],
    ]);
    expect(events[0]).toEqual({
      id: 'v1-ticks-1763713800000-1.1',
      v: 1,
      time: 1763713800000,
      at: '2025-11-21T08:30:00.000Z',
      day: '2025-11-21',
      type: 'objective-ticked',
      objective: '1.1',
      ticked: true,
    });
  });

  it('is read: searches, and favorites after them', () => {
    const read = (name: string) => viewsOf(readSearchesOfVersion1(JSON.parse(fixture(name)))).searches;
    expect(read('searches-v1-with-favorites.json')).toEqual(['rma', 'ATP', 'hold']);
    expect(read('searches-v1.json')).toEqual(['rma', 'lines_shipped']);
  });

  it.each([
    [{ticked: {}}, 'its version is missing, not 1'],
    [{version: 2}, 'its version is 2, not 1'],
    [{version: 1, ticked: ['4.2']}, 'its ticks are not a list of objectives and dates'],
    [{version: 1, ticked: {'4.2': true}}, 'its ticks are not a list of objectives and dates'],
    [{version: 1, ticked: {'<b>': '2025-11-21T08:30:00.000Z'}}, 'its ticks are not a list of objectives and dates'],
    [[], 'it is not an object'],
  ])('is refused when damaged: %j', (value, reason) => {
    expect(() => readTicksOfVersion1(value)).toThrow(reason);
  });
});

it('a file of schema 1 is read, and written again as it was', () => {
  const text = fixture('events-1.json');
  const events = readFileText(text);
  expect(toFile(events, new Date('2026-03-02T09:00:00.000Z'))).toBe(text);
  const views = viewsOf(events);
  expect([...views.ticks.keys()]).toEqual(['1.1']);
  expect([...views.cards.keys()].sort()).toEqual([
    'line:k-4.1-best-practices',
    'message:magento.sales.order_management.create:purpose',
  ]);
  expect(views.attempts).toMatchObject([{status: 'handed-in', seed: '100 %', minutes: null, result: {right: 1}}]);
  expect(views.settings).toMatchObject({examDate: '2026-05-04', newPerDay: 15});
  expect(views.searches).toEqual([]);
});
