import Link from '@docusaurus/Link';
import Heading from '@theme/Heading';
import Layout from '@theme/Layout';
import {type ReactNode, useState} from 'react';
import type {Bank} from '../../../exam/types';
import {answersOf, attemptsOf, itemsOf} from '../../../learner';
import {Check, Choices, Controls, Count} from '../../../ui/Controls';
import {LinkList} from '../../../ui/Links';
import {useAddress} from '../../../ui/useAddress';
import {useExam} from '../../../ui/useExam';
import Downloads from '../../downloads/Downloads';
import {set, useRecord, useSettings, viewOfRecord} from '../../record';
import RecordNotice from '../../record/RecordNotice';
import BankLoading from '../BankLoading';
import {DIFFICULTY, type Done, EVERYTHING, filterItems, type Filters, ONLY} from '../filters';
import Round from '../Round';
import {useBank} from '../useBank';
import styles from './styles.module.css';

/** `/practice/?objective=4.2`: questions one at a time, each answered at once. */
export default function PracticePage(): ReactNode {
  const bank = useBank();
  const {status} = useRecord();
  return (
    <Layout
      title="Practice"
      description="Practice questions for the Order Management exam: every answer with its reasons and the paragraph that holds it.">
      <main className="container margin-vert--lg markdown">
        <Heading as="h1">Practice</Heading>
        <p className={styles.lead}>
          One question at a time. You see at once which options are right, why each is or is not, and where the guide
          says so. What you answer stays in this browser.
        </p>
        <WithoutScript />
        <RecordNotice />
        {bank.data && status === 'ready' ? <Practice bank={bank.data} /> : <BankLoading {...bank} />}
        <Downloads />
      </main>
    </Layout>
  );
}

/** Where questions can be had without a script: at the objectives' ends, with answers to open. */
function WithoutScript(): ReactNode {
  const {sections} = useExam();
  return (
    <div data-without-script>
      <p>
        Choosing and checking questions needs JavaScript. Without it, two or three questions stand at the end of each
        objective, with the answer to open:
      </p>
      <LinkList links={sections.map(({number, title, path}) => ({label: `${number} ${title}`, path}))} />
    </div>
  );
}

const useDone = viewOfRecord((events): Done => ({items: itemsOf(answersOf(events)), attempts: attemptsOf(events)}));

function Practice({bank}: {bank: Bank}): ReactNode {
  const {sections} = useExam();
  const done = useDone();
  const [filters, setFilters] = useAddress(EVERYTHING);
  const [rounds, setRounds] = useState(0);
  const shown = filterItems(bank.items, filters, done);
  const objectives = sections.flatMap((section) =>
    section.objectives
      .filter(({id}) => !filters.section || String(section.number) === filters.section || id === filters.objective)
      .map(({id, label}) => [id, `${id} ${label}`]),
  );
  const attempt = done.attempts.find(({id}) => id === filters.attempt);
  return (
    <>
      {filters.item === '' ? (
        <>
          <Controls label="Choose questions">
            <Choices
              choices={[
                {
                  key: 'section',
                  label: 'Section',
                  any: 'All sections',
                  options: Object.fromEntries(sections.map(({number, title}) => [number, `${number} ${title}`])),
                },
                {key: 'objective', label: 'Objective', any: 'All objectives', options: Object.fromEntries(objectives)},
                {key: 'difficulty', label: 'Difficulty', options: DIFFICULTY},
                {
                  key: 'message',
                  label: 'Message',
                  options: Object.fromEntries(
                    [...new Set(bank.items.flatMap(({messages}) => messages))].sort().map((name) => [name, name]),
                  ),
                },
                {key: 'only', label: 'Only', any: 'All', options: ONLY},
              ]}
              values={filters}
              onChange={(next) => setFilters(next.section === filters.section ? next : {...next, objective: ''})}
            />
            <Count>{`${shown.length} of ${bank.items.length} questions`}</Count>
          </Controls>
          {filters.attempt !== '' && (
            <p>
              {attempt
                ? `Only what was not right in your mock exam of ${attempt.day}. `
                : 'That mock exam is not in this browser; nothing is left out. '}
              <button type="button" className="rank-quiet" onClick={() => setFilters({...filters, attempt: ''})}>
                Ask everything
              </button>
            </p>
          )}
        </>
      ) : (
        <p>
          <Link to="/practice/">All questions</Link>
        </p>
      )}
      <Round
        // Other filters, another round; answers change what is missed, but not the round that is on.
        key={`${JSON.stringify(filters)} ${rounds}`}
        items={shown}
        done={done}
        sources={bank.sources}
        nothing={<Nothing filters={filters} onReset={() => setFilters(EVERYTHING)} />}
        onAgain={() => setRounds(rounds + 1)}
      />
      <Keys />
    </>
  );
}

function Nothing({filters, onReset}: {filters: Filters; onReset: () => void}): ReactNode {
  const text =
    filters.item !== ''
      ? `There is no question “${filters.item.slice(0, 40)}” in the bank.`
      : filters.only === 'missed'
        ? 'You missed none of these last time.'
        : filters.only === 'unseen'
          ? 'You have seen all of these.'
          : 'No question fits all of that.';
  return (
    <p>
      {`${text} `}
      <button type="button" onClick={onReset}>
        Choose from all
      </button>
    </p>
  );
}

/** What the keys do, and how to turn them off. */
function Keys(): ReactNode {
  const {keyboardShortcuts} = useSettings();
  return (
    <p className={styles.keys} data-screen-only>
      <Check checked={keyboardShortcuts} onChange={(checked) => set('keyboardShortcuts', checked)}>
        Keys: 1 to 5 choose, Enter checks and goes on, ← and → move
      </Check>
    </p>
  );
}
