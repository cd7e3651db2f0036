import {expect, test} from 'vitest';
import {
  addRecent,
  clearRecent,
  isFavorite,
  MOST_RECENT,
  NO_SEARCHES,
  SEARCH_HISTORY_KEY,
  SearchHistoryStore,
  setFavorite,
} from './search-history';
import type {StudyStorage} from './store';

function memory(text?: string): StudyStorage & {texts: Map<string, string>} {
  const texts = new Map(text === undefined ? [] : [[SEARCH_HISTORY_KEY, text]]);
  return {texts, getItem: (key) => texts.get(key) ?? null, setItem: (key, value) => void texts.set(key, value)};
}

test('the latest searches come first, each once, and no more than are kept', () => {
  let history = NO_SEARCHES;
  for (let number = 0; number < MOST_RECENT + 3; number += 1) history = addRecent(history, `query ${number}`);
  history = addRecent(history, ' QUERY 5 ');
  expect(history.recent).toHaveLength(MOST_RECENT);
  expect(history.recent.slice(0, 2)).toEqual(['QUERY 5', `query ${MOST_RECENT + 2}`]);
  expect(addRecent(history, '  ')).toEqual(history);
});

test('favorites stay when recent searches are cleared', () => {
  const history = clearRecent(setFavorite(addRecent(NO_SEARCHES, 'rma'), 'ATP', true));
  expect(history).toEqual({recent: [], favorites: ['ATP']});
  expect(isFavorite(history, 'atp')).toBe(true);
  expect(setFavorite(history, 'atp', false).favorites).toEqual([]);
});

test('searches are stored with a version, and read again', () => {
  const storage = memory();
  new SearchHistoryStore(() => storage).update((history) => addRecent(history, 'rma'));
  expect(JSON.parse(storage.texts.get(SEARCH_HISTORY_KEY)!)).toEqual({version: 1, recent: ['rma'], favorites: []});
  expect(new SearchHistoryStore(() => storage).getState().recent).toEqual(['rma']);
});

test('two tabs add to what the other has stored', () => {
  const storage = memory();
  const one = new SearchHistoryStore(() => storage);
  const two = new SearchHistoryStore(() => storage);
  one.update((history) => addRecent(history, 'one'));
  two.update((history) => addRecent(history, 'two'));
  one.reload();
  expect(one.getState().recent).toEqual(['two', 'one']);
});

test.each(['{', 'null', '[]', '{"version":1}', '{"version":1,"recent":[1],"favorites":[]}', '{"version":0}'])(
  'what cannot be read is replaced: %s',
  (text) => {
    const storage = memory(text);
    const store = new SearchHistoryStore(() => storage);
    expect(store.getState()).toEqual(NO_SEARCHES);
    store.update((history) => addRecent(history, 'rma'));
    expect(new SearchHistoryStore(() => storage).getState().recent).toEqual(['rma']);
  },
);

test('what a later version wrote is left alone', () => {
  const text = '{"version":2,"searches":["rma"]}';
  const storage = memory(text);
  const store = new SearchHistoryStore(() => storage);
  store.update((history) => addRecent(history, 'atp'));
  expect(storage.texts.get(SEARCH_HISTORY_KEY)).toBe(text);
  expect(store.getState().recent).toEqual(['atp']);
});

test('blocked or full storage does no harm', () => {
  const blocked = new SearchHistoryStore(() => {
    throw new DOMException('blocked', 'SecurityError');
  });
  blocked.update((history) => addRecent(history, 'rma'));
  expect(blocked.getState().recent).toEqual(['rma']);
  const full = new SearchHistoryStore(() => ({
    getItem: () => null,
    setItem: () => {
      throw new DOMException('full', 'QuotaExceededError');
    },
  }));
  full.update((history) => addRecent(history, 'rma'));
  full.update((history) => addRecent(history, 'atp'));
  expect(full.getState().recent).toEqual(['atp', 'rma']);
});

test('listeners hear of changes until they leave', () => {
  const store = new SearchHistoryStore(() => memory());
  let heard = 0;
  const leave = store.subscribe(() => (heard += 1));
  store.update((history) => addRecent(history, 'rma'));
  leave();
  store.update((history) => addRecent(history, 'atp'));
  expect(heard).toBe(1);
});
