import Link from '@docusaurus/Link';
import {type ReactNode, useEffect, useRef, useState} from 'react';
import {messageNamesIn} from '../../../exam/message-name';
import type {Grade} from '../../../learner';
import {type DueCard, lastRating, nextIntervals, type Review} from '../../../learner/review';
import {announce} from '../../../ui/Announcer';
import {useKeyPress} from '../../../ui/key-press';
import Mark from '../../../ui/Mark';
import RichText from '../../../ui/RichText';
import {learnerStore, useSettings} from '../../record';
import {reviewKeyOf} from '../keys';
import {useRatings} from '../useReview';
import {GRADE, intervalWords} from '../words';
import styles from './styles.module.css';

interface Props {
  review: Review;
  today: string;
  /** What stands there when nothing is left. */
  children?: ReactNode;
}

const REASON: Record<DueCard['reason'], string> = {
  new: 'New',
  due: 'Due',
  again: 'Again',
  changed: 'The guide has changed here',
};

/** One card after the other: its question, on request its answer, and the four grades. */
export default function Session({review: {queue}, today, children}: Props): ReactNode {
  const {keyboardShortcuts} = useSettings();
  const ratings = useRatings();
  const last = lastRating(ratings, today);
  // The card on the table stays there when another tab or a new day changes the order; after *undo* the old one is back.
  const [held, setHeld] = useState<string>();
  const [shown, setShown] = useState<string>();
  const started = useRef(0);
  const due = queue.find(({card}) => card.id === held) ?? queue[0];
  const id = due?.card.id;
  const isShown = id !== undefined && shown === id;
  const place = useRef<HTMLDivElement>(null);
  // Only what the learner did moves the focus, never the loading of the page.
  const moves = useRef(false);

  useEffect(() => {
    started.current = performance.now();
  }, [id]);

  useEffect(() => {
    if (!moves.current) return;
    moves.current = false;
    place.current?.querySelector<HTMLElement>('[data-focus]')?.focus({preventScroll: true});
  });

  const show = () => {
    moves.current = true;
    setHeld(id);
    setShown(id);
  };
  const grade = (value: Grade) => {
    if (!due) return;
    moves.current = true;
    const ms = Math.min(600_000, Math.max(0, Math.round(performance.now() - started.current)));
    learnerStore().record({type: 'card-rated', card: due.card.id, fact: due.card.fact, grade: value, ms});
    setHeld(undefined);
    setShown(undefined);
  };
  const undo = () => {
    if (!last) return;
    moves.current = true;
    learnerStore().record({type: 'rating-undone', event: last.event});
    setHeld(last.card);
    setShown(last.card);
    announce(`“${GRADE[last.grade]}” was taken back.`);
  };

  useKeyPress(keyboardShortcuts, (event) => {
    const key = reviewKeyOf(event);
    if (key === 'show' && due && !isShown) show();
    else if (key === 'undo' && last) undo();
    else if (typeof key === 'object' && isShown) grade(key.grade);
    else return;
    event.preventDefault();
  });

  return (
    <div ref={place}>
      <p className={styles.head}>
        <span className="figures" role="status">
          {queue.length > 0 ? `${queue.length} left today` : 'Nothing left today'}
        </span>
        <span>
          {last && (
            <button type="button" className="rank-quiet" onClick={undo}>
              {`Undo “${GRADE[last.grade]}”`}
            </button>
          )}
          {due && (
            <Link className="rank-quiet" to="/progress/">
              Stop for today
            </Link>
          )}
        </span>
      </p>
      {due ? (
        <article className={styles.card} aria-label="Card" data-card={id}>
          <p className={styles.about}>
            <span>{REASON[due.reason]}</span>
            <span>{due.card.objective}</span>
          </p>
          <div className={styles.front} tabIndex={-1} data-focus={isShown ? undefined : ''}>
            <RichText text={due.card.front} />
          </div>
          {isShown ? (
            <Answer due={due} today={today} onGrade={grade} />
          ) : (
            <button type="button" className={`rank-primary ${styles.show}`} onClick={show}>
              Show the answer
            </button>
          )}
        </article>
      ) : (
        <div className={styles.card} tabIndex={-1} data-focus="">
          {children}
        </div>
      )}
    </div>
  );
}

interface AnswerProps {
  due: DueCard;
  today: string;
  onGrade: (grade: Grade) => void;
}

function Answer({due: {card, schedule}, today, onGrade}: AnswerProps): ReactNode {
  const intervals = nextIntervals(schedule, card.fact, today);
  const names = messageNamesIn(`${card.front} ${card.back}`);
  const page = {messages: Object.fromEntries(names.map((name) => [name, ''])), statuses: {}};
  return (
    <>
      <div className={styles.back} tabIndex={-1} data-focus="" role="group" aria-label="Answer">
        <RichText text={card.back} page={page} />
        <p className={styles.source}>
          {card.confidence && (
            <>
              How it is known:
              <Mark confidence={card.confidence} />{' '}
            </>
          )}
          <Link to={card.path}>Where it stands</Link>
        </p>
      </div>
      <div className={styles.grades} role="group" aria-label="How well did you know it?">
        {(Object.keys(GRADE) as Grade[]).map((grade, place) => (
          <button
            key={grade}
            type="button"
            className={grade === 'good' ? 'rank-primary' : undefined}
            aria-keyshortcuts={String(place + 1)}
            onClick={() => onGrade(grade)}>
            <span>{GRADE[grade]}</span> <small>{intervalWords(grade, intervals[grade])}</small>
          </button>
        ))}
      </div>
    </>
  );
}
