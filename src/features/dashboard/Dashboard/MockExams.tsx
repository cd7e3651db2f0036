import Link from '@docusaurus/Link';
import type {ReactNode} from 'react';
import type {Attempt} from '../../../learner';
import ScrollableTable from '../../../ui/ScrollableTable';
import {dayWords} from '../../review/words';
import {Share} from '../pictures';
import {useAttempts} from '../useDashboard';

/** Mock exams handed in, the latest first. */
export function MockExams(): ReactNode {
  const attempts = useAttempts();
  if (attempts.length === 0)
    return (
      <p>
        No mock exam handed in yet. <Link to="/exam/">Take one</Link> when most objectives are ticked.
      </p>
    );
  return (
    <ScrollableTable>
      <caption>The line is what was needed to pass.</caption>
      <thead>
        <tr>
          <th scope="col">Day</th>
          <th scope="col">Right</th>
          <th scope="col">Share</th>
          <th scope="col">Passed</th>
          <th scope="col">Again</th>
        </tr>
      </thead>
      <tbody>
        {attempts.toReversed().map((attempt) => (
          <Row key={attempt.id} attempt={attempt} />
        ))}
      </tbody>
    </ScrollableTable>
  );
}

function Row({attempt: {id, day, items, result}}: {attempt: Attempt}): ReactNode {
  const {right, needed} = result!;
  const wrong = items.length - right;
  return (
    <tr>
      <th scope="row">
        <Link to={`/exam/?attempt=${id}`}>{`${dayWords(day)}, ${day.slice(0, 4)}`}</Link>
      </th>
      <td className="figures">{`${right} of ${items.length}`}</td>
      <td>
        <Share value={right / items.length} limit={needed / items.length} />
        <span className="figures">{`${Math.round((100 * right) / items.length)} %, ${needed} needed`}</span>
      </td>
      <td>{right >= needed ? '✓ yes' : '✗ no'}</td>
      <td>{wrong > 0 ? <Link to={`/practice/?attempt=${id}`}>{`Practice the ${wrong} missed`}</Link> : '–'}</td>
    </tr>
  );
}
