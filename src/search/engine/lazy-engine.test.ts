import {expect, test, vi} from 'vitest';
import {lazyEngine} from './lazy-engine';
import {type SearchEngine, SearchUnavailable} from './engine';

const engine: SearchEngine = {search: async (query) => ({hits: [], total: query.length, suggestions: []})};

test('nothing is loaded before it is needed, and then once', async () => {
  const load = vi.fn(async () => engine);
  const lazy = lazyEngine(load);
  expect(load).not.toHaveBeenCalled();
  lazy.prepare();
  expect((await lazy.search('ping', 5)).total).toBe(4);
  await lazy.search('pong', 5);
  expect(load).toHaveBeenCalledTimes(1);
});

test('a failure to load is told in a sentence, and tried again with the next search', async () => {
  const load = vi
    .fn<() => Promise<SearchEngine>>()
    .mockRejectedValueOnce(new Error('chunk 7 failed'))
    .mockResolvedValue(engine);
  const lazy = lazyEngine(load);
  const failure = await lazy.search('ping', 5).catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(SearchUnavailable);
  expect((failure as SearchUnavailable).message).toMatch(/^[A-Z].+\.$/);
  expect((await lazy.search('ping', 5)).total).toBe(4);
});

test('a failure while preparing bothers nobody', async () => {
  const lazy = lazyEngine(async () => Promise.reject(new Error('offline')));
  lazy.prepare();
  await new Promise((resolve) => setTimeout(resolve, 0));
});
