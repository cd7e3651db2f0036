import type {ReactNode} from 'react';
import Progress from '../../../ui/Progress';
import Squares from '../../../ui/Squares';
import styles from './styles.module.css';

/** How far a learner is with one section. */
export interface SectionProgress {
  number: number;
  title: string;
  /** Questions of the exam. */
  items: number;
  studied: number;
  objectives: number;
  /** The last practice in words: `9 of 12 right`. */
  last?: string;
  /** What shows when the row is opened: its objectives. */
  children: ReactNode;
}

/** The sections as rows: weight, progress, the last result; each opens to its objectives. */
export default function SectionRows({rows, open}: {rows: readonly SectionProgress[]; open?: number}): ReactNode {
  return rows.map(({number, title, items, studied, objectives, last, children}) => (
    <details key={number} className={styles.row} open={open === number}>
      <summary>
        <span className={styles.title}>{`${number} ${title}`}</span>
        <Squares count={items} filled={(items * studied) / objectives} />
        <span className={styles.bar}>
          <Progress value={studied} max={objectives} label={`Section ${number}, objectives studied`}>
            {`${studied} of ${objectives}`}
          </Progress>
        </span>
        <span className={styles.last}>{last}</span>
      </summary>
      {children}
    </details>
  ));
}
