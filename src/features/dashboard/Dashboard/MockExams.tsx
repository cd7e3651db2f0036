import Link from '@docusaurus/Link';
import type {ReactNode} from 'react';
import Table from '../../../ui/Table';
import {useHandedIn} from '../../mock-exam/useAttempts';
import {dayWords} from '../../review/words';
import {Share} from '../pictures';

/** Mock exams handed in, the latest first. */
export function MockExams(): ReactNode {
  const attempts = useHandedIn();
  if (attempts.length === 0)
    return (
      <p>
        No mock exam handed in yet. <Link to="/exam/">Take one</Link> when most objectives are ticked.
      </p>
    );
  return (
    <Table caption="The line is what was needed to pass." columns={['Day', 'Right', 'Share', 'Passed', 'Again']}>
      {attempts.map(({id, day, items, right, needed}) => {
        const wrong = items.length - right;
        return (
          <tr key={id}>
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
      })}
    </Table>
  );
}
