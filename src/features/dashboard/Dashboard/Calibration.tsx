import Link from '@docusaurus/Link';
import type {ReactNode} from 'react';
import {calibrationOf, sureAndWrong} from '../../../learner';
import {SURENESS} from '../../../ui/Question/verdict';
import Table from '../../../ui/Table';
import {counted} from '../../../ui/words';
import {useAnswers} from '../../review/useReview';
import {Share} from '../pictures';
import {percent} from '../words';
import {useObjectives} from '../useDashboard';
import styles from './styles.module.css';

const SHOWN = 12;

/** How often answers were right for each confidence, and what the learner was sure of and got wrong. */
export function Calibration(): ReactNode {
  const answers = useAnswers();
  const objectives = useObjectives();
  const rows = calibrationOf(answers);
  const wrong = sureAndWrong(answers).filter(({item}) => objectives[item] !== undefined);
  return (
    <>
      <Table caption="How sure you were, and how often you were right" columns={['You were', 'Right', 'Share']}>
        {rows.map(({confidence, answers: given, right}) => (
          <tr key={confidence}>
            <th scope="row">{SURENESS[confidence]}</th>
            <td className="figures">{given > 0 ? `${right} of ${given}` : '–'}</td>
            <td>
              <Share value={given > 0 ? right / given : 0} />
              <span className="figures">{given > 0 ? percent(right / given) : 'no answers yet'}</span>
            </td>
          </tr>
        ))}
      </Table>
      {wrong.length > 0 && (
        <>
          <p>
            {`${counted(wrong.length, 'question')} you were sure of and got wrong. What you believe wrongly costs more than what you do not know:`}
          </p>
          <ul className={styles.list}>
            {wrong.slice(0, SHOWN).map(({item}) => (
              <li key={item}>
                <Link to={`/practice/?item=${item}`}>{`Question ${item}, objective ${objectives[item]}`}</Link>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
