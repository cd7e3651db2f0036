import {expect, test} from 'vitest';
import {addRecent, clearRecent, MOST_RECENT, SEARCHES} from './search-history';

test('the latest searches come first, each once, and no more than are kept', () => {
  let history = SEARCHES.empty;
  for (let number = 0; number < MOST_RECENT + 3; number += 1) history = addRecent(history, `query ${number}`);
  history = addRecent(history, ' QUERY 5 ');
  expect(history.recent).toHaveLength(MOST_RECENT);
  expect(history.recent.slice(0, 2)).toEqual(['QUERY 5', `query ${MOST_RECENT + 2}`]);
  expect(addRecent(history, '  ')).toEqual(history);
  expect(clearRecent()).toEqual({version: 1, recent: []});
});

test('searches are read as they were written', () => {
  const history = addRecent(SEARCHES.empty, 'rma');
  expect(SEARCHES.parse(JSON.stringify(history))).toEqual({version: 1, recent: ['rma']});
});

test('favorites of an older version live on among the recent searches', () => {
  const text = '{"version":1,"recent":["rma","ATP"],"favorites":["atp","hold"]}';
  expect(SEARCHES.parse(text)).toEqual({version: 1, recent: ['rma', 'ATP', 'hold']});
});

test.each([
  ['{', 'it is not valid JSON'],
  ['[]', 'it is not an object'],
  ['{"version":1}', 'its searches are not a list of texts'],
  ['{"version":1,"recent":[1]}', 'its searches are not a list of texts'],
  ['{"version":2,"recent":[]}', 'its version is 2, this guide reads version 1'],
])('what cannot be read is said: %s', (text, reason) => {
  expect(() => SEARCHES.parse(text)).toThrow(reason);
});
