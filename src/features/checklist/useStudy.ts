import {useSyncExternalStore} from 'react';
import {emptyRecord, setTicked, STORAGE_KEY, type StudyState, StudyStore} from '../../learner';

let store: StudyStore | undefined;

/** One store for the whole site, opened in the browser only. */
function openStore(): StudyStore {
  if (!store) {
    const opened = new StudyStore(() => window.localStorage);
    window.addEventListener('storage', (event) => {
      if (event.key === STORAGE_KEY || event.key === null) opened.reload();
    });
    store = opened;
  }
  return store;
}

const serverState: StudyState = {record: emptyRecord()};

/** The learner's record, kept up to date, and how to change it. While the page hydrates, the record is empty. */
export function useStudy(): StudyState & {tick: (objective: string, ticked: boolean) => void} {
  const state = useSyncExternalStore(
    (listener) => openStore().subscribe(listener),
    () => openStore().getState(),
    () => serverState,
  );
  const tick = (objective: string, ticked: boolean) => {
    const now = new Date();
    openStore().update((record) => setTicked(record, objective, ticked, now));
  };
  return {...state, tick};
}
