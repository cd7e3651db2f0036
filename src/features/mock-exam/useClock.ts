import {useEffect, useEffectEvent, useState} from 'react';
import {type Attempt, steadyClock, timeLeft} from '../../learner';
import {learnerStore} from '../record';

/**
 * Time left of an attempt in milliseconds, null without a limit. It is the deadline less the time now: ticks only look,
 * so a page that slept, or was closed, knows at once how late it is.
 * @param onOver called when the time is over, once
 */
export function useClock(attempt: Attempt, onOver: () => void): {left: number | null; look: () => number | null} {
  const [now] = useState(() => steadyClock(learnerStore().getState().events.at(-1)?.time ?? 0));
  const look = () => timeLeft(attempt, now());
  const [left, setLeft] = useState(look);
  const over = useEffectEvent(onOver);
  useEffect(() => {
    const tick = () => {
      const next = timeLeft(attempt, now());
      setLeft(next);
      if (next !== null && next <= 0) over();
    };
    tick();
    const timer = setInterval(tick, 1000);
    document.addEventListener('visibilitychange', tick);
    window.addEventListener('pageshow', tick);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', tick);
      window.removeEventListener('pageshow', tick);
    };
  }, [attempt, now]);
  return {left, look};
}
