import type {ReactNode} from 'react';
import styles from './styles.module.css';

/** The marks: their sign, and their words. */
const MARK_WORDS: Record<string, {sign: string; text: string}> = {
  code: {sign: 'code', text: 'seen only in public code'},
  inferred: {sign: 'inferred', text: 'inferred from what is documented'},
  unsettled: {sign: 'open', text: 'no public source settles it'},
};

/**
 * How a fact is known where no official text says it: a sign with its words, which show on hover, focus and touch, and
 * stand in full in print and for screen readers. A documented fact has no mark.
 */
export default function Mark({confidence}: {confidence: string}): ReactNode {
  const words = MARK_WORDS[confidence];
  if (words === undefined) return null;
  return (
    <span className={styles.mark} data-confidence={confidence} tabIndex={0} role="note">
      <span className={styles.sign} aria-hidden="true">
        {words.sign}
      </span>
      <span className={styles.words}>{words.text}</span>
    </span>
  );
}
