import type {ReactNode} from 'react';
import styles from './styles.module.css';

interface Props {
  /** How many squares there are: questions of the exam. */
  count: number;
  /** How many of them are filled; without it, all. Fractions fill the last one in part. */
  filled?: number;
}

/** One square per exam question. Says nothing by itself: the figure stands beside it. */
export default function Squares({count, filled = count}: Props): ReactNode {
  return (
    <span className={styles.squares} aria-hidden="true">
      {Array.from({length: count}, (_, index) => (
        <svg key={index} viewBox="0 0 12 12" className={styles.square}>
          <rect x="0.5" y="0.5" width="11" height="11" rx="1.5" className={styles.edge} />
          {filled > index && (
            <rect width={12 * Math.min(1, filled - index)} height="12" rx="1.5" className={styles.fill} />
          )}
        </svg>
      ))}
    </span>
  );
}
