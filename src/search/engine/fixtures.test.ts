import {describe, expect, test} from 'vitest';
import {readFixtures} from '../../../tests/search/fixtures';
import {readContent} from '../../content/read';
import {createEmbeddedEngine} from './embedded-engine';
import {buildRecords} from '../records';

const records = buildRecords(await readContent('docs'));
const ids = new Set(records.map(({objectID}) => objectID));
const engine = createEmbeddedEngine(records);
const fixtures = readFixtures('tests/search');

test('there are enough fixtures, and none asks twice', () => {
  const queries = fixtures.map(({query}) => query);
  expect(queries.length).toBeGreaterThanOrEqual(500);
  expect(queries.filter((query, place) => queries.indexOf(query) !== place)).toEqual([]);
});

test('fixtures expect records that exist', () => {
  expect(fixtures.flatMap(({first}) => first).filter((id) => !ids.has(id))).toEqual([]);
});

describe.each([...new Set(fixtures.map(({group}) => group))])('%s', (name) => {
  test.each(fixtures.filter(({group}) => group === name))('$query', async ({query, first, count, suggests}) => {
    const {hits, total, suggestions} = await engine.search(query, 20);
    expect(hits.slice(0, Math.max(1, first.length)).map(({record}) => record.objectID)).toEqual(first);
    if (count !== undefined) expect(total).toBe(count);
    if (suggests !== undefined) expect(suggestions).toContain(suggests);
  });
});
