import Link from '@docusaurus/Link';
import Heading from '@theme/Heading';
import Layout from '@theme/Layout';
import {type ReactNode, useId} from 'react';
import {addDays} from '../../../learner';
import {dueByDay} from '../../../learner/review';
import {Check} from '../../../ui/Controls';
import Disclosure from '../../../ui/Disclosure';
import InlineMarkdown from '../../../ui/InlineMarkdown';
import {useExam} from '../../../ui/useExam';
import {counted} from '../../../ui/words';
import {set, useSettings} from '../../record';
import RecordNotice from '../../record/RecordNotice';
import {type ReviewState, useReview, useSchedules} from '../useReview';
import {dayWords} from '../words';
import Session from './Session';
import styles from './styles.module.css';

/** `/review/`: the cards that are due today, one at a time. Once loaded it needs no network. */
export default function ReviewPage(): ReactNode {
  const state = useReview();
  return (
    <Layout
      title="Review"
      description="Spaced repetition for the Order Management exam: the exam’s own lines, messages, statuses and terms come back on the day before you would forget them.">
      <main className={`container margin-vert--lg markdown ${styles.page}`}>
        <Heading as="h1">Review</Heading>
        <p>
          Say the answer to yourself, then look, and grade how well you knew it. Each card comes back when you are about
          to forget it: the better you know it, the later.
        </p>
        <noscript>
          <p>
            The review runs in your browser and needs JavaScript. Without it, the same facts stand in the answer key at
            the head of each chapter, on the <Link to="/messages/">sheet of messages</Link>, in the{' '}
            <Link to="/statuses/">statuses</Link> and the <Link to="/glossary/">glossary</Link>.
          </p>
        </noscript>
        <RecordNotice />
        <div className={styles.place} data-needs-script data-screen-only>
          {state.review ? <Today {...state} review={state.review} /> : <Loading {...state} />}
        </div>
        <div data-needs-script data-screen-only>
          {state.review && <Leeches leeches={state.review.leeches} />}
          <Settings />
        </div>
      </main>
    </Layout>
  );
}

function Loading({failed, retry}: Pick<ReviewState, 'failed' | 'retry'>): ReactNode {
  if (!failed) return <p role="status">Looking up what is due…</p>;
  return (
    <p role="alert">
      The cards could not be loaded; nothing is lost.{' '}
      <button type="button" onClick={retry}>
        Try again
      </button>
    </p>
  );
}

type Known = ReviewState & {review: NonNullable<ReviewState['review']>};

function Today(state: Known): ReactNode {
  const {review, cards, today} = state;
  const schedules = useSchedules();
  const done = [...schedules.values()].filter(({last}) => last === today).length;
  if (review.queue.length > 0) return <Session review={review} today={today!} />;
  return (
    <Session review={review} today={today!}>
      <p className={styles.nothing}>
        {done > 0 ? `Done for today: ${counted(done, 'card')} rated.` : 'Nothing is due today.'}
      </p>
      <p>{nextWords(dueByDay(cards, schedules, addDays(today!, 1)))}</p>
      {review.newLater > 0 && (
        <p>{`${counted(review.newLater, 'card')} you have not met ${review.newLater === 1 ? 'waits' : 'wait'} for the coming days.`}</p>
      )}
      <p className={styles.on}>
        <Link className="rank-primary" to="/practice/">
          Practice some questions
        </Link>
        <Link className="rank-quiet" to="/progress/">
          Your progress
        </Link>
      </p>
    </Session>
  );
}

function nextWords(due: ReadonlyMap<string, number>): string {
  const day = [...due.keys()].sort()[0];
  return day === undefined ? 'No card has a date yet.' : `Next: ${counted(due.get(day)!, 'card')} on ${dayWords(day)}.`;
}

/** Cards forgotten again and again: another look at the chapter helps more than another repetition. */
function Leeches({leeches}: {leeches: Known['review']['leeches']}): ReactNode {
  const {sections} = useExam();
  if (leeches.length === 0) return null;
  const chapter = (objective: string | undefined) =>
    sections.find(({objectives}) => objectives.some(({id}) => id === objective))?.path;
  return (
    <Disclosure summary="Forgotten again and again" count={counted(leeches.length, 'card')}>
      <p>Repeating these once more helps little. Read where they stand, and find what you mix them up with.</p>
      <ul>
        {leeches.map(({id, front, path, objective}) => (
          <li key={id}>
            <InlineMarkdown text={front} /> <Link to={path}>Where it stands</Link>
            {objective !== undefined && chapter(objective) !== undefined && (
              <>
                {' · '}
                <Link to={`${chapter(objective)}#${objective}`}>{objective}</Link>
              </>
            )}
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}

/** Most new cards a day that can be chosen: at 100 a day the reviews of a week later take hours. */
const MOST_NEW = 100;

function Settings(): ReactNode {
  const {newPerDay, keyboardShortcuts} = useSettings();
  const id = useId();
  return (
    <form className={styles.settings} aria-label="Settings of the review" onSubmit={(event) => event.preventDefault()}>
      <span>
        <label htmlFor={id}>New cards a day</label>{' '}
        <input
          id={id}
          type="number"
          inputMode="numeric"
          min={0}
          max={MOST_NEW}
          // Typed values are taken when they are whole: half a number is nobody's wish.
          key={newPerDay}
          defaultValue={newPerDay}
          autoComplete="off"
          onBlur={({target}) => {
            const value = target.value.trim() === '' ? Number.NaN : Number(target.value);
            if (!Number.isInteger(value) || value < 0 || value > MOST_NEW) target.value = String(newPerDay);
            else if (value !== newPerDay) set('newPerDay', value);
          }}
          onKeyDown={(event) => event.key === 'Enter' && event.currentTarget.blur()}
        />
      </span>
      <Check checked={keyboardShortcuts} onChange={(checked) => set('keyboardShortcuts', checked)}>
        Keys: <kbd>Space</kbd> shows, <kbd>1</kbd> to <kbd>4</kbd> grade, <kbd>Z</kbd> takes back
      </Check>
    </form>
  );
}
