import {useSyncExternalStore} from 'react';
import {NO_SEARCHES, SEARCH_HISTORY_KEY, type SearchHistory, SearchHistoryStore} from '../../learner/search-history';

let store: SearchHistoryStore | undefined;

/** One store for the whole site, opened in the browser only. */
function openStore(): SearchHistoryStore {
  if (!store) {
    const opened = new SearchHistoryStore(() => window.localStorage);
    window.addEventListener('storage', (event) => {
      if (event.key === SEARCH_HISTORY_KEY || event.key === null) opened.reload();
    });
    store = opened;
  }
  return store;
}

type Change = (history: SearchHistory) => SearchHistory;

/** The reader's recent and favorite searches, kept up to date, and how to change them. */
export function useSearchHistory(): [SearchHistory, (change: Change) => void] {
  const history = useSyncExternalStore(
    (listener) => openStore().subscribe(listener),
    () => openStore().getState(),
    () => NO_SEARCHES,
  );
  return [history, (change) => openStore().update(change)];
}
