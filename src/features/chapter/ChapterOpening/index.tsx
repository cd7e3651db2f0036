import Link from '@docusaurus/Link';
import type {ReactNode} from 'react';
import {itemsBySection} from '../../../exam/items';
import type {ChapterPageData} from '../../../site/pages/types';
import Squares from '../../../ui/Squares';
import {useExam} from '../../../ui/useExam';
import {continueAt} from '../../checklist/continue-at';
import ObjectiveChecklist from '../../checklist/ObjectiveChecklist';
import {useTicks} from '../../record';
import PrintLinks from '../PrintLinks';
import styles from './styles.module.css';

/** Words read in a minute, where every sentence is to be kept. */
const WORDS_PER_MINUTE = 160;

/** The head of a chapter: its title, what it weighs in the exam, its objectives, and where to begin. */
export default function ChapterOpening({page: {section}}: {page: ChapterPageData}): ReactNode {
  const {exam, sections} = useExam();
  const items = itemsBySection(sections, exam.items).get(section.number)!;
  const minutes = Math.round(section.objectives.reduce((sum, {words}) => sum + words, 0) / WORDS_PER_MINUTE);
  return (
    <>
      <div className={styles.top} data-print="omit">
        <span className={styles.number}>{`Section ${section.number} of ${sections.length}`}</span>
        <PrintLinks section={section.number} />
      </div>
      <header data-print="omit">
        <h1>{section.title}</h1>
      </header>
      <p className={styles.weight}>
        <Squares count={items} />
        <span>
          <strong>{`${section.weight} %`}</strong> of the exam
        </span>
        <span>{`about ${items} of ${exam.items} questions`}</span>
        <span>{`${section.objectives.length} objectives`}</span>
        <span>{`${minutes} min to read`}</span>
      </p>
      <Begin number={section.number} />
      <ObjectiveChecklist section={section.number} />
    </>
  );
}

/** The one thing to do next in a chapter. */
function Begin({number}: {number: number}): ReactNode {
  const {sections} = useExam();
  const ticks = useTicks();
  const section = sections.find((each) => each.number === number)!;
  const place = continueAt([section], ticks);
  const {id, label} = place?.objective ?? section.objectives[0]!;
  return (
    <p data-screen-only>
      <Link className="rank-primary" to={`#${id}`}>
        {`${place ? 'Continue with' : 'Start with'} ${id} ${label}`}
      </Link>
    </p>
  );
}
