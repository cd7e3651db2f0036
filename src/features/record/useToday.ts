import {useSyncExternalStore} from 'react';
import {dayOf} from '../../learner';

/** How often the calendar is looked at, in milliseconds. */
const EVERY = 60_000;

function subscribe(listener: () => void): () => void {
  const timer = setInterval(listener, EVERY);
  // A page left open over night shows the new day as soon as it is looked at.
  document.addEventListener('visibilitychange', listener);
  return () => {
    clearInterval(timer);
    document.removeEventListener('visibilitychange', listener);
  };
}

/** The learner's day; undefined while the page hydrates, so that no clock is in what the build wrote. */
export function useToday(): string | undefined {
  return useSyncExternalStore(
    subscribe,
    () => dayOf(new Date()),
    () => undefined,
  );
}
