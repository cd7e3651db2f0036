import {existsSync, readFileSync} from 'node:fs';
import {describe, expect, it} from 'vitest';
import {coverageOf, CURRENT_VERSION, emptyRecord, parseRecord, setTicked, type StudyRecord, studyNext} from './record';

const NOON = new Date('2026-03-01T12:00:00Z');

const sections = [
  {number: 1, weight: 20, objectives: [{id: '1.1'}, {id: '1.2'}]},
  {number: 2, weight: 60, objectives: [{id: '2.1'}, {id: '2.2'}, {id: '2.3'}]},
  {number: 3, weight: 20, objectives: [{id: '3.1'}]},
];

function recordOf(...ticked: string[]): StudyRecord {
  return ticked.reduce((record, objective) => setTicked(record, objective, true, NOON), emptyRecord());
}

describe('setTicked', () => {
  it('notes when an objective was ticked', () => {
    expect(setTicked(emptyRecord(), '4.2', true, NOON)).toEqual({
      version: 1,
      ticked: {'4.2': '2026-03-01T12:00:00.000Z'},
    });
  });

  it('takes a tick away and leaves the others', () => {
    expect(setTicked(recordOf('4.1', '4.2'), '4.2', false, NOON)).toEqual(recordOf('4.1'));
  });

  it('leaves the record it was given as it was', () => {
    const record = recordOf('4.1');
    setTicked(record, '4.2', true, NOON);
    setTicked(record, '4.1', false, NOON);
    expect(record).toEqual(recordOf('4.1'));
  });
});

describe('parseRecord', () => {
  it('reads what was written', () => {
    expect(parseRecord(JSON.stringify(recordOf('4.1', '4.2')))).toEqual(recordOf('4.1', '4.2'));
  });

  it('still reads a record stored in the format of version 1', () => {
    const stored = readFileSync('tests/fixtures/study/v1.json', 'utf8');
    expect(parseRecord(stored)).toEqual({
      version: CURRENT_VERSION,
      ticked: {'1.1': '2025-11-21T08:30:00.000Z', '4.2': '2025-11-21T09:05:12.345Z', '7.4': '2025-11-22T17:45:00.000Z'},
    });
  });

  it('has a frozen record of the format it writes now', () => {
    expect(existsSync(`tests/fixtures/study/v${CURRENT_VERSION}.json`)).toBe(true);
  });

  it.each([
    ['{"version": 1, "tick', 'it is not valid JSON'],
    ['', 'it is not valid JSON'],
    ['[1, 2]', 'it is not an object'],
    ['null', 'it is not an object'],
    ['{"ticked": {}}', 'its version is missing, this guide reads version 1'],
    ['{"version": 2, "ticked": {}}', 'its version is 2, this guide reads version 1'],
    ['{"version": "1", "ticked": {}}', 'its version is "1", this guide reads version 1'],
    ['{"version": 1}', 'its ticks are not a list of objectives and dates'],
    ['{"version": 1, "ticked": ["4.2"]}', 'its ticks are not a list of objectives and dates'],
    ['{"version": 1, "ticked": {"4.2": true}}', 'its ticks are not a list of objectives and dates'],
  ])('refuses %s and says why', (text, reason) => {
    expect(() => parseRecord(text)).toThrow(expect.objectContaining({name: 'UnreadableRecord', message: reason}));
  });
});

describe('coverageOf', () => {
  it('gives a section without objectives no share', () => {
    const empty = {number: 4, weight: 10, objectives: []};
    expect(coverageOf([empty], emptyRecord())).toEqual({ticked: 0, total: 0, weight: 0});
  });

  it('is nothing of everything before the first tick', () => {
    expect(coverageOf(sections, emptyRecord())).toEqual({ticked: 0, total: 6, weight: 0});
  });

  it("counts a section's weight evenly over its objectives", () => {
    expect(coverageOf(sections, recordOf('1.1', '2.1'))).toEqual({ticked: 2, total: 6, weight: 30});
  });

  it('is the whole exam when all is ticked', () => {
    expect(coverageOf(sections, recordOf('1.1', '1.2', '2.1', '2.2', '2.3', '3.1'))).toEqual({
      ticked: 6,
      total: 6,
      weight: 100,
    });
  });

  it('does not count ticks of objectives that are in no section', () => {
    expect(coverageOf(sections, recordOf('9.9'))).toEqual({ticked: 0, total: 6, weight: 0});
  });
});

describe('studyNext', () => {
  const order = (record: StudyRecord) =>
    studyNext(sections, record).map(({section, weightLeft}) => [section.number, weightLeft]);

  it('begins with the largest weight left; of equal weights with the earlier section', () => {
    expect(order(emptyRecord())).toEqual([
      [2, 60],
      [1, 20],
      [3, 20],
    ]);
  });

  it('moves a section back as its objectives are ticked', () => {
    expect(order(recordOf('1.1', '2.1', '2.2', '2.3'))).toEqual([
      [3, 20],
      [1, 10],
    ]);
  });

  it('is empty when all is ticked', () => {
    expect(order(recordOf('1.1', '1.2', '2.1', '2.2', '2.3', '3.1'))).toEqual([]);
  });
});
