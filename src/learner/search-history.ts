import type {Kept} from './store';
import {parseVersioned, UnreadableRecord} from './unreadable';

const VERSION = 1;

/** As many recent searches are kept. */
export const MOST_RECENT = 8;

/** Searches that led somewhere, the latest first. */
export interface SearchHistory {
  version: 1;
  recent: string[];
}

const NO_SEARCHES: SearchHistory = {version: VERSION, recent: []};

/** The reader's recent searches, as a store keeps them. */
export const SEARCHES: Kept<SearchHistory> = {name: 'searches', empty: NO_SEARCHES, parse: parseSearches};

/** Notes a search that led somewhere. */
export function addRecent({recent}: SearchHistory, query: string): SearchHistory {
  const text = query.trim();
  return {version: VERSION, recent: text === '' ? recent : latest([text, ...recent])};
}

/** Forgets all searches. */
export function clearRecent(): SearchHistory {
  return NO_SEARCHES;
}

/** Case and outer spaces make no other search. */
function latest(searches: string[]): string[] {
  const same = (text: string) => text.trim().toLowerCase();
  const first = searches.filter((each, index) => searches.findIndex((other) => same(other) === same(each)) === index);
  return first.slice(0, MOST_RECENT);
}

/** There were favorite searches once; they live on among the recent ones. */
function parseSearches(text: string): SearchHistory {
  const {recent, favorites = []} = parseVersioned(text, VERSION);
  if (!isTexts(recent) || !isTexts(favorites)) throw new UnreadableRecord('its searches are not a list of texts');
  return {version: VERSION, recent: latest([...recent, ...favorites])};
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((each) => typeof each === 'string');
}
