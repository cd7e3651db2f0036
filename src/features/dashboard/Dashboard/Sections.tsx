import Link from '@docusaurus/Link';
import type {ReactNode} from 'react';
import {NO_MASTERY, tickedCoverage} from '../../../learner';
import Table from '../../../ui/Table';
import {useExam} from '../../../ui/useExam';
import {useTicks} from '../../record';
import {Share} from '../pictures';
import {useMastery} from '../useDashboard';
import {percent} from '../words';
import styles from './styles.module.css';

/** The nine sections by weight: what is studied, and the share of questions likely known, with its interval. */
export function Sections(): ReactNode {
  const {sections} = useExam();
  const ticks = useTicks();
  const mastery = useMastery();
  const rows = [...sections].sort((a, b) => b.weight - a.weight || a.number - b.number);
  return (
    <>
      <Table
        caption="Sections by weight. The band over a bar is where the true share lies, with 95 % confidence."
        columns={['Section', 'Weight', 'Studied', 'Answers right', 'Likely known']}>
        {rows.map((section) => {
          const {number, title, path, weight} = section;
          const {ticked, total} = tickedCoverage([section], ticks);
          const {answers, right, estimate, low, high} = mastery.get(number) ?? NO_MASTERY;
          return (
            <tr key={number} className={styles.row}>
              <th scope="row">
                <Link to={path} className="plain">{`${number} ${title}`}</Link>
              </th>
              <td className="figures">{`${weight} %`}</td>
              <td className="figures">{`${ticked} of ${total}`}</td>
              <td className="figures">{answers > 0 ? `${right} of ${answers}` : '–'}</td>
              <td>
                <Share value={answers > 0 ? estimate : 0} {...(answers > 0 && {low, high})} />
                <span className={styles.small}>
                  {answers > 0 ? `${percent(estimate)}, ${percent(low)} to ${percent(high)}` : 'no answers yet'}
                </span>
              </td>
            </tr>
          );
        })}
      </Table>
      <p className={styles.small}>
        Likely known is the middle of Wilson’s interval of the share answered right, which draws few answers towards one
        half. A question answered before counts half, then a third.
      </p>
    </>
  );
}
