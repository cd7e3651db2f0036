import Link from '@docusaurus/Link';
import {type ReactNode, useId} from 'react';
import type {ExamItem, ExamOption, ItemSource} from '../../exam/types';
import InlineMarkdown from '../InlineMarkdown';
import RichText from '../RichText';
import {useExam} from '../useExam';
import styles from './styles.module.css';
import {choose, letterOf, taskOf, tooMany} from './verdict';

export interface QuestionProps {
  item: ExamItem;
  /** In the order in which they are shown, which stays the same from the first look to the review. */
  options: readonly ExamOption[];
  /** Ids of the chosen options. */
  chosen: readonly string[];
  /** Without it nothing can be chosen. */
  onChoose?: (chosen: string[]) => void;
  /** Shows which options are right, and why each is or is not. */
  revealed?: boolean;
  /** Sources by id, for what is revealed. */
  sources?: Record<string, ItemSource>;
  /** What stands in a line above the question, at its left and right. */
  head?: ReactNode;
  aside?: ReactNode;
  /** What follows within the card: verdict and buttons. */
  children?: ReactNode;
}

/** A card with one practice question: its situation, its options as native controls, and what was right once revealed. */
export default function Question({
  item,
  options,
  chosen,
  onChoose,
  revealed = false,
  sources,
  head,
  aside,
  children,
}: QuestionProps): ReactNode {
  const name = useId();
  const warning = revealed ? undefined : tooMany(item, chosen);
  return (
    <div className={styles.card} data-question={item.id} data-revealed={revealed || undefined}>
      {(head !== undefined || aside !== undefined) && (
        <div className={styles.head}>
          <span>{head}</span>
          <span className="figures">{aside}</span>
        </div>
      )}
      {item.scenario !== undefined && (
        <div className={styles.scenario}>
          <RichText text={item.scenario} />
        </div>
      )}
      {/* Firefox would restore what was ticked before a reload, apart from what the page knows. */}
      <form autoComplete="off" onSubmit={(event) => event.preventDefault()}>
        <fieldset className={styles.options}>
          <legend className={styles.stem}>
            <InlineMarkdown text={item.stem} /> <span className={styles.task}>{taskOf(item)}</span>
          </legend>
          <ul>
            {options.map((option, place) => (
              <li key={option.id} data-state={stateOf(option, {isChosen: chosen.includes(option.id), revealed})}>
                <label className={styles.option}>
                  <input
                    type={item.select === 1 ? 'radio' : 'checkbox'}
                    name={name}
                    checked={chosen.includes(option.id)}
                    disabled={revealed || !onChoose}
                    data-option={option.id}
                    onChange={({target}) => onChoose?.(choose(item, chosen, {id: option.id, on: target.checked}))}
                  />
                  <span className={styles.letter}>{letterOf(place)}</span>
                  <span className={styles.text}>
                    <InlineMarkdown text={option.text} />
                  </span>
                </label>
                {revealed && <Reason option={option} isChosen={chosen.includes(option.id)} item={item} />}
              </li>
            ))}
          </ul>
        </fieldset>
      </form>
      {item.select > 1 && !revealed && (
        <p role="status" className={styles.warning}>
          {warning}
        </p>
      )}
      {revealed && <Further item={item} sources={sources} />}
      {children}
    </div>
  );
}

function stateOf({correct}: ExamOption, {isChosen, revealed}: {isChosen: boolean; revealed: boolean}) {
  if (!revealed) return isChosen ? 'chosen' : undefined;
  if (correct) return 'right';
  return isChosen ? 'wrong' : undefined;
}

function Reason({option, isChosen, item}: {option: ExamOption; isChosen: boolean; item: ExamItem}): ReactNode {
  const mark = option.correct ? '✓ Right' : isChosen ? '✗ Wrong' : undefined;
  return (
    <div className={styles.reason}>
      {mark !== undefined && <strong className={styles.mark}>{isChosen ? `${mark}: your answer.` : `${mark}.`}</strong>}{' '}
      <InlineMarkdown text={option.why} page={{messages: linkable(item), statuses: {}}} />
    </div>
  );
}

/** Names in a reason lead to their messages: once the answer is given, they give nothing away. */
function linkable({messages}: ExamItem): Record<string, string> {
  return Object.fromEntries(messages.map((name) => [name, '']));
}

/** Where the answer stands in the guide, and what backs it. */
export function Further({item, sources = {}}: Pick<QuestionProps, 'item' | 'sources'>): ReactNode {
  const {sections} = useExam();
  const objective = sections.flatMap(({objectives}) => objectives).find(({id}) => id === item.objective);
  return (
    <p className={styles.further}>
      <Link to={item.answer}>{`Read ${item.objective}: ${objective?.label ?? 'the paragraph that answers'}`}</Link>
      {item.sources.map((id) => {
        const source = sources[id];
        if (!source) return null;
        return (
          <span key={id}>
            {' · '}
            {source.address === undefined ? source.title : <a href={source.address}>{source.title}</a>}
          </span>
        );
      })}
    </p>
  );
}
