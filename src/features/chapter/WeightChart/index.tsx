import Link from '@docusaurus/Link';
import type {ReactNode} from 'react';
import {itemsBySection} from '../../../exam/items';
import Table from '../../../ui/Table';
import {useExam} from '../../../ui/useExam';
import styles from './styles.module.css';

/** The sections by weight, heaviest first: a table whose rows also draw one square per exam question. */
export default function WeightChart(): ReactNode {
  const {exam, sections} = useExam();
  const items = itemsBySection(sections, exam.items);
  const rows = sections
    .map((section) => ({...section, items: items.get(section.number)!}))
    .sort((a, b) => b.weight - a.weight || a.number - b.number);
  return (
    <Table
      className={styles.chart}
      caption={`One square is one of the ${exam.items} questions`}
      columns={['Section', 'Weight', 'Questions']}>
      {rows.map(({number, title, path, weight, items: count}) => (
        <tr key={number}>
          <th scope="row">
            <Link to={path}>
              {number} {title}
            </Link>
          </th>
          <td className={styles.figure}>{weight} %</td>
          <td className={styles.questions}>
            <span className={styles.figure}>{count}</span>
            <span className={styles.squares} aria-hidden="true">
              {Array.from({length: count}, (_, square) => (
                <span key={square} className={styles.square} />
              ))}
            </span>
          </td>
        </tr>
      ))}
    </Table>
  );
}
