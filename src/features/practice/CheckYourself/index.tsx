import useIsBrowser from '@docusaurus/useIsBrowser';
import {type ReactNode, useEffect, useRef, useState} from 'react';
import {shuffleOptions} from '../../../exam/draw';
import type {ExamItem} from '../../../exam/types';
import type {ChapterPageData} from '../../../site/pages/types';
import Disclosure from '../../../ui/Disclosure';
import InlineMarkdown from '../../../ui/InlineMarkdown';
import {Further} from '../../../ui/Question';
import {letterOf} from '../../../ui/Question/verdict';
import PracticeCard, {type Given} from '../PracticeCard';
import styles from './styles.module.css';

interface Props {
  page: ChapterPageData;
  objective: string;
}

/** Two or three questions at an objective's end: one in sight, the others to open. */
export default function CheckYourself({page, objective}: Props): ReactNode {
  const [first, ...more] = page.checkYourself[objective] ?? [];
  if (!first) return null;
  return (
    // Printed editions have a part of questions of their own.
    <section className={styles.check} aria-label={`Check yourself: ${objective}`} data-print="omit">
      <p className={styles.title}>Check yourself</p>
      <OneQuestion item={first} page={page} />
      {more.length > 0 && <MoreQuestions items={more} page={page} />}
    </section>
  );
}

/** Questions made when they are opened: in a page's HTML they would weigh as much as its notes. */
function MoreQuestions({items, page}: {items: ExamItem[]; page: ChapterPageData}): ReactNode {
  const [opened, setOpened] = useState(false);
  const details = useRef<HTMLDetailsElement>(null);
  // It may have been opened before the app was there.
  useEffect(() => setOpened(details.current!.open), []);
  return (
    <details ref={details} onToggle={() => setOpened(true)} data-needs-script data-screen-only>
      <summary>{items.length === 1 ? 'One more question' : `${items.length} more questions`}</summary>
      {opened && items.map((item) => <OneQuestion key={item.id} item={item} page={page} />)}
    </details>
  );
}

function OneQuestion({item, page}: {item: ExamItem; page: ChapterPageData}): ReactNode {
  const [given, setGiven] = useState<Given>({chosen: []});
  // In the same order for everyone: the page is built once.
  const options = shuffleOptions(item, 'chapter');
  return (
    <PracticeCard
      item={item}
      options={options}
      place="chapter"
      given={given}
      onGive={setGiven}
      sources={page.sources}
      withoutScript={<ClosedAnswer item={item} options={options} />}
      after={
        <p className={styles.again}>
          <button type="button" className="rank-quiet" onClick={() => setGiven({chosen: []})}>
            Ask again
          </button>
        </p>
      }
    />
  );
}

/** The answer as it can be opened where no script runs. */
function ClosedAnswer({item, options}: {item: ExamItem; options: ExamItem['options']}): ReactNode {
  // With scripts it is never seen, and not kept.
  if (useIsBrowser()) return null;
  return (
    <div data-without-script>
      <Disclosure summary="Answer">
        <ul className={styles.reasons}>
          {options.map(({id, correct, why}, place) => (
            <li key={id}>
              <strong>{`${letterOf(place)} is ${correct ? 'right' : 'not right'}.`}</strong>{' '}
              <InlineMarkdown text={why} />
            </li>
          ))}
        </ul>
        <Further item={item} />
      </Disclosure>
    </div>
  );
}
