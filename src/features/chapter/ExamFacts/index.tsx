import type {ReactNode} from 'react';
import {itemsToPass} from '../../../exam/items';
import {useExam} from '../../../ui/useExam';
import styles from './styles.module.css';

/** The exam's own figures: four that one looks for, and the rest as words. */
export default function ExamFacts(): ReactNode {
  const {exam, sections} = useExam();
  const figures = {
    questions: exam.items,
    minutes: exam.minutes,
    'to pass': `${exam.passPercent} %`,
    objectives: exam.objectives,
  };
  const facts = {
    Questions: 'Multiple choice, most of them scenarios',
    Time: `${(exam.minutes * 60) / exam.items} seconds a question`,
    'To pass': `${itemsToPass(exam)} right answers if every question counts the same`,
    Covers: `${sections.length} sections, ${exam.objectives} objectives`,
    Version: exam.version,
    'Expected of you': exam.prerequisites,
    'In the exam room': exam.materials,
  };
  return (
    <>
      <ul className={styles.figures}>
        {Object.entries(figures).map(([name, value]) => (
          <li key={name}>
            <strong>{value}</strong> {name}
          </li>
        ))}
      </ul>
      <dl className={styles.facts}>
        {Object.entries(facts).map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
