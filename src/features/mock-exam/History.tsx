import Link from '@docusaurus/Link';
import Heading from '@theme/Heading';
import type {ReactNode} from 'react';
import Table from '../../ui/Table';
import {writeAddress} from './address';
import {useHandedIn} from './useAttempts';

/** A day in words. @param day such as `2026-03-01` */
export function dayInWords(day: string): string {
  return new Date(`${day}T12:00:00`).toLocaleDateString('en', {dateStyle: 'long'});
}

/** The exams handed in, the latest first. Each can be opened again. */
export default function History({except}: {except?: string}): ReactNode {
  const attempts = useHandedIn().filter(({id}) => id !== except);
  if (attempts.length === 0) return null;
  return (
    <section data-screen-only>
      <Heading as="h2" id="history">
        {except === undefined ? 'Your exams' : 'Your other exams'}
      </Heading>
      <Table columns={['Day', 'Right', 'Result']}>
        {attempts.map(({id, day, right, needed, answers}) => (
          <tr key={id}>
            <th scope="row">
              <Link to={`/exam/${writeAddress({attempt: id})}`}>{dayInWords(day)}</Link>
            </th>
            <td>{`${right} of ${answers.length}`}</td>
            <td>{right >= needed ? 'Pass' : 'Not a pass'}</td>
          </tr>
        ))}
      </Table>
    </section>
  );
}
