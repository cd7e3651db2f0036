import {type ReactNode, useEffect, useId, useRef} from 'react';
import {planOf, tickedCoverage} from '../../../learner';
import {useExam} from '../../../ui/useExam';
import {counted} from '../../../ui/words';
import {set, useSettings, useTicks} from '../../record';
import {useToday} from '../../record/useToday';
import {useReviewData, useSchedules} from '../../review/useReview';
import {dayWords} from '../../review/words';
import styles from './styles.module.css';

/** While a year is typed, the field holds years such as 2 and 202. */
const YEAR = /^20\d\d-/;

/** The date of the exam, the time left, and what each day has to hold. */
export function ExamPlan(): ReactNode {
  const {examDate} = useSettings();
  const field = useRef<HTMLInputElement>(null);
  const id = useId();
  useEffect(() => {
    // Set by another tab or an import; never under the hands of who is typing.
    if (field.current && document.activeElement !== field.current) field.current.value = examDate ?? '';
  }, [examDate]);
  return (
    <>
      <form className={styles.date} data-needs-script onSubmit={(event) => event.preventDefault()}>
        <label htmlFor={id}>Day of your exam</label>{' '}
        <input
          ref={field}
          id={id}
          type="date"
          min="2000-01-01"
          max="2099-12-31"
          autoComplete="off"
          onChange={({target: {value}}) => {
            if (value !== (examDate ?? '') && YEAR.test(value)) set('examDate', value);
          }}
        />{' '}
        <button
          type="button"
          className="rank-quiet"
          disabled={examDate === null}
          onClick={() => {
            field.current!.value = '';
            set('examDate', null);
          }}>
          Clear
        </button>
      </form>
      <Plan />
    </>
  );
}

function Plan(): ReactNode {
  const {sections} = useExam();
  const {examDate, newPerDay} = useSettings();
  const today = useToday();
  const ticks = useTicks();
  const schedules = useSchedules();
  const {data} = useReviewData();
  const {ticked, total} = tickedCoverage(sections, ticks);
  const newCards = (data?.cards ?? []).filter(({id}) => !schedules.has(id)).length;
  const plan = today === undefined ? undefined : planOf(examDate, today, {objectives: total - ticked, newCards});
  if (!plan || examDate === null)
    return <p className={styles.plan}>With a date, a plan for each day stands here. Without one, nothing presses.</p>;
  if (plan.daysLeft < 0)
    return <p className={styles.plan}>{`${dayWords(examDate)} has passed. Clear the date, or set another one.`}</p>;
  if (plan.daysLeft === 0) return <p className={styles.plan}>The exam is today. Good luck!</p>;
  return (
    <div className={styles.plan}>
      <p>
        <strong>{`${counted(plan.daysLeft, 'day')} left`}</strong>
        {`, until ${dayWords(examDate)}. To have met everything by then, each day holds:`}
      </p>
      <ul>
        <li>{total > ticked ? counted(plan.objectivesPerDay, 'objective') : 'no objective: all are ticked'}</li>
        <li>
          {counted(plan.newCardsPerDay, 'new card')}
          {plan.newCardsPerDay > newPerDay && (
            <span data-screen-only>
              {` (you meet ${newPerDay} a day now) `}
              <button type="button" className="rank-compact" onClick={() => set('newPerDay', plan.newCardsPerDay)}>
                {`Meet ${plan.newCardsPerDay} a day`}
              </button>
            </span>
          )}
        </li>
      </ul>
    </div>
  );
}
