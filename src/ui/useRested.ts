import {useEffect, useState} from 'react';

/** Milliseconds without a change after which typing is taken to rest. */
export const REST = 400;

/** A value that follows only once it has stopped changing, such as a count that is read aloud. */
export function useRested<T>(value: T): T {
  const [rested, setRested] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), REST);
    return () => clearTimeout(timer);
  }, [value]);
  return rested;
}
