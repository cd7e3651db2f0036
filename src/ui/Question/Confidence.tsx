import {type ReactNode, useId} from 'react';
import type {Confidence as Value} from '../../exam/types';
import styles from './styles.module.css';
import {SURENESS} from './verdict';

interface Props {
  value: Value | undefined;
  /** A second press takes it back: it is never required. */
  onChange: (value: Value | undefined) => void;
}

/** How sure the learner is, asked before the answer is shown. */
export default function Confidence({value, onChange}: Props): ReactNode {
  const id = useId();
  return (
    <div className={styles.confidence} role="group" aria-labelledby={id}>
      <span id={id}>How sure are you?</span>
      {(Object.keys(SURENESS) as Value[]).map((each) => (
        <button
          key={each}
          type="button"
          className="rank-compact"
          aria-pressed={value === each}
          onClick={() => onChange(value === each ? undefined : each)}>
          {SURENESS[each]}
        </button>
      ))}
    </div>
  );
}
