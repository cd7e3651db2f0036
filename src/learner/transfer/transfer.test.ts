import {describe, expect, it, vi} from 'vitest';
import {madeUpEvents} from '../../../tests/learner/made-up';
import type {EventDraft, LearnerEvent, StoredEvent} from '../events';
import {fileName, toFile} from './export';
import {LARGEST_FILE, previewImport, readFile, readFileText} from './import';
import {lineOfDamage} from './json-damage';
import {reminderOf} from './reminder';

const NOW = new Date('2026-03-02T09:00:00Z');
const MS_PER_DAY = 86_400_000;
const EVENTS = madeUpEvents(300, 'phone');
const FILE = toFile(EVENTS, NOW);

describe('a file', () => {
  it('comes back as it was, whatever its formatting', () => {
    const value = JSON.parse(FILE) as unknown;
    for (const text of [
      FILE,
      `\uFEFF${FILE}`,
      FILE.replaceAll('\n', '\r\n'),
      JSON.stringify(value),
      JSON.stringify(value, null, 4),
    ])
      expect(readFileText(text)).toEqual(EVENTS);
  });

  it('has one event a line', () => {
    expect(FILE.split('\n')).toHaveLength(300 + 9);
    expect(fileName('2026-03-02')).toBe('order-management-guide-2026-03-02.json');
  });

  it('may be empty, and may hold what a later version wrote', () => {
    expect(readFileText(toFile([], NOW))).toEqual([]);
    const newer = {...EVENTS[0]!, id: 'z-z-1', v: 99, type: 'dreamt', of: 'sheep'} as StoredEvent;
    expect(readFileText(toFile([newer], NOW).replace('"schema": 1', '"schema": 99'))).toEqual([newer]);
  });

  it('may be the record of ticks from before', () => {
    expect(readFileText('{"version":1,"ticked":{"4.2":"2025-11-21T09:05:12.345Z"}}')).toMatchObject([
      {objective: '4.2', ticked: true},
    ]);
  });

  const edited = (change: (event: string) => string) => FILE.replace(/^.*"type":"item-answered".*$/m, change);

  it.each<[name: string, text: string, reason: RegExp]>([
    ['an empty object', '{}', /not a record saved by this guide/],
    ['nothing', '', /not a record saved by this guide/],
    ['a list', '[]', /not a record saved by this guide/],
    ['nonsense', 'PK\u0003\u0004 nonsense', /not a record saved by this guide/],
    ['markup', '<html></html>', /not a record saved by this guide/],
    ['half of it', FILE.slice(0, 5000), /damaged: it is not valid JSON, in line \d\d\./],
    ['a stray comma', FILE.replace('"events": [', '"events": [,'), /not valid JSON, in line 6\./],
    ['a missing event', FILE.replace(/^\{"id.*\n/m, ''), /should hold 300 events and holds 299/],
    ['no list', '{"format":"order-management-guide/learner","schema":1}', /list of events is missing/],
    ['no schema', FILE.replace('"schema": 1', '"schema": "1"'), /schema is missing/],
    ['another format', FILE.replace('/learner', '/else'), /not a record saved by this guide/],
    [
      'markup in an id',
      edited((line) => line.replace(/"item":"[^"]*"/, '"item":"<img src=x onerror=alert(1)>"')),
      /in event \d+, item is not an id/,
    ],
    [
      'a prototype',
      edited((line) => line.replace(/"item":"[^"]*"/, '"item":"__proto__"')),
      /in event \d+, item is not an id/,
    ],
    [
      'a number as a text',
      edited((line) => line.replace('"revision":1', '"revision":"1"')),
      /in event \d+, revision is not/,
    ],
    [
      'events that are none',
      '{"format":"order-management-guide/learner","schema":1,"count":1,"events":[null]}',
      /in event 1, it is not an object/,
    ],
    ['ticks that are none', '{"version":1,"ticked":{"<b>":"x"}}', /in the ticks, its ticks are not/],
  ])('is refused with place and reason: %s', (_, text, reason) => {
    expect(() => readFileText(text)).toThrow(
      expect.objectContaining({name: 'ImportError', message: expect.stringMatching(reason) as string}),
    );
  });

  it('cannot change what objects are', () => {
    const text = FILE.replace(
      '"count"',
      '"__proto__": {"polluted": true}, "constructor": {"prototype": {"polluted": true}}, "count"',
    );
    expect(readFileText(text)).toEqual(EVENTS);
    expect(({} as {polluted?: boolean}).polluted).toBeUndefined();
  });

  it('of 50 MB is refused before it is read', async () => {
    const text = vi.fn(() => Promise.resolve(FILE));
    await expect(readFile({size: 50 * 2 ** 20, text})).rejects.toThrow(
      'The file has 50 MB; a saved record has no more than 32 MB.',
    );
    expect(text).not.toHaveBeenCalled();
    expect(await readFile({size: LARGEST_FILE, text})).toEqual(EVENTS);
  });
});

it.each([
  ['{"a": [1, 2}', 1],
  ['{"a": 1,\n"b" 2}', 2],
  ['{"a": 1,\n\n}', 3],
  ['[1,\n2]\n]', 3],
  ['[\n]\n', 3],
  ['{"a": "no\nend"}', 1],
  ['{"a": [{}, {"b": []}],\n"c": tru}', 2],
  ['{"a": -1.5e3, "b": null', 1],
  ['[1\n2]', 2],
])('damage is found: %j in line %i', (text, line) => {
  expect(lineOfDamage(text)).toBe(line);
});

describe('the preview of an import', () => {
  const tick = (objective: string, id: string, time: number, ticked = true): LearnerEvent => ({
    id,
    v: 1,
    time,
    at: new Date(time).toISOString(),
    day: new Date(time).toISOString().slice(0, 10),
    type: 'objective-ticked',
    objective,
    ticked,
  });

  it('says what would be added, and what the ticks become', () => {
    const here = [tick('1.1', 'a-s-1', 1000), tick('1.2', 'a-s-2', 2000), tick('2.1', 'a-s-3', 3000)];
    const file = [
      here[0]!,
      tick('1.2', 'b-s-1', 2500, false),
      tick('3.1', 'b-s-2', MS_PER_DAY),
      tick('2.1', 'b-s-3', 10),
    ];
    expect(previewImport(here, file)).toMatchObject({
      known: 1,
      newer: 0,
      from: '1970-01-01',
      to: '1970-01-02',
      ticks: {added: ['3.1'], removed: ['1.2']},
      answers: 0,
    });
    expect(previewImport(here, file).added.map(({id}) => id)).toEqual(['b-s-1', 'b-s-2', 'b-s-3']);
  });

  it('of the same file twice adds nothing; nor does a file that holds an event twice', () => {
    expect(previewImport(EVENTS, EVENTS)).toMatchObject({
      added: [],
      known: 300,
      answers: 0,
      ticks: {added: [], removed: []},
    });
    expect(previewImport([], [...EVENTS, EVENTS[0]!])).toMatchObject({known: 1});
    expect(previewImport([], [...EVENTS, EVENTS[0]!]).added).toHaveLength(300);
  });
});

describe('the reminder to save', () => {
  const work = (count: number, at = 0, device = 'here'): LearnerEvent[] =>
    Array.from({length: count}, (_, index) => {
      const draft: EventDraft = {type: 'item-answered', item: 'q-1', revision: 1, chosen: [], right: true};
      return {id: `${device}-s${at}-${index}`, v: 1, time: at + index, at: '', day: '', ...draft};
    });
  const saved = (at: number, device = 'here'): LearnerEvent => ({
    id: `${device}-x-${at}`,
    v: 1,
    time: at,
    at: '',
    day: '',
    type: 'exported',
  });
  const reminder = (events: LearnerEvent[], days: number, mayBeCleared = false) =>
    reminderOf(events, {device: 'here', now: days * MS_PER_DAY + 1, mayBeCleared});

  it('comes after much work over days, and sooner where the browser may clear it', () => {
    expect(reminder([], 30)).toEqual({urgency: 'none', unsaved: 0, days: 0});
    expect(reminder(work(120), 1).urgency).toBe('none');
    expect(reminder(work(120), 7)).toEqual({urgency: 'gentle', unsaved: 120, days: 7});
    expect(reminder(work(30), 30).urgency).toBe('none');
    expect(reminder(work(30), 1, true).urgency).toBe('strong');
    expect(reminder(work(30), 0, true).urgency).toBe('none');
  });

  it('starts anew when the record was saved on this device', () => {
    expect(reminder([...work(120), saved(500)], 30)).toMatchObject({urgency: 'none', unsaved: 0});
    expect(reminder([...work(120), saved(500, 'phone')], 30)).toMatchObject({urgency: 'gentle', unsaved: 120});
    expect(reminder([...work(120), saved(500), ...work(5, 1000)], 30)).toMatchObject({urgency: 'none', unsaved: 5});
  });
});
