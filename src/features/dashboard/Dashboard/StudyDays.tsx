import type {ReactNode} from 'react';
import {addDays, streakOf} from '../../../learner';
import Disclosure from '../../../ui/Disclosure';
import Table from '../../../ui/Table';
import {counted} from '../../../ui/words';
import {useToday} from '../../record/useToday';
import {dayWords} from '../../review/words';
import {DayBars} from '../pictures';
import {useDays} from '../useDashboard';

/** Eight weeks. */
const SHOWN = 56;

/** The days on which something was done. A day without study is no failure, and nothing says it is. */
export function StudyDays(): ReactNode {
  const days = useDays();
  const today = useToday();
  const shown = today === undefined ? [] : Array.from({length: SHOWN}, (_, index) => addDays(today, index - SHOWN + 1));
  const counts = today === undefined ? Array.from({length: SHOWN}, () => 0) : shown.map((day) => days.get(day) ?? 0);
  const worked = shown.filter((day) => days.has(day));
  const streak = today === undefined ? 0 : streakOf(days, today);
  return (
    <>
      <p>
        {worked.length === 0
          ? 'Answers, graded cards, ticks and exams of each day show here.'
          : `Studied on ${counted(worked.length, 'day')} of the last eight weeks${streak > 1 ? `, ${streak} in a row up to now` : ''}.`}
      </p>
      <DayBars counts={counts} />
      {worked.length > 0 && (
        <Disclosure summary="The days as a table" count={counted(worked.length, 'day')}>
          <Table columns={['Day', 'Answers, grades, ticks and exams']}>
            {worked.toReversed().map((day) => (
              <tr key={day}>
                <th scope="row">{dayWords(day)}</th>
                <td className="figures">{days.get(day)}</td>
              </tr>
            ))}
          </Table>
        </Disclosure>
      )}
    </>
  );
}
