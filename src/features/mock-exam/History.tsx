import Link from '@docusaurus/Link';
import Heading from '@theme/Heading';
import type {ReactNode} from 'react';
import ScrollableTable from '../../ui/ScrollableTable';
import {NO_EXAM, writeAddress} from './address';
import {useAttempts} from './useAttempts';

/** A day in words. @param day such as `2026-03-01` */
export function dayInWords(day: string): string {
  return new Date(`${day}T12:00:00`).toLocaleDateString('en', {dateStyle: 'long'});
}

/** The exams handed in, the latest first. Each can be opened again. */
export default function History({except}: {except?: string}): ReactNode {
  const attempts = useAttempts()
    .flatMap(({id, day, result}) => (result && id !== except ? [{id, day, result}] : []))
    .reverse();
  if (attempts.length === 0) return null;
  return (
    <section data-screen-only>
      <Heading as="h2" id="history">
        {except === undefined ? 'Your exams' : 'Your other exams'}
      </Heading>
      <ScrollableTable>
        <thead>
          <tr>
            <th>Day</th>
            <th>Right</th>
            <th>Result</th>
          </tr>
        </thead>
        <tbody>
          {attempts.map(({id, day, result}) => (
            <tr key={id}>
              <th scope="row">
                <Link to={`/exam/${writeAddress({...NO_EXAM, attempt: id})}`}>{dayInWords(day)}</Link>
              </th>
              <td>{`${result.right} of ${result.answers.length}`}</td>
              <td>{result.right >= result.needed ? 'Pass' : 'Not a pass'}</td>
            </tr>
          ))}
        </tbody>
      </ScrollableTable>
    </section>
  );
}
