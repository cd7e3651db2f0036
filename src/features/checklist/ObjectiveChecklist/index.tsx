import Link from '@docusaurus/Link';
import {useLocation} from '@docusaurus/router';
import useIsBrowser from '@docusaurus/useIsBrowser';
import {type ReactNode, useState} from 'react';
import {tickedCoverage} from '../../../learner';
import Progress from '../../../ui/Progress';
import {useExam} from '../../../ui/useExam';
import {tick, useTicks} from '../../record';
import RecordNotice from '../../record/RecordNotice';
import styles from './styles.module.css';

interface Props {
  /** The one section to show; without it, the whole exam. */
  section?: number;
}

/** The exam's objectives with boxes to tick, and how much of the exam the ticks cover. */
export default function ObjectiveChecklist({section: only}: Props): ReactNode {
  const {sections} = useExam();
  const ticks = useTicks();
  const shown = only === undefined ? sections : sections.filter(({number}) => number === only);
  const coverage = tickedCoverage(shown, ticks);
  const scope = shown.reduce((sum, {weight}) => sum + weight, 0);
  const [isOpened, toggle] = useOpened();

  return (
    <div className={styles.checklist} data-print="checklist">
      {/* The page of the whole exam has the notice at its head. */}
      {only !== undefined && <RecordNotice />}
      <p className={styles.total} role="status">
        <strong>{`${coverage.ticked} of ${coverage.total}`}</strong>{' '}
        <span>{`objectives ticked, ${Math.round(coverage.weight)} of ${scope} % of the exam’s weight`}</span>
      </p>
      <Progress value={coverage.weight} max={scope} label="Share of the exam’s weight ticked" />
      {shown.map((section) => {
        const own = tickedCoverage([section], ticks);
        const list = (
          <ul className={styles.list}>
            {section.objectives.map(({id, title}) => (
              <li key={id}>
                <label className={styles.objective}>
                  <input
                    type="checkbox"
                    checked={ticks.has(id)}
                    onChange={(event) => tick(id, event.target.checked)}
                    aria-label={`${id} ${title}: studied`}
                  />
                  <span className={styles.id}>{id}</span>
                </label>
                <Link className="plain" to={`${section.path}#${id}`}>
                  {title}
                </Link>
              </li>
            ))}
          </ul>
        );
        if (only !== undefined) return <div key={section.number}>{list}</div>;
        return (
          <section key={section.number} aria-label={`Section ${section.number}`}>
            <details
              id={`section-${section.number}`}
              className={styles.fold}
              open={isOpened(section.number)}
              onToggle={({currentTarget}) => toggle(section.number, currentTarget.open)}>
              <summary>
                <h3 className={styles.section}>{`${section.number} ${section.title}`}</h3>{' '}
                <span className={styles.share}>{`${own.ticked} of ${own.total}, weight ${section.weight} %`}</span>
              </summary>
              {list}
            </details>
          </section>
        );
      })}
    </div>
  );
}

/** Whether a section's objectives show: of the first one, of the one the address names, and of what was opened by hand. */
function useOpened(): [(section: number) => boolean, (section: number, isOpen: boolean) => void] {
  const {hash} = useLocation();
  // While the page hydrates it is as it was built, for no address in particular.
  const inBrowser = useIsBrowser();
  const [byHand, setByHand] = useState<ReadonlyMap<number, boolean>>(new Map());
  const isOpened = (section: number) =>
    byHand.get(section) ?? (section === 1 || (inBrowser && hash === `#section-${section}`));
  const toggle = (section: number, isOpen: boolean) => {
    if (isOpen !== isOpened(section)) setByHand((before) => new Map(before).set(section, isOpen));
  };
  return [isOpened, toggle];
}
