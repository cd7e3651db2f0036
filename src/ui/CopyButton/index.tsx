import {type ReactNode, useEffect, useState} from 'react';
import {announce} from '../Announcer';
import styles from './styles.module.css';

interface Props {
  /** What is copied, or a function that finds it when it is wanted. */
  text: string | (() => string);
  label: string;
}

/** Copies a text, and says so in words to everyone. */
export default function CopyButton({text, label}: Props): ReactNode {
  const [outcome, setOutcome] = useState<'copied' | 'failed'>();
  useEffect(() => {
    if (!outcome) return undefined;
    const timer = setTimeout(() => setOutcome(undefined), 2000);
    return () => clearTimeout(timer);
  }, [outcome]);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(typeof text === 'string' ? text : text());
      setOutcome('copied');
      announce(`Copied ${label}`);
    } catch {
      setOutcome('failed');
      announce('The browser did not allow copying');
    }
  };
  return (
    <button
      type="button"
      className={`rank-secondary rank-compact ${styles.button}`}
      data-needs-script
      onClick={copy}
      aria-label={`Copy ${label}`}>
      <span aria-hidden="true">{outcome === 'copied' ? 'Copied' : outcome === 'failed' ? 'Not copied' : 'Copy'}</span>
    </button>
  );
}
