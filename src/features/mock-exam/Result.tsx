import Link from '@docusaurus/Link';
import Heading from '@theme/Heading';
import {type ReactNode, useEffect, useRef, useState} from 'react';
import {shuffleOptions} from '../../exam/draw';
import {calibration, FEWEST_TO_TELL, wilson, wordingOf} from '../../exam/score';
import type {ExamItem, ItemSource} from '../../exam/types';
import type {Attempt, AttemptResult, ScoredAnswer} from '../../learner';
import {Check} from '../../ui/Controls';
import Question from '../../ui/Question';
import {SURENESS, verdictOf} from '../../ui/Question/verdict';
import questionStyles from '../../ui/Question/styles.module.css';
import Table from '../../ui/Table';
import {useExam} from '../../ui/useExam';
import {writeAddress} from './address';
import {timeInWords, timeSpent} from './attempt';
import History, {dayInWords} from './History';
import styles from './styles.module.css';

interface Props {
  attempt: Attempt;
  /** As it was scored when it was handed in. */
  result: AttemptResult;
  bank: ReadonlyMap<string, ExamItem>;
  sources: Record<string, ItemSource>;
}

/** What came of an exam: score, sections, time, confidence, and every question with its reasons. */
export default function Result({attempt, result, bank, sources}: Props): ReactNode {
  const {exam} = useExam();
  const {right, needed, answers} = result;
  const passed = right >= needed;
  const percent = Math.round((100 * right) / Math.max(1, answers.length));
  const missed = answers.filter(({outcome}) => outcome !== 'right').length;
  const heading = useRef<HTMLDivElement>(null);
  useEffect(() => {
    heading.current?.focus({preventScroll: true});
    window.scrollTo(0, 0);
  }, [attempt.id]);
  return (
    <>
      <div ref={heading} tabIndex={-1} className={styles.headline}>
        <Heading as="h1">{`Mock exam of ${dayInWords(attempt.day)}`}</Heading>
        <p className={styles.score}>
          <strong className={styles.figure}>{`${right} of ${answers.length}`}</strong>
          <span>
            <strong>{passed ? '✓ Pass' : '✗ Not a pass'}</strong>
            <span>{`: ${percent} %; the pass mark is ${exam.passPercent} %, ${needed} of ${answers.length}.`}</span>
          </span>
        </p>
        <ScoreBar share={right / Math.max(1, answers.length)} mark={needed / Math.max(1, answers.length)} />
        <p>
          {timeInWords(attempt)}
          {attempt.handedInBy === 'time' && ' It was handed in when the time was over.'} These are the guide’s own
          questions, weighted like the exam; not the exam’s.
        </p>
      </div>
      <Revised answers={answers} bank={bank} />
      <p className={styles.row} data-screen-only>
        {missed > 0 && (
          <Link className="rank-primary" to={`/practice/?attempt=${attempt.id}`}>
            {`Practice the ${missed} not right`}
          </Link>
        )}
        <Link className="rank-secondary" to="/exam/">
          New exam
        </Link>
        <button type="button" className="rank-quiet" onClick={() => window.print()}>
          Print
        </button>
      </p>
      <Sections result={result} />
      <Times answers={answers} />
      <Confidences answers={answers} />
      <Review attempt={attempt} result={result} bank={bank} sources={sources} />
      <Heading as="h2" id="same">
        The same exam for a colleague
      </Heading>
      <p>
        {'The seed '}
        <code translate="no">{attempt.seed}</code>
        {' draws the same questions: '}
        <Link to={`/exam/${writeAddress({seed: attempt.seed, count: String(attempt.items.length)})}`}>
          link to this exam
        </Link>
        .
      </p>
      <History except={attempt.id} />
    </>
  );
}

/** The share that was right as a bar, with the pass mark on it. Says nothing by itself: the figures stand above. */
function ScoreBar({share, mark}: {share: number; mark: number}): ReactNode {
  return (
    <svg className={styles.scoreBar} viewBox="0 0 100 12" preserveAspectRatio="none" aria-hidden="true">
      <rect width="100" height="12" className={styles.track} />
      <rect width={100 * share} height="12" className={styles.fill} />
      <rect x={100 * mark - 0.2} width="0.4" height="12" className={styles.tick} />
    </svg>
  );
}

function Revised({answers, bank}: {answers: readonly ScoredAnswer[]; bank: ReadonlyMap<string, ExamItem>}): ReactNode {
  const wordings = answers.map(({item: itemId, revision}) => wordingOf({itemId, revision}, bank));
  const earlier = wordings.filter((each) => each === 'earlier').length;
  const gone = wordings.filter((each) => each === 'gone').length;
  if (earlier + gone === 0) return null;
  const parts = [
    ...(earlier > 0 ? [`${earlier} of its questions ${earlier === 1 ? 'was' : 'were'} revised`] : []),
    ...(gone > 0 ? [`${gone} ${gone === 1 ? 'is' : 'are'} no longer in the guide`] : []),
  ];
  return (
    <p className={styles.problem}>
      {`Since this exam ${parts.join(' and ')}. The score stays as it was given, to the earlier wording.`}
    </p>
  );
}

