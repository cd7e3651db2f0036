import type {ReactNode} from 'react';
import {FEWEST_ANSWERS} from '../../../exam/readiness';
import {useExam} from '../../../ui/useExam';
import {counted} from '../../../ui/words';
import {Share} from '../pictures';
import {useReadiness} from '../useDashboard';
import {chance, percent} from '../words';
import styles from './styles.module.css';

/** How likely a pass would be today, how sure that is, and what it takes for granted. */
export function Readiness(): ReactNode {
  const {exam} = useExam();
  const result = useReadiness();
  return (
    <div className={styles.readiness}>
      {result.enough ? (
        <>
          <p>
            <strong className={styles.share}>{chance(result.probability)}</strong>{' '}
            {`likely to pass an exam taken today: at least ${result.needed} of ${result.items} right.`}
          </p>
          <Share
            value={result.score.mean / result.items}
            low={result.score.low / result.items}
            high={result.score.high / result.items}
            limit={result.needed / result.items}
          />
          <p className={styles.small}>
            {`Bar: about ${Math.round(result.score.mean)} of ${result.items} right; band: ${result.score.low} to ${result.score.high}, with 90 % probability; line: the ${result.needed} needed.`}
          </p>
          <p>
            {`You answer ${percent(result.ability.low)} to ${percent(result.ability.high)} of such questions. At the lower end a pass would be ${chance(result.interval.low)} likely, at the upper end ${chance(result.interval.high)}.`}
          </p>
        </>
      ) : (
        <>
          <p>
            <strong>Not enough answers yet.</strong>{' '}
            {result.missing > 0
              ? `${counted(result.missing, 'more answer')} to questions you have not met before ${result.missing === 1 ? 'makes' : 'make'} an estimate possible.`
              : `Answers in sections of at least half of the exam’s weight make an estimate possible; you have ${percent(result.covered)}.`}
          </p>
          <p className={styles.small}>
            {`From fewer than ${FEWEST_ANSWERS} answers the share you know is only known to ±15 points: any figure would be made up. Passing takes ${exam.passPercent} % of ${exam.items}.`}
          </p>
        </>
      )}
      <details>
        <summary>What the estimate takes for granted</summary>
        <ul>
          <li>
            The questions here are as hard as the exam’s. They are written from public sources, not from the exam.
          </li>
          <li>Your answers tell of today; answers to questions you had seen before count a quarter.</li>
          <li>Questions of one section are alike, and sections with few answers are like your others.</li>
          <li>
            Each section’s share of right answers follows a beta distribution, its questions in an exam a beta–binomial
            one, summed exactly over the blueprint (Gelman et al., <i>Bayesian Data Analysis</i>, 3rd ed., ch. 5).
          </li>
        </ul>
      </details>
    </div>
  );
}
