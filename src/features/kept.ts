import siteConfig from '@generated/docusaurus.config';
import {useSyncExternalStore} from 'react';
import {BrowserStore, type Kept, storageKey, type StoreState} from '../learner';

/** Something kept in this browser: a hook for its state, and how to change it. */
export interface KeptHere<T> {
  /** The state, kept up to date, also by other tabs. While the page hydrates, it is empty. */
  useState: () => StoreState<T>;
  update: (change: (value: T) => T) => void;
}

/** Keeps a value for the whole site. Its store is opened when it is first needed, in the browser only. */
export function keepHere<T>(kept: Kept<T>): KeptHere<T> {
  const atFirst: StoreState<T> = {value: kept.empty};
  let store: BrowserStore<T> | undefined;
  const open = (): BrowserStore<T> => {
    if (!store) {
      const key = storageKey(kept.name, siteConfig.baseUrl);
      const opened = new BrowserStore(kept, key, () => window.localStorage);
      window.addEventListener('storage', (event) => {
        if (event.key === key || event.key === null) opened.reload();
      });
      store = opened;
    }
    return store;
  };
  const subscribe = (listener: () => void) => open().subscribe(listener);
  const getState = () => open().getState();
  return {
    useState: () => useSyncExternalStore(subscribe, getState, () => atFirst),
    update: (change) => open().update(change),
  };
}
