import type {ReactNode} from 'react';
import styles from './pictures.module.css';

interface ShareProps {
  /** 0 to 1. */
  value: number;
  /** Where it lies with the confidence that the text names. */
  low?: number;
  high?: number;
  /** A limit to pass, 0 to 1. */
  limit?: number;
}

/** A share as a bar, its interval as a band over it, and a limit as a line. The figures stand beside it. */
export function Share({value, low, high, limit}: ShareProps): ReactNode {
  return (
    <svg className={styles.share} viewBox="0 0 100 12" preserveAspectRatio="none" aria-hidden="true">
      <rect x="0" y="2" width="100" height="8" className={styles.track} />
      <rect x="0" y="2" width={100 * value} height="8" className={styles.value} />
      {low !== undefined && high !== undefined && (
        <rect x={100 * low} y="5" width={100 * (high - low)} height="2" className={styles.band} />
      )}
      {limit !== undefined && <rect x={100 * limit - 0.4} y="0" width="0.8" height="12" className={styles.limit} />}
    </svg>
  );
}

/** One bar a day, the latest at the right; a day without work is a dot on the ground. */
export function DayBars({counts}: {counts: readonly number[]}): ReactNode {
  const most = Math.max(1, ...counts);
  return (
    <svg className={styles.days} viewBox={`0 0 ${counts.length * 4} 40`} preserveAspectRatio="none" aria-hidden="true">
      {counts.map((count, index) => {
        // By the square root: a day of two hundred cards does not hide one of ten.
        const height = count === 0 ? 1 : 4 + 36 * Math.sqrt(count / most);
        return (
          <rect
            key={index}
            x={index * 4}
            y={40 - height}
            width="3"
            height={height}
            className={count === 0 ? styles.empty : styles.value}
          />
        );
      })}
    </svg>
  );
}
