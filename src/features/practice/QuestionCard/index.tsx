import Link from '@docusaurus/Link';
import {type FormEvent, type ReactNode, useId} from 'react';
import Progress from '../../../ui/Progress';
import styles from './styles.module.css';

/** One answer to choose from. */
export interface Option {
  id: string;
  text: ReactNode;
  /** What follows is known once the question is answered. */
  correct?: boolean;
  why?: ReactNode;
}

interface Props {
  /** What it belongs to: "4.2 · Scenario". */
  topic: string;
  /** Its place in the round: 7 of 10. */
  place?: {number: number; of: number};
  scenario?: ReactNode;
  stem: ReactNode;
  options: readonly Option[];
  /** How many options are right. */
  select: number;
  /** Ids of the chosen options. */
  chosen: readonly string[];
  /** Whether it is answered: then the options show what they are, and cannot be changed. */
  answered?: boolean;
  /** Whether the answer was right, said at the head of what follows. */
  verdict?: 'right' | 'wrong';
  /** Where to read about it. */
  read?: {label: string; path: string};
  onChoose: (chosen: string[]) => void;
  /** Without it the card has no button: the frame around it moves on. */
  onCheck?: () => void;
  onSkip?: () => void;
  /** What stands below an answered question: how sure one was, the next question. */
  children?: ReactNode;
}

const COUNT = ['no', 'one', 'two', 'three', 'four', 'five'];

/** A question with its options; after the answer, what each option is and why. Shows; knows no rules of its own. */
export default function QuestionCard(props: Props): ReactNode {
  const {topic, place, scenario, stem, options, select, chosen, answered, verdict, read, onChoose, onCheck, onSkip} =
    props;
  const id = useId();
  const check = (event: FormEvent) => {
    event.preventDefault();
    onCheck?.();
  };
  const toggle = (option: string, checked: boolean) => {
    if (select === 1) onChoose([option]);
    else onChoose(checked ? [...chosen, option] : chosen.filter((each) => each !== option));
  };
  return (
    <form className={`card-box ${styles.card}`} aria-labelledby={`${id}-stem`} onSubmit={check}>
      {place && <Progress value={place.number} max={place.of} label="Questions of this round" />}
      <p className={styles.topic}>
        <span>{topic}</span>
        {place && <span className="figures">{`${place.number} of ${place.of}`}</span>}
      </p>
      {scenario && <div>{scenario}</div>}
      <div id={`${id}-stem`} className={styles.stem}>
        {stem}
      </div>
      <fieldset className={styles.options}>
        <legend>{`Choose ${COUNT[select] ?? select}`}</legend>
        {options.map((option, index) => {
          const isChosen = chosen.includes(option.id);
          return (
            <div
              key={option.id}
              className={styles.option}
              data-verdict={answered ? verdictOf(option, isChosen) : undefined}>
              <label>
                <input
                  type={select === 1 ? 'radio' : 'checkbox'}
                  name={id}
                  checked={isChosen}
                  disabled={answered}
                  aria-describedby={answered ? `${id}-${option.id}` : undefined}
                  onChange={(event) => toggle(option.id, event.target.checked)}
                />
                <span className={styles.letter} aria-hidden="true">
                  {String.fromCharCode(65 + index)}
                </span>
                <span>{option.text}</span>
              </label>
              {answered && (
                <div id={`${id}-${option.id}`} className={styles.why}>
                  <strong>{wordsOf(option, isChosen)}</strong> {option.why}
                </div>
              )}
            </div>
          );
        })}
      </fieldset>
      {verdict && (
        <p role="status" className={styles.verdict} data-verdict={verdict}>
          {verdict === 'right' ? '✓ Right' : '✗ Not right'}
        </p>
      )}
      {answered && read && (
        <p>
          <Link to={read.path}>{`Read ${read.label}`}</Link>
        </p>
      )}
      {!answered && (onCheck ?? onSkip) && (
        <p className={styles.buttons}>
          {onCheck && (
            <button type="submit" className="rank-primary" disabled={chosen.length !== select}>
              Check
            </button>
          )}
          {onSkip && (
            <button type="button" className="rank-quiet" onClick={onSkip}>
              I don’t know
            </button>
          )}
        </p>
      )}
      {answered && props.children}
    </form>
  );
}

function verdictOf({correct}: Option, chosen: boolean): 'right' | 'wrong' | undefined {
  if (correct) return 'right';
  return chosen ? 'wrong' : undefined;
}

function wordsOf({correct}: Option, chosen: boolean): string {
  if (correct) return chosen ? '✓ Right, your answer.' : '✓ Right.';
  return chosen ? '✗ Wrong, your answer.' : '✗ Wrong.';
}
