import {type ReactNode, type SyntheticEvent, useRef} from 'react';
import {placeNear} from '../place-near';
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
  const card = useRef<HTMLSpanElement>(null);
  if (words === undefined) return null;
  const place = ({currentTarget}: SyntheticEvent) => card.current && placeNear(currentTarget, card.current);
  return (
    // Focus is how the words are reached by keyboard and by touch.
    // eslint-disable-next-line jsx-a11y-x/no-noninteractive-tabindex
    <span
      className={styles.mark}
      data-confidence={confidence}
      tabIndex={0}
      role="note"
      onPointerEnter={place}
      onFocus={place}>
      <span className={styles.sign} aria-hidden="true">
        {words.sign}
      </span>
      <span ref={card} className={styles.words}>
        {words.text}
      </span>
    </span>
  );
}
