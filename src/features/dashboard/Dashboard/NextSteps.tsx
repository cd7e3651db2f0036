import Link from '@docusaurus/Link';
import type {ReactNode} from 'react';
import {useNextSteps} from '../useDashboard';
import {reasonOf} from '../words';
import styles from './styles.module.css';

const SHOWN = 5;

/** The objectives that gain most, and why. */
export function NextSteps(): ReactNode {
  const steps = useNextSteps().slice(0, SHOWN);
  return (
    <>
      <ol className={styles.steps}>
        {steps.map((step) => (
          <li key={step.objective.id}>
            <Link
              to={`${step.section.path}#${step.objective.id}`}>{`${step.objective.id} ${step.objective.label}`}</Link>
            <span className={styles.why}>{reasonOf(step)}</span>
          </li>
        ))}
      </ol>
      <p className={styles.small}>
        The order is weight × what you are likely not to know × cards due: an objective’s share of the exam, times its
        estimated share of wrong answers (all of it while it is neither ticked nor answered), up to doubled by ten cards
        due.
      </p>
    </>
  );
}
