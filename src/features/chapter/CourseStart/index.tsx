import Link from '@docusaurus/Link';
import type {ReactNode} from 'react';
import {itemsBySection} from '../../../exam/items';
import {attemptsOf, daysOf, runningAttempt, tickedCoverage} from '../../../learner';
import type {PageData} from '../../../site/pages/types';
import {Cards, LinkCard} from '../../../ui/Card';
import Squares from '../../../ui/Squares';
import {useExam} from '../../../ui/useExam';
import {continueAt} from '../../checklist/continue-at';
import {useTicks, viewOfRecord} from '../../record';
import SearchForm from '../../search/SearchForm';
import styles from './styles.module.css';

/** The front page's first screen: what this is, the one thing to do, and the sixty questions as a picture. */
export default function CourseStart(_: {page: PageData}): ReactNode {
  const {exam, sections} = useExam();
  const ticks = useTicks();
  const {isLearning, isInExam} = useReturning();
  const place = continueAt(sections, ticks);
  const covered = Math.round(tickedCoverage(sections, ticks).weight);
  const next = isInExam
    ? {path: '/exam/', label: 'Go on with the mock exam'}
    : place
      ? {
          path: `${place.section.path}#${place.objective.id}`,
          label: `Continue: ${place.objective.id} ${place.objective.label}`,
        }
      : {path: sections[0]!.path, label: 'Start with section 1'};
  return (
    <>
      <div className={styles.start}>
        <div>
          <p className={styles.name}>{exam.name}</p>
          <h1 className={styles.title}>Pass the Order Management exam</h1>
          <p className={styles.promise}>
            Nine chapters that answer every objective, questions to practice with, and a page for each message. Every
            fact names its source.
          </p>
          <p className={styles.actions} data-screen-only>
            <Link className="rank-primary" to={next.path}>
              {next.label}
            </Link>
            <Link className="rank-secondary" to={isLearning ? '/progress/' : '/practice/'}>
              {isLearning ? 'Your progress' : 'Try some questions'}
            </Link>
          </p>
          <p className={styles.figures}>
            {isLearning
              ? `Welcome back: ${covered} % of the exam’s weight is ticked.`
              : `${exam.items} questions · ${exam.minutes} minutes · ${exam.passPercent} % to pass · free`}
          </p>
        </div>
        <SectionSquares />
      </div>
      <div className={styles.ways} data-screen-only>
        <SearchForm label="Running Order Management? Look up a message" placeholder="lines_shipped" />
        <Cards>
          <LinkCard to="/flows/" title="See how messages flow">
            Who sends what to whom, step by step, and what changes.
          </LinkCard>
          <LinkCard to="/5-troubleshooting/#5.1" title="Fix a problem">
            Begin with what you see: a status, an error, a stuck order.
          </LinkCard>
        </Cards>
      </div>
    </>
  );
}

/** Whether the learner has been here before, and whether a mock exam is running. */
const useReturning = viewOfRecord((events) => ({
  isLearning: daysOf(events).size > 0,
  isInExam: runningAttempt(attemptsOf(events)) !== undefined,
}));

/** All questions of the exam, grouped by section; how much of each is ticked. */
function SectionSquares(): ReactNode {
  const {exam, sections} = useExam();
  const ticks = useTicks();
  const items = itemsBySection(sections, exam.items);
  return (
    <nav className={styles.picture} aria-label={`The exam’s ${exam.items} questions by section`}>
      <ul>
        {sections.map((section) => {
          const count = items.get(section.number)!;
          const {ticked, total} = tickedCoverage([section], ticks);
          return (
            <li key={section.number}>
              <Link to={section.path} className="plain">
                <span className={styles.section}>{`${section.number} ${section.title}`}</span>{' '}
                <span className="figures">{count}</span>
                <Squares count={count} filled={(count * ticked) / total} />
              </Link>
            </li>
          );
        })}
      </ul>
      <p>{`One square is one of ${exam.items} questions; what you tick fills them.`}</p>
    </nav>
  );
}
