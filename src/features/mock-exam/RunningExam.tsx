import Link from '@docusaurus/Link';
import {type ReactNode, useEffect, useMemo, useRef, useState} from 'react';
import type {FormItem} from '../../exam/draw';
import type {Confidence as ConfidenceValue, ExamItem} from '../../exam/types';
import type {Attempt} from '../../learner';
import {useAnswerKeys} from '../../ui/answer-keys';
import Question from '../../ui/Question';
import Confidence from '../../ui/Question/Confidence';
import {choose} from '../../ui/Question/verdict';
import {useExam} from '../../ui/useExam';
import {useExamLock} from '../offline/exam-lock';
import {learnerStore, useSettings} from '../record';
import RecordNotice from '../record/RecordNotice';
import {itemsOfAttempt, spentOn, standingInWords, standingOf} from './attempt';
import Clock from './Clock';
import {handIn} from './hand-in';
import {itemTimes} from './item-times';
import QuestionGrid from './QuestionGrid';
import styles from './styles.module.css';
import {useClock} from './useClock';
import {useOpenTwice} from './useOpenTwice';

interface Props {
  attempt: Attempt;
  bank: ReadonlyMap<string, ExamItem>;
  /** From the address: a number from 1, or `all`. */
  question: string;
  onQuestion: (question: string) => void;
}

/**
 * An exam that runs. What is answered and flagged is in the learner's record at once, and read from nowhere else: a
 * reload loses nothing, and two tabs show the union of what was done in either.
 */
export default function RunningExam({attempt, bank, question, onQuestion}: Props): ReactNode {
  const {exam} = useExam();
  const {keyboardShortcuts} = useSettings();
  const {shown, gone} = useMemo(() => itemsOfAttempt(attempt, bank), [attempt, bank]);
  const isLastLook = question === 'all';
  const place = /^\d+$/.test(question) ? Math.min(Math.max(Number(question), 1), shown.length) - 1 : 0;
  const current = isLastLook ? undefined : shown[place];
  const timer = useItemTimes(attempt, current?.item.id);
  const openTwice = useOpenTwice(attempt.id);
  useExamLock();

  const finish = (by: 'learner' | 'time') =>
    handIn(attempt.id, {by, bank, passPercent: exam.passPercent, ms: timer.all()});
  const {left, look} = useClock(attempt, () => finish('time'));
  /** Does something as long as there is time; a page that slept through the end hands in instead. */
  const inTime = (act: () => void) => {
    const now = look();
    if (now !== null && now <= 0) finish('time');
    else act();
  };

  const top = useRef<HTMLDivElement>(null);
  const go = (next: number | 'all') => {
    onQuestion(next === 'all' ? next : String(next + 1));
    window.scrollTo(0, 0);
    // The card is another one by then.
    requestAnimationFrame(() => top.current?.focus({preventScroll: true}));
  };
  const move = (by: 1 | -1) => {
    if (isLastLook) {
      if (by === -1) go(shown.length - 1);
      return by === -1;
    }
    if (place + by < 0) return false;
    go(place + by < shown.length ? place + by : 'all');
    return true;
  };
  const answerOf = (id: string) => attempt.answers.get(id) ?? {chosen: [] as readonly string[]};
  const answer = (id: string, chosen: readonly string[], confidence: ConfidenceValue | undefined) =>
    inTime(() =>
      learnerStore().record({
        type: 'attempt-answered',
        attempt: attempt.id,
        item: id,
        chosen: [...chosen],
        ms: timer.of(id),
        ...(confidence && {confidence}),
      }),
    );
  const flag = (id: string) =>
    inTime(() =>
      learnerStore().record({
        type: 'attempt-flagged',
        attempt: attempt.id,
        item: id,
        flagged: !attempt.flagged.has(id),
      }),
    );

  useAnswerKeys(keyboardShortcuts, (action) => {
    if (action === 'previous' || action === 'next') return move(action === 'next' ? 1 : -1);
    if (!current) return false;
    const {item, options} = current;
    if (action === 'enter') return move(1);
    if (action === 'flag') {
      flag(item.id);
      return true;
    }
    const option = options[action.choose - 1];
    if (!option) return false;
    const {chosen, confidence} = answerOf(item.id);
    const on = item.select === 1 || !chosen.includes(option.id);
    answer(item.id, choose(item, chosen, {id: option.id, on}), confidence);
    return true;
  });

  const where = isLastLook ? 'All questions' : `Question ${place + 1} of ${shown.length}`;
  return (
    <div data-exam-running className={styles.running}>
      <div className={styles.bar}>
        <h1 className={styles.title}>Mock exam</h1>
        <span className="figures">{where}</span>
        <Clock left={left} />
        <Link to="/exam/" className="rank-quiet">
          Leave
        </Link>
      </div>
      <RecordNotice />
      {openTwice && (
        <p role="status" className={styles.problem}>
          This exam is open in another tab as well. Answers of both count; of two to one question, the later.
        </p>
      )}
      {gone.length > 0 && (
        <p
          className={
            styles.problem
          }>{`${gone.length} of its questions left the guide meanwhile and will not count.`}</p>
      )}
      <div className={styles.columns}>
        <div ref={top} tabIndex={-1} role="group" aria-label={where}>
          {current ? (
            <>
              <Question
                key={current.item.id}
                item={current.item}
                options={current.options}
                chosen={answerOf(current.item.id).chosen}
                onChoose={(chosen) => answer(current.item.id, chosen, answerOf(current.item.id).confidence)}
                aside={attempt.flagged.has(current.item.id) ? '⚑ Flagged' : undefined}
                head={`Question ${place + 1}`}>
                {attempt.answers.has(current.item.id) && (
                  <Confidence
                    value={answerOf(current.item.id).confidence}
                    onChange={(value) => answer(current.item.id, answerOf(current.item.id).chosen, value)}
                  />
                )}
              </Question>
              <div className={styles.foot}>
                <button type="button" disabled={place === 0} onClick={() => move(-1)}>
                  Back
                </button>
                <button
                  type="button"
                  aria-pressed={attempt.flagged.has(current.item.id)}
                  onClick={() => flag(current.item.id)}>
                  ⚑ Flag
                </button>
                <button type="button" className="rank-primary" onClick={() => move(1)}>
                  {place + 1 < shown.length ? 'Next' : 'Look over all'}
                </button>
              </div>
            </>
          ) : (
            <LastLook attempt={attempt} shown={shown} onGo={go} onHandIn={() => finish('learner')} />
          )}
        </div>
        <aside className={styles.panel} aria-label="Where you are">
          <QuestionGrid attempt={attempt} shown={shown} current={current ? place : undefined} onGo={go} />
          <p className={styles.standing}>
            <span>{standingInWords(standingOf(attempt, shown))}</span>
          </p>
          {!isLastLook && (
            <button type="button" onClick={() => go('all')}>
              Finish…
            </button>
          )}
        </aside>
      </div>
    </div>
  );
}

