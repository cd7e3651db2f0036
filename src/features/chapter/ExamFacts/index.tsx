import type {ReactNode} from 'react';
import {itemsToPass} from '../../../exam/items';
import {useExam} from '../../../ui/useExam';
import styles from './styles.module.css';

/** The exam's own figures. */
export default function ExamFacts(): ReactNode {
  const {exam, sections} = useExam();
  const facts = {
    Questions: `${exam.items}, multiple choice, most of them scenarios`,
    Time: `${exam.minutes} minutes: ${(exam.minutes * 60) / exam.items} seconds a question`,
    'To pass': `${exam.passPercent} %, so ${itemsToPass(exam)} right answers if every question counts the same`,
    Covers: `${sections.length} sections, ${exam.objectives} objectives`,
    Version: exam.version,
    'Expected of you': exam.prerequisites,
    'In the exam room': exam.materials,
  };
  return (
    <dl className={styles.facts}>
      {Object.entries(facts).map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
