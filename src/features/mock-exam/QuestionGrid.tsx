import {type KeyboardEvent, type ReactNode, useState} from 'react';
import styles from './styles.module.css';

interface Props {
  attempt: {answers: {has(item: string): boolean}; flagged: {has(item: string): boolean}};
  shown: readonly {item: {id: string}}[];
  /** Place of the question on the screen, from 0; undefined on the last look. */
  current?: number | undefined;
  onGo: (place: number) => void;
}

const STEPS: Record<string, (place: number, columns: number, count: number) => number> = {
  ArrowLeft: (place) => place - 1,
  ArrowRight: (place) => place + 1,
  ArrowUp: (place, columns) => place - columns,
  ArrowDown: (place, columns) => place + columns,
  Home: () => 0,
  End: (_place, _columns, count) => count - 1,
};

/** A square for each question, with its state as words for those who do not see it. One stop of the Tab key; arrows move. */
export default function QuestionGrid({attempt: {answers, flagged}, shown, current, onGo}: Props): ReactNode {
  const [focused, setFocused] = useState<number>();
  const stop = focused ?? current ?? 0;
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const step = STEPS[event.key];
    if (!step || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    event.preventDefault();
    const squares = [...event.currentTarget.querySelectorAll('button')];
    const columns = squares.filter(({offsetTop}) => offsetTop === squares[0]!.offsetTop).length;
    squares[step(stop, columns, squares.length)]?.focus();
  };
  return (
    // The arrows move among the buttons in it.
    // eslint-disable-next-line jsx-a11y-x/no-noninteractive-element-interactions
    <div className={styles.grid} role="group" aria-label="All questions" onKeyDown={onKeyDown}>
      {shown.map(({item: {id}}, place) => {
        const isAnswered = answers.has(id);
        const isFlagged = flagged.has(id);
        return (
          <button
            key={id}
            type="button"
            className={styles.square}
            data-answered={isAnswered || undefined}
            tabIndex={place === stop ? 0 : -1}
            aria-current={place === current ? 'step' : undefined}
            aria-label={`Question ${place + 1}: ${isAnswered ? 'answered' : 'open'}${isFlagged ? ', flagged' : ''}`}
            onFocus={() => setFocused(place)}
            onBlur={() => setFocused(undefined)}
            onClick={() => onGo(place)}>
            <span>{place + 1}</span>
            <span className={styles.signs} aria-hidden="true">
              {`${isAnswered ? '✓' : ''}${isFlagged ? '⚑' : ''}`}
            </span>
          </button>
        );
      })}
    </div>
  );
}
