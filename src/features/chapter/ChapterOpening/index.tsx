import type {ReactNode} from 'react';
import {itemsBySection} from '../../../exam/items';
import type {ChapterPageData} from '../../../site/pages/types';
import ObjectiveChecklist from '../../checklist/ObjectiveChecklist';
import PrintLinks from '../PrintLinks';
import {useExam} from '../../../ui/useExam';
import styles from './styles.module.css';

/** The head of a chapter: its title, what it weighs in the exam, and its objectives. */
export default function ChapterOpening({page: {section}}: {page: ChapterPageData}): ReactNode {
  const {exam, sections} = useExam();
  const items = itemsBySection(sections, exam.items).get(section.number)!;
  return (
    <>
      <header data-print="omit">
        <h1>
          <span className={styles.number}>Section {section.number}</span>
          {section.title}
        </h1>
      </header>
      <p className={styles.weight}>
        <strong>{section.weight} %</strong> of the exam: about <strong>{items}</strong> of {exam.items} questions,{' '}
        {section.objectives.length} objectives.
      </p>
      <PrintLinks section={section.number} />
      <ObjectiveChecklist section={section.number} />
    </>
  );
}
