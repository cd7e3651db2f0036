import {type ReactNode, useEffect, useRef} from 'react';
import {announce} from '../../ui/Announcer';
import {set, useSettings} from '../record';
import {clockFace} from './attempt';
import styles from './styles.module.css';

/** When the time left is said, once, in minutes. */
const SAID_AT = 5;
/** When the clock stands out, in minutes. */
const SHORT = 10;

/** The time left, which can be hidden. Not read aloud as it changes; five minutes before the end are said once. */
export default function Clock({left}: {left: number | null}): ReactNode {
  const {showClock} = useSettings();
  const said = useRef(false);
  const isLate = left !== null && left <= SAID_AT * 60_000;
  useEffect(() => {
    if (!isLate || said.current) return;
    said.current = true;
    announce(`${SAID_AT} minutes left, or less.`);
  }, [isLate]);
  if (left === null) return <span>No time limit</span>;
  return (
    <span className={styles.clock}>
      {showClock && (
        <span role="timer" className={styles.time} data-short={left <= SHORT * 60_000 || undefined}>
          {`${clockFace(left)} left`}
        </span>
      )}
      <button type="button" className="rank-compact" onClick={() => set('showClock', !showClock)}>
        {showClock ? 'Hide time' : 'Show time'}
      </button>
    </span>
  );
}
