import Link from '@docusaurus/Link';
import {type ReactNode, useEffect, useState} from 'react';
import {mayBeCleared, tickedCoverage} from '../../../learner';
import {type Reminder, reminderOf} from '../../../learner/transfer';
import Squares from '../../../ui/Squares';
import {useExam} from '../../../ui/useExam';
import {learnerStore, useRecord, useTicks} from '../../record';
import RecordNotice from '../../record/RecordNotice';
import {useAnswers, useReview, useReviewData} from '../../review/useReview';
import {useNextSteps} from '../useDashboard';
import {reasonOf} from '../words';
import styles from './styles.module.css';

/** As many of the latest answers are counted. */
const LATEST = 50;

/** What to do now and where one stands, in one look. */
export function Now(): ReactNode {
  const {sections, exam} = useExam();
  const ticks = useTicks();
  const [step] = useNextSteps();
  const coverage = tickedCoverage(sections, ticks);
  const share = Math.round(coverage.weight);
  return (
    <>
      <RecordNotice />
      <div className={styles.now}>
        <section className={`card-box ${styles.next}`} aria-labelledby="next-step">
          <h2 id="next-step" className={styles.label}>
            Next
          </h2>
          {step && (
            <>
              <p className={styles.objective}>{`${step.objective.id} ${step.objective.label}`}</p>
              <p className={styles.why}>{reasonOf(step)}</p>
              <p className={styles.on} data-screen-only>
                <Link className="rank-primary" to={`${step.section.path}#${step.objective.id}`}>
                  {`Read ${step.objective.id}`}
                </Link>
                <Link className="rank-quiet" to={`/practice/?objective=${step.objective.id}`}>
                  {`Practice ${step.objective.id}`}
                </Link>
              </p>
            </>
          )}
        </section>
        <section className={styles.covered} aria-labelledby="covered">
          <h2 id="covered" className={styles.label}>
            Studied
          </h2>
          <p>
            <strong className={styles.share}>{`${share} %`}</strong>{' '}
            <span>{`of the exam’s weight, ${coverage.ticked} of ${coverage.total} objectives`}</span>
          </p>
          <Squares count={exam.items} filled={(exam.items * coverage.weight) / 100} />
        </section>
      </div>
      <Figures />
      <Kept />
    </>
  );
}

function Figures(): ReactNode {
  const {status} = useRecord();
  const answers = useAnswers();
  const {review} = useReview();
  const {data} = useReviewData();
  const known = status === 'ready' && data !== undefined;
  const latest = answers.slice(-LATEST);
  const right = latest.filter((answer) => answer.right).length;
  const check = new Set(data?.checkYourself);
  const solved = new Set(answers.filter((answer) => answer.right && check.has(answer.item)).map(({item}) => item)).size;
  const due = review?.queue.length;
  return (
    <dl className={styles.figures}>
      <div>
        <dt>Due today</dt>
        <dd>{due ?? '–'}</dd>
        <dd className={styles.small}>
          <Link to="/review/">{due === 0 ? 'Nothing to review' : 'Review cards'}</Link>
        </dd>
      </div>
      <div>
        <dt>Answers right</dt>
        <dd>{latest.length > 0 ? `${Math.round((100 * right) / latest.length)} %` : '–'}</dd>
        <dd className={styles.small}>
          {latest.length > 0 ? `${right} of the latest ${latest.length}` : 'no answers yet'}
        </dd>
      </div>
      <div>
        <dt>Check yourself</dt>
        <dd>{known ? solved : '–'}</dd>
        <dd className={styles.small}>{known ? `of ${check.size} solved` : 'in the chapters'}</dd>
      </div>
    </dl>
  );
}

/** Where the record is, and when to save it to a file. Always there, so that nothing moves when it has to say more. */
function Kept(): ReactNode {
  const {urgency, unsaved, days} = useReminder();
  const since = `${unsaved} answers, grades and ticks of ${days < 2 ? 'the last day' : `${days} days`}`;
  const text = {
    none: 'What you do stays in this browser and is sent nowhere.',
    gentle: `${since} are in this browser alone.`,
    strong: `This browser may clear what sites keep after seven days without a visit: ${since} are here alone.`,
  }[urgency];
  return (
    <p className={styles.kept} data-urgency={urgency} data-screen-only>
      <a href="#your-record-as-a-file">Save your record to a file</a> <span>{text}</span>
    </p>
  );
}

const NOTHING: Reminder = {urgency: 'none', unsaved: 0, days: 0};

function useReminder(): Reminder {
  const {events, status} = useRecord();
  // What the browser may do, and what time it is: known once the page has come alive.
  const [situation, setSituation] = useState<{mayBeCleared: boolean; now: number}>();
  useEffect(() => {
    let isHere = true;
    void mayBeCleared().then((may) => isHere && setSituation({mayBeCleared: may, now: Date.now()}));
    return () => {
      isHere = false;
    };
  }, []);
  if (!situation || status === 'loading') return NOTHING;
  return reminderOf(events, {device: learnerStore().device, ...situation});
}
