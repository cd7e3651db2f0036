import siteConfig from '@generated/docusaurus.config';
import {useSyncExternalStore} from 'react';
import {
  type BrowserLearnerStore,
  type LearnerEvent,
  type LearnerState,
  openLearnerStore,
  type Settings,
  settingsOf,
  ticksOf,
} from '../../learner';

let store: BrowserLearnerStore | undefined;

/** The learner's record of this site. Opened when it is first needed, in the browser only. */
export function learnerStore(): BrowserLearnerStore {
  store ??= openLearnerStore(siteConfig.baseUrl);
  return store;
}

const AT_FIRST: LearnerState = {status: 'loading', events: [], newer: []};
const subscribe = (listener: () => void) => learnerStore().subscribe(listener);
const getState = () => learnerStore().getState();
const atFirst = () => AT_FIRST;

/** The learner's record, kept up to date, also by other tabs. While the page hydrates it is empty and `loading`. */
export function useRecord(): LearnerState {
  return useSyncExternalStore(subscribe, getState, atFirst);
}

/**
 * A view of the record as a hook. What follows from the same events is worked out once, however many components ask.
 * @param project a pure function of the events in logical order
 */
export function viewOfRecord<View>(project: (events: readonly LearnerEvent[]) => View): () => View {
  const known = new WeakMap<readonly LearnerEvent[], {view: View}>();
  return () => {
    const {events} = useRecord();
    let found = known.get(events);
    if (!found) {
      found = {view: project(events)};
      known.set(events, found);
    }
    return found.view;
  };
}

/** What the learner ticked as studied: objective → when. */
export const useTicks = viewOfRecord(ticksOf);

/** Ticks an objective, or takes its tick away. */
export function tick(objective: string, ticked: boolean): void {
  learnerStore().record({type: 'objective-ticked', objective, ticked});
}

/** What the learner has set. */
export const useSettings = viewOfRecord(settingsOf);

/** Changes a setting, for all devices that the record comes to. */
export function set<Name extends keyof Settings>(setting: Name, value: Settings[Name]): void {
  learnerStore().record({type: 'setting-changed', setting, value} as never);
}
