import type {StudyStorage} from './store';

/** Where the searches lie in the browser's storage. */
export const SEARCH_HISTORY_KEY = 'order-management-guide:searches';

const VERSION = 1;

/** As many recent searches are kept. */
export const MOST_RECENT = 8;

/** As many favorites; further ones push out the oldest. */
export const MOST_FAVORITES = 24;

/** Searches worth doing again, the latest first. */
export interface SearchHistory {
  recent: string[];
  favorites: string[];
}

export const NO_SEARCHES: SearchHistory = {recent: [], favorites: []};

/** Notes a search that led somewhere. */
export function addRecent(history: SearchHistory, query: string): SearchHistory {
  return {...history, recent: toFront(history.recent, query, MOST_RECENT)};
}

/** Makes a search a favorite, or no longer one. */
export function setFavorite(history: SearchHistory, query: string, favorite: boolean): SearchHistory {
  const others = history.favorites.filter((each) => !isSame(each, query));
  return {...history, favorites: favorite ? toFront(others, query, MOST_FAVORITES) : others};
}

export function isFavorite({favorites}: SearchHistory, query: string): boolean {
  return favorites.some((each) => isSame(each, query));
}

/** Forgets all searches but the favorites. */
export function clearRecent(history: SearchHistory): SearchHistory {
  return {...history, recent: []};
}

function toFront(searches: readonly string[], query: string, most: number): string[] {
  const text = query.trim();
  if (text === '') return [...searches];
  return [text, ...searches.filter((each) => !isSame(each, text))].slice(0, most);
}

/** Case and outer spaces make no other search. */
function isSame(a: string, b: string): boolean {
  return a.trim().toLowerCase() === b.trim().toLowerCase();
}

/**
 * Keeps searches in the browser. Never throws: where nothing can be stored they last until the page is closed. A text
 * that cannot be read is no great loss and is replaced with the next search, but one that a later version of the guide
 * wrote is left alone.
 */
export class SearchHistoryStore {
  private state: SearchHistory;
  private writable = true;
  private readonly listeners = new Set<() => void>();

  /** @param openStorage returns the storage, or throws where the browser blocks it */
  constructor(private readonly openStorage: () => StudyStorage) {
    this.state = this.load() ?? NO_SEARCHES;
  }

  getState = (): SearchHistory => this.state;

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Changes the searches, on top of what other tabs have written meanwhile. */
  update(change: (history: SearchHistory) => SearchHistory): void {
    this.state = change(this.load() ?? this.state);
    this.save();
    this.listeners.forEach((listener) => listener());
  }

  /** Reads the storage again, after another tab has written. */
  reload(): void {
    this.state = this.load() ?? this.state;
    this.listeners.forEach((listener) => listener());
  }

  /** What is stored, or undefined when nothing is, or nothing that can be read. */
  private load(): SearchHistory | undefined {
    try {
      const value: unknown = JSON.parse(this.openStorage().getItem(SEARCH_HISTORY_KEY) ?? 'null');
      if (typeof value !== 'object' || value === null) return undefined;
      const {version, recent, favorites} = value as Record<string, unknown>;
      if (typeof version === 'number' && version > VERSION) this.writable = false;
      return version === VERSION && isTexts(recent) && isTexts(favorites) ? {recent, favorites} : undefined;
    } catch {
      return undefined;
    }
  }

  private save(): void {
    if (!this.writable) return;
    try {
      this.openStorage().setItem(SEARCH_HISTORY_KEY, JSON.stringify({version: VERSION, ...this.state}));
    } catch {
      // Blocked or full: the searches stay in memory, which is all they need to be useful on this page.
    }
  }
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((each) => typeof each === 'string');
}
