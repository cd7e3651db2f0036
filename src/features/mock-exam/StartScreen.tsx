import Link from '@docusaurus/Link';
import Heading from '@theme/Heading';
import {type FormEvent, type ReactNode, useEffect, useId, useState} from 'react';
import {chooseSeed, drawForm, FORM_SIZES, type FormSize} from '../../exam/draw';
import {itemsBySection} from '../../exam/items';
import {parseSeed} from '../../exam/seed';
import type {Bank, ExamItem} from '../../exam/types';
import {answersOf, type Attempt, runningAttempt, steadyClock, timeLeft} from '../../learner';
import {Check} from '../../ui/Controls';
import {useExam} from '../../ui/useExam';
import {learnerStore, set, useSettings, viewOfRecord} from '../record';
import {type ExamAddress, problemOf, readAsked, writeAddress} from './address';
import {
  clockFace,
  EXAM_MINUTES,
  type ExamMinutes,
  itemsOfAttempt,
  minutesOf,
  standingInWords,
  standingOf,
  TIME_PERCENTS,
} from './attempt';
import {handIn} from './hand-in';
import History from './History';
import styles from './styles.module.css';
import {useAttempts} from './useAttempts';

interface Props {
  bank: Bank;
  items: ReadonlyMap<string, ExamItem>;
  address: ExamAddress;
  /** Called with the id of the attempt that was started. */
  onStart: (attempt: string) => void;
}

/** Where an exam begins, or is gone on with, and those of before. */
export default function StartScreen({bank, items, address, onStart}: Props): ReactNode {
  const running = runningAttempt(useAttempts());
  return (
    <>
      {running && <Running attempt={running} items={items} />}
      <StartForm bank={bank} address={address} onStart={onStart} isSecond={running !== undefined} />
      <History />
    </>
  );
}

/** An exam that runs: go on, or give it up. One whose time is over meanwhile is handed in as it is. */
function Running({attempt, items}: {attempt: Attempt; items: ReadonlyMap<string, ExamItem>}): ReactNode {
  const {exam} = useExam();
  const [now] = useState(() => steadyClock(learnerStore().getState().events.at(-1)?.time ?? 0));
  const left = timeLeft(attempt, now());
  const isOver = left !== null && left <= 0;
  useEffect(() => {
    if (isOver) handIn(attempt.id, {by: 'time', bank: items, passPercent: exam.passPercent});
  }, [isOver, attempt.id, items, exam.passPercent]);
  if (isOver) return null;
  return (
    <section className="card-box" aria-label="The exam that is running">
      <p>
        <strong>An exam is running.</strong>{' '}
        <span>{`${left === null ? 'No time limit' : `${clockFace(left)} left`} · ${standingInWords(standingOf(attempt, itemsOfAttempt(attempt, items).shown))}`}</span>
      </p>
      <p className={styles.row}>
        <Link className="rank-primary" to={`/exam/${writeAddress({attempt: attempt.id})}`}>
          Go on
        </Link>
        <button
          type="button"
          className="rank-quiet"
          onClick={() => learnerStore().record({type: 'attempt-abandoned', attempt: attempt.id})}>
          Give it up without a result
        </button>
      </p>
    </section>
  );
}

const useSeen = viewOfRecord((events) => new Set(answersOf(events).map(({item}) => item)));

interface StartFormProps extends Pick<Props, 'bank' | 'address' | 'onStart'> {
  isSecond: boolean;
}

function StartForm({bank, address, onStart, isSecond}: StartFormProps): ReactNode {
  const {sections} = useExam();
  const {timePercent} = useSettings();
  const attempts = useAttempts();
  const seen = useSeen();
  const id = useId();
  const [asked] = useState(() => readAsked(address));
  const [size, setSize] = useState<FormSize>(asked.size);
  const [minutes, setMinutes] = useState<ExamMinutes>(asked.minutes);
  const [seed, setSeed] = useState(asked.seed);
  const [problems, setProblems] = useState(asked.problems);

  const start = (event: FormEvent) => {
    event.preventDefault();
    const problem = problemOf(() => {
      const text =
        seed.trim() === ''
          ? chooseSeed(bank.items, {
              sections,
              size,
              seen,
              earlier: attempts.map((attempt) => attempt.seed),
              random: Math.random,
            })
          : parseSeed(seed).text;
      const form = drawForm(bank.items, {sections, size, seed: text});
      const begun = learnerStore().record({
        type: 'attempt-started',
        seed: form.seed,
        items: form.items.map(({item}) => ({id: item.id, revision: item.revision})),
        minutes: minutesOf(size, {minutes, percent: timePercent}),
      });
      onStart(begun.id);
      window.scrollTo(0, 0);
    });
    setProblems(problem === undefined ? [] : [problem]);
  };
  const regular = (of: ExamMinutes) => minutesOf(size, {minutes: of, percent: 100})!;
  return (
    <form className={styles.start} onSubmit={start} aria-labelledby={id}>
      <Heading as="h2" id={id}>
        {isSecond ? 'Start another exam' : 'Start an exam'}
      </Heading>
      {problems.length > 0 && (
        <div role="alert" className={styles.problem}>
          {problems.map((problem) => (
            <p key={problem}>{problem}</p>
          ))}
        </div>
      )}
      <fieldset>
        <legend>Questions</legend>
        {FORM_SIZES.map((each) => (
          <Check key={each} type="radio" name={`${id}size`} checked={size === each} onChange={() => setSize(each)}>
            {each === 60 ? '60, the whole exam' : each}
          </Check>
        ))}
      </fieldset>
      <fieldset>
        <legend>Time</legend>
        {EXAM_MINUTES.map((each) => (
          <Check
            key={each}
            type="radio"
            name={`${id}minutes`}
            checked={minutes === each}
            onChange={() => setMinutes(each)}>
            {`${regular(each)} minutes, ${each === 90 ? 'as in 2019' : 'as from August 2020'}`}
          </Check>
        ))}
      </fieldset>
      <p>
        <label htmlFor={`${id}extra`}>More time, if you need it</label>{' '}
        <select
          id={`${id}extra`}
          value={timePercent ?? ''}
          autoComplete="off"
          onChange={({target}) => set('timePercent', target.value === '' ? null : Number(target.value))}>
          {TIME_PERCENTS.map((each) => (
            <option key={each} value={each}>
              {each === 100 ? 'No, the exam’s time' : `${each} %: ${minutesOf(size, {minutes, percent: each})} minutes`}
            </option>
          ))}
          <option value="">No time limit</option>
        </select>{' '}
        <small>The result says so.</small>
      </p>
      <p>
        <label htmlFor={`${id}seed`}>Seed, to sit a colleague’s exam (optional)</label>{' '}
        <input
          id={`${id}seed`}
          value={seed}
          size={10}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          placeholder="k7f3-2m"
          aria-invalid={problems.length > 0 && seed !== asked.seed}
          onChange={({target}) => setSeed(target.value)}
        />
      </p>
      <p className={styles.row}>
        <button type="submit" className="rank-primary">
          Start the exam
        </button>
        <small>{`By section: ${[...itemsBySection(sections, size).values()].join(', ')} questions. The clock runs from the start, also while the page is closed.`}</small>
      </p>
    </form>
  );
}
