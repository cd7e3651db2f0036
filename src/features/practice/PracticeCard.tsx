import {type ReactNode, useEffect, useRef, useState} from 'react';
import {cardOfItem} from '../../exam/card';
import {scoreItem} from '../../exam/score';
import type {Confidence as ConfidenceValue} from '../../exam/types';
import {useAnswerKeys} from '../../ui/answer-keys';
import Question, {type QuestionProps} from '../../ui/Question';
import Confidence from '../../ui/Question/Confidence';
import styles from '../../ui/Question/styles.module.css';
import {choose, verdictOf} from '../../ui/Question/verdict';
import {visibleSince, visibleTime} from '../../ui/visible-time';
import {learnerStore} from '../record';

/** What was answered to one item, as long as the round lasts. */
export interface Given {
  chosen: string[];
  confidence?: ConfidenceValue;
  /** Whether the answer was shown. */
  revealed?: boolean;
}

interface Props extends Pick<QuestionProps, 'item' | 'options' | 'sources' | 'head' | 'aside'> {
  place: 'practice' | 'chapter';
  given: Given;
  onGive: (given: Given) => void;
  /** What can be done once the answer is shown. */
  after?: ReactNode;
  /** Stands instead of the buttons where nothing runs. */
  withoutScript?: ReactNode;
  /** Where one item is asked at a time: what keys do beside choosing and checking. */
  keys?: {enabled: boolean; move: (by: 1 | -1) => boolean};
}

/** A question to answer: the answer is shown at once, recorded, and its result said. */
export default function PracticeCard({
  place,
  given,
  onGive,
  after,
  withoutScript,
  keys,
  ...question
}: Props): ReactNode {
  const {item, options} = question;
  const {chosen, confidence, revealed = false} = given;
  const [hint, setHint] = useState('');
  const verdict = useRef<HTMLParagraphElement>(null);
  const began = useRef<number>(undefined);
  // In a chapter time runs from the first touch, not from the opening of the page.
  useEffect(() => {
    if (place === 'practice') began.current = visibleTime();
  }, [place, item.id]);

  const reveal = (answer: string[]) => {
    if (revealed) return;
    learnerStore().record({
      type: 'item-answered',
      item: item.id,
      revision: item.revision,
      chosen: answer,
      right: scoreItem(item, answer) === 'right',
      place,
      card: cardOfItem(item),
      ...(confidence && {confidence}),
      ...(began.current !== undefined && {ms: visibleSince(began.current)}),
    });
    onGive({...given, chosen: answer, revealed: true});
    setHint('');
    // What had the focus can no longer be pressed. Nothing scrolls: the marks are where the reader looks.
    requestAnimationFrame(() => verdict.current?.focus({preventScroll: true}));
  };
  const check = () => {
    if (chosen.length === 0) setHint('Choose an answer first, or press “I don’t know”.');
    else reveal(chosen);
  };
  const give = (next: string[]) => {
    began.current ??= visibleTime();
    setHint('');
    onGive({...given, chosen: next});
  };
  useAnswerKeys(keys?.enabled, (action) => {
    if (action === 'previous' || action === 'next') return keys!.move(action === 'next' ? 1 : -1);
    if (action === 'enter') {
      if (revealed) return keys!.move(1);
      check();
      return true;
    }
    if (action === 'flag' || revealed) return false;
    const option = options[action.choose - 1];
    if (option) give(choose(item, chosen, {id: option.id, on: item.select === 1 || !chosen.includes(option.id)}));
    return option !== undefined;
  });

  return (
    <Question {...question} chosen={chosen} revealed={revealed} onChoose={give}>
      {!revealed && (
        <div data-needs-script data-screen-only>
          <Confidence value={confidence} onChange={(value) => onGive({chosen, confidence: value})} />
          <div className={styles.actions}>
            <button type="button" className="rank-primary" onClick={check}>
              Check
            </button>
            <button type="button" className="rank-quiet" onClick={() => reveal([])}>
              I don’t know
            </button>
          </div>
        </div>
      )}
      {withoutScript}
      <p ref={verdict} role="status" tabIndex={-1} className={styles.verdict}>
        {revealed ? verdictOf(item, chosen) : hint}
      </p>
      {revealed && after}
    </Question>
  );
}
