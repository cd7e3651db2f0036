import Link from '@docusaurus/Link';
import type {ReactNode} from 'react';
import {sectionOf} from '../../../exam/objective-id';
import type {PageData} from '../../../site/pages/types';
import {useExam} from '../../../ui/useExam';
import {tick, useTicks} from '../../record';
import styles from './styles.module.css';

/** How an objective ends: tick it, practice it, go on to the next. */
export default function ObjectiveClose({objective: id}: {page: PageData; objective: string}): ReactNode {
  const {sections} = useExam();
  const ticks = useTicks();
  const all = sections.flatMap(({path, objectives}) =>
    objectives.map((each) => ({...each, path: `${path}#${each.id}`})),
  );
  const next = all[all.findIndex((each) => each.id === id) + 1];
  return (
    <div className={styles.close} data-screen-only role="group" aria-label={`Close ${id}`}>
      <label className="check" data-needs-script>
        <input type="checkbox" checked={ticks.has(id)} onChange={(event) => tick(id, event.target.checked)} />
        <span>{`I can answer ${id} without looking`}</span>
      </label>
      <span className={styles.on}>
        <Link className="rank-secondary" to={`/practice/?objective=${id}`}>
          {`Practice ${id}`}
        </Link>
        {next && (
          <Link className="rank-quiet" to={next.path}>
            {sectionOf(next.id) === sectionOf(id) ? `${next.id} ${next.label} →` : `Section ${sectionOf(next.id)} →`}
          </Link>
        )}
      </span>
    </div>
  );
}