interface LastLookProps {
  attempt: Attempt;
  shown: readonly FormItem[];
  onGo: (place: number) => void;
  onHandIn: () => void;
}

/** Before handing in: what is open or flagged, and the one confirmation. */
function LastLook({attempt, shown, onGo, onHandIn}: LastLookProps): ReactNode {
  const standing = standingOf(attempt, shown);
  const unfinished = shown.flatMap(({item: {id}}, place) => {
    const states = [!attempt.answers.has(id) && 'open', attempt.flagged.has(id) && 'flagged'].filter(Boolean);
    return states.length > 0 ? [{place, state: states.join(', ')}] : [];
  });
  return (
    <div className="card-box">
      <h2 className={styles.lastLook}>Hand in?</h2>
      <p>
        <strong>{standingInWords(standing)}</strong>
      </p>
      <p>
        {`${standing.open === 0 ? 'Every question has an answer.' : `${standing.open} without an answer will count as not right.`} After handing in nothing can be changed.`}
      </p>
      {unfinished.length > 0 && (
        <ul className={styles.unfinished}>
          {unfinished.map(({place, state}) => (
            <li key={place}>
              <button type="button" className="rank-compact" onClick={() => onGo(place)}>
                {`${place + 1}: ${state}`}
              </button>
            </li>
          ))}
        </ul>
      )}
      <button type="button" className="rank-primary" onClick={onHandIn}>
        Hand in now
      </button>
    </div>
  );
}

/** How long each item was looked at: what the record has, and what came since this page was opened. */
function useItemTimes(attempt: Attempt, current: string | undefined) {
  const [times] = useState(() => itemTimes(spentOn(attempt)));
  useEffect(() => (current === undefined ? undefined : times.look(current)), [current, times]);
  return times;
}
