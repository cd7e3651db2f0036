import {type ReactNode, type SyntheticEvent, useRef} from 'react';
import {placeNear} from '../place-near';
import {MARK} from '../words';
import styles from './styles.module.css';

/**
 * How a fact is known where no official text says it: a sign with its words, which show on hover, focus and touch, and
 * stand in full in print and for screen readers. A documented fact has no mark.
 */
export default function Mark({confidence}: {confidence: string}): ReactNode {
  const mark = MARK[confidence];
  const card = useRef<HTMLSpanElement>(null);
  if (mark === undefined) return null;
  const place = ({currentTarget}: SyntheticEvent) => card.current && placeNear(currentTarget, card.current);
  return (
    <span
      className={styles.mark}
      data-confidence={confidence}
      // Focus is how the words are reached by keyboard and by touch.
      // eslint-disable-next-line jsx-a11y-x/no-noninteractive-tabindex
      tabIndex={0}
      role="note"
      onPointerEnter={place}
      onFocus={place}>
      <span className={styles.sign} aria-hidden="true">
        {mark.sign}
      </span>
      <span ref={card} className={styles.words}>
        {mark.words}
      </span>
    </span>
  );
}