/** By points lost: what is worth most to study stands first. */
function Sections({result: {sections: scored}}: {result: AttemptResult}): ReactNode {
  const {sections} = useExam();
  const rows = [...scored].sort((a, b) => b.items - b.right - (a.items - a.right) || a.section - b.section);
  const percent = (share: number) => Math.round(100 * share);
  return (
    <>
      <Heading as="h2" id="sections">
        By section
      </Heading>
      <p>
        The range is where your share lies with 95 % confidence, were you asked everything of the section (Wilson’s
        interval). Below {FEWEST_TO_TELL} questions there are too few to tell.
      </p>
      <Table columns={['Section', 'Right', 'Range']}>
        {rows.map(({section: number, right, items}) => {
          const section = sections.find((each) => each.number === number);
          const {low, high} = items >= FEWEST_TO_TELL ? wilson(right, items) : {low: undefined, high: undefined};
          return (
            <tr key={number}>
              <th scope="row">{section ? <Link to={section.path}>{`${number} ${section.title}`}</Link> : number}</th>
              <td className="figures">{`${right} of ${items}`}</td>
              <td>{low === undefined ? 'too few to tell' : `${percent(low)} to ${percent(high)} %`}</td>
            </tr>
          );
        })}
      </Table>
    </>
  );
}

function Times({answers}: {answers: readonly ScoredAnswer[]}): ReactNode {
  const known = answers.flatMap(({ms}, place) => (ms === undefined ? [] : [{place, ms}]));
  if (known.length === 0) return null;
  const average = known.reduce((sum, {ms}) => sum + ms, 0) / known.length;
  const longest = [...known].sort((a, b) => b.ms - a.ms).slice(0, 3);
  return (
    <>
      <Heading as="h2" id="time">
        Time
      </Heading>
      <p>
        {`${timeSpent(average)} a question on average; the exam gives 1:30, from August 2020 2:00. Longest: ${longest.map(({place, ms}) => `question ${place + 1} with ${timeSpent(ms)}`).join(', ')}. Each question’s own time stands with it below.`}
      </p>
    </>
  );
}

function Confidences({answers}: {answers: readonly ScoredAnswer[]}): ReactNode {
  const rows = calibration(answers);
  if (rows.every(({right, wrong}) => right + wrong === 0)) return null;
  return (
    <>
      <Heading as="h2" id="confidence">
        How sure, and how right
      </Heading>
      <Table columns={['You were', 'Right', 'Not right']}>
        {rows.map(({confidence, right, wrong}) => (
          <tr key={confidence}>
            <th scope="row">{SURENESS[confidence]}</th>
            <td className="figures">{right}</td>
            <td className="figures">{wrong}</td>
          </tr>
        ))}
      </Table>
      <p>Sure and not right is what to look at first: something has to be unlearned.</p>
    </>
  );
}

const OUTCOME = {right: '✓ Right', wrong: '✗ Not right', 'not-answered': '– Not answered'};

/** Every question as it was shown, with what was chosen, what is right, and why. */
function Review({attempt, result: {answers}, bank, sources}: Props): ReactNode {
  const [onlyMissed, setOnlyMissed] = useState(false);
  return (
    <>
      <Heading as="h2" id="review">
        Every question
      </Heading>
      <p data-screen-only>
        <Check checked={onlyMissed} onChange={setOnlyMissed}>
          Only what was not right
        </Check>
      </p>
      {answers.map((answer, place) => {
        if (onlyMissed && answer.outcome === 'right') return null;
        const {item: id, revision, outcome, chosen, confidence, ms} = answer;
        const item = bank.get(id);
        const wording = wordingOf({itemId: id, revision}, bank);
        const about = [
          OUTCOME[outcome],
          ...(item ? [item.objective] : []),
          ...(ms === undefined ? [] : [timeSpent(ms)]),
          ...(confidence ? [SURENESS[confidence].toLowerCase()] : []),
          ...(wording === 'earlier' ? ['of an earlier wording'] : []),
        ];
        return (
          <details key={id} className={styles.reviewed} data-outcome={outcome}>
            <summary>{`${place + 1} · ${about.join(' · ')}`}</summary>
            {item ? (
              <Question
                item={item}
                options={shuffleOptions(item, attempt.seed)}
                chosen={chosen}
                revealed
                sources={sources}>
                <p className={questionStyles.verdict}>
                  {wording === 'same'
                    ? verdictOf(item, chosen)
                    : `Scored as ${outcome === 'right' ? 'right' : 'not right'} in its earlier wording; this is today’s.`}
                </p>
              </Question>
            ) : (
              <p>This question is no longer in the guide; its score stays.</p>
            )}
          </details>
        );
      })}
    </>
  );
}
