import type {ReactNode} from 'react';
import styles from './styles.module.css';

interface Props {
  value: number;
  max: number;
  /** What the bar measures, for those who do not see it. */
  label: string;
  /** The same as words, beside the bar. */
  children?: ReactNode;
}

/** How far something has come: a bar, and its words beside it. */
export default function Progress({value, max, label, children}: Props): ReactNode {
  return (
    <div className={styles.progress}>
      <progress value={value} max={max} aria-label={label} />
      {children && <span className="figures">{children}</span>}
    </div>
  );
}
