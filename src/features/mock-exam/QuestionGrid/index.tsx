import type {ReactNode} from 'react';
import styles from './styles.module.css';

/** What is known of one question of an exam that runs. */
export interface QuestionState {
  answered: boolean;
  flagged: boolean;
}

interface Props {
  questions: readonly QuestionState[];
  /** Index of the question in view. */
  current: number;
  onGo: (index: number) => void;
}

/** One square per question: where one is, what is answered, what is flagged, in words too. */
export default function QuestionGrid({questions, current, onGo}: Props): ReactNode {
  const answered = questions.filter((each) => each.answered).length;
  const flagged = questions.filter((each) => each.flagged).length;
  return (
    <nav aria-label="Questions" className={styles.box}>
      <ol className={styles.grid}>
        {questions.map((state, index) => (
          <li key={index}>
            <button
              type="button"
              className={styles.square}
              data-answered={state.answered || undefined}
              data-flagged={state.flagged || undefined}
              aria-current={index === current ? 'step' : undefined}
              aria-label={describe(index, state)}
              onClick={() => onGo(index)}>
              {state.flagged ? 'F' : index + 1}
            </button>
          </li>
        ))}
      </ol>
      <p className={styles.counts}>
        {`${answered} answered · ${flagged} flagged · ${questions.length - answered} open`}
      </p>
    </nav>
  );
}

function describe(index: number, {answered, flagged}: QuestionState): string {
  return `Question ${index + 1}, ${answered ? 'answered' : 'open'}${flagged ? ', flagged' : ''}`;
}
