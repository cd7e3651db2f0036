import type {ReactNode} from 'react';
import QuestionGrid, {type QuestionState} from '../QuestionGrid';
import styles from './styles.module.css';

interface Props {
  title: string;
  /** Time left in words: `58 min`, near the end `4:59`; without it, no clock. */
  timeLeft?: string;
  /** Few minutes are left: the clock stands out, and says so in words. */
  late?: boolean;
  questions: readonly QuestionState[];
  current: number;
  onGo: (index: number) => void;
  onFlag: () => void;
  onFinish: () => void;
  /** The question in view. */
  children: ReactNode;
}

/** What stands around a question while an exam runs: place, clock, all questions, and the way on. */
export default function ExamFrame(props: Props): ReactNode {
  const {title, timeLeft, late, questions, current, onGo, onFlag, onFinish, children} = props;
  const last = current === questions.length - 1;
  const flagged = questions[current]?.flagged ?? false;
  return (
    <section className={styles.frame} aria-label={title}>
      <div className={styles.bar}>
        <strong>{title}</strong>
        <span className="figures">{`Question ${current + 1} of ${questions.length}`}</span>
        {timeLeft !== undefined && (
          <span className={styles.clock} role="timer" data-late={late || undefined}>
            {late ? `${timeLeft} left` : timeLeft}
          </span>
        )}
      </div>
      <div className={styles.body}>
        <div>{children}</div>
        <QuestionGrid questions={questions} current={current} onGo={onGo} />
      </div>
      <div className={styles.foot}>
        <button type="button" disabled={current === 0} onClick={() => onGo(current - 1)}>
          Back
        </button>
        <button type="button" aria-pressed={flagged} onClick={onFlag}>
          Flag
        </button>
        <button type="button" className="rank-primary" onClick={() => (last ? onFinish() : onGo(current + 1))}>
          {last ? 'Finish' : 'Next'}
        </button>
      </div>
    </section>
  );
}
