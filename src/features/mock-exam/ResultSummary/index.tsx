import Link from '@docusaurus/Link';
import type {ReactNode} from 'react';
import styles from './styles.module.css';

/** What came out for one section. */
export interface SectionResult {
  number: number;
  title: string;
  /** In the order of the exam: whether each answer was right. */
  answers: readonly boolean[];
  /** Objectives to study again. */
  study: readonly {id: string; path: string}[];
}

interface Props {
  right: number;
  of: number;
  /** Right answers needed. */
  needed: number;
  sections: readonly SectionResult[];
  /** What to do next: buttons. */
  children?: ReactNode;
}

/** The end of an exam: the figure, how it stands to the pass mark, and where the points were lost, most first. */
export default function ResultSummary({right, of, needed, sections, children}: Props): ReactNode {
  const lost = ({answers}: SectionResult) => answers.filter((each) => !each).length;
  const passed = right >= needed;
  return (
    <section aria-label="Result">
      <p className={styles.figure}>
        <strong>{`${right} of ${of}`}</strong>
        <span data-passed={passed || undefined}>{`${passed ? '✓ Above' : '✗ Below'} the pass mark of ${needed}`}</span>
      </p>
      <svg className={styles.bar} viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
        <rect width="100" height="4" className={styles.track} />
        <rect width={(100 * right) / of} height="4" className={styles.fill} />
        <rect x={(100 * needed) / of} width="0.5" height="4" className={styles.tick} />
      </svg>
      <ul className={styles.rows}>
        {[...sections]
          .sort((a, b) => lost(b) - lost(a) || a.number - b.number)
          .map((section) => (
            <li key={section.number}>
              <span className={styles.title}>{`${section.number} ${section.title}`}</span>
              <span className={styles.marks} aria-hidden="true">
                {section.answers.map((isRight, index) => (
                  <span key={index} data-right={isRight || undefined}>
                    {isRight ? '✓' : '✗'}
                  </span>
                ))}
              </span>
              <span className="figures">{`${section.answers.length - lost(section)} of ${section.answers.length}`}</span>
              <span className={styles.study}>
                {section.study.length > 0 && 'Study '}
                {section.study.map(({id, path}) => (
                  <Link key={id} to={path}>
                    {id}
                  </Link>
                ))}
              </span>
            </li>
          ))}
      </ul>
      {children}
      <p className={styles.honest}>Own questions, weighted like the exam; not the exam’s.</p>
    </section>
  );
}
