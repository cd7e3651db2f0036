import type {ReactNode} from 'react';
import {useExam} from '../useExam';
import styles from './styles.module.css';

/** What is wrong with the content, over the page, for who edits it with the dev server running. Never in a build. */
export default function ContentProblems(): ReactNode {
  const {problems} = useExam();
  if (problems === undefined) return null;
  return (
    <div role="alert" className={styles.problems} translate="no">
      <pre>{problems}</pre>
      <p>The page shows the content as it was before.</p>
    </div>
  );
}
