import {type ReactNode, useEffect, useRef, useState} from 'react';
import {shuffleOptions} from '../../exam/draw';
import {scoreItem} from '../../exam/score';
import {newSeed} from '../../exam/seed';
import type {ExamItem, ItemSource} from '../../exam/types';
import Progress from '../../ui/Progress';
import {useExam} from '../../ui/useExam';
import {useSettings} from '../record';
import {type Done, orderOf} from './filters';
import PracticeCard, {type Given} from './PracticeCard';

interface Props {
  items: readonly ExamItem[];
  done: Done;
  sources: Record<string, ItemSource>;
  onAgain: () => void;
  /** What stands there when there is nothing to ask. */
  nothing: ReactNode;
}

const NOTHING: Given = {chosen: []};

/** A round through some items, in an order and with shuffled options that stay the same until its end. */
export default function Round({items, done, sources, onAgain, nothing}: Props): ReactNode {
  const {sections} = useExam();
  const {keyboardShortcuts} = useSettings();
  const [{seed, queue}] = useState(() => {
    const {text} = newSeed(Math.random);
    return {seed: text, queue: orderOf(items, {seed: text, done})};
  });
  const [place, setPlace] = useState(0);
  const [given, setGiven] = useState<Record<string, Given>>({});
  const top = useRef<HTMLDivElement>(null);
  const moved = useRef(false);
  useEffect(() => {
    if (moved.current) top.current?.focus();
    moved.current = false;
  }, [place]);
  if (queue.length === 0) return nothing;

  const move = (by: 1 | -1) => {
    const next = place + by;
    if (next < 0 || next > queue.length) return false;
    moved.current = true;
    setPlace(next);
    return true;
  };
  const revealed = queue.flatMap((item) => {
    const answer = given[item.id];
    return answer?.revealed ? [{item, answer}] : [];
  });
  const right = revealed.filter(({item, answer}) => scoreItem(item, answer.chosen) === 'right').length;
  const item = queue[place];
  if (!item)
    return (
      <div ref={top} tabIndex={-1}>
        <p>
          <strong>{`${right} of ${revealed.length} right.`}</strong>{' '}
          {revealed.length < queue.length && `${queue.length - revealed.length} were passed over.`}
        </p>
        <p>
          <button type="button" className="rank-primary" onClick={onAgain}>
            Another round
          </button>{' '}
          <button type="button" className="rank-quiet" onClick={() => move(-1)}>
            Back
          </button>
        </p>
      </div>
    );
  const label = sections.flatMap(({objectives}) => objectives).find(({id}) => id === item.objective)?.label;
  return (
    <div ref={top} tabIndex={-1} role="group" aria-label={`Question ${place + 1} of ${queue.length}`}>
      {queue.length > 1 && (
        <Progress value={place} max={queue.length} label="Questions of this round">
          {`${right} of ${revealed.length} right`}
        </Progress>
      )}
      <PracticeCard
        key={item.id}
        item={item}
        options={shuffleOptions(item, seed)}
        place="practice"
        given={given[item.id] ?? NOTHING}
        onGive={(next) => setGiven({...given, [item.id]: next})}
        sources={sources}
        head={`${item.objective} ${label ?? ''}`}
        aside={`${place + 1} of ${queue.length}`}
        keys={{enabled: keyboardShortcuts, move}}
      />
      <p data-screen-only>
        <button type="button" className="rank-quiet" disabled={place === 0} onClick={() => move(-1)}>
          Back
        </button>{' '}
        <button
          type="button"
          className={given[item.id]?.revealed ? 'rank-primary' : 'rank-quiet'}
          onClick={() => move(1)}>
          {given[item.id]?.revealed ? (place + 1 < queue.length ? 'Next question' : 'End of the round') : 'Pass over'}
        </button>
      </p>
    </div>
  );
}
