import {type ReactNode, useState} from 'react';
import type {ExamItem} from '../../../exam/types';
import Question from '../../../ui/Question';
import {DayBars, Share} from '../../dashboard/pictures';
import QuestionGrid from '../../mock-exam/QuestionGrid';

/** An item of no bank. */
const ITEM: ExamItem = {
  id: 'q-0-000',
  revision: 1,
  section: 4,
  objective: '4.2',
  scenario: 'A warehouse has shipped one of two lines of order 100000124.',
  stem: 'Who sends `lines_shipped`?',
  select: 1,
  options: [
    {id: 'a', text: 'The warehouse', correct: true, why: 'It reports what left it.'},
    {id: 'b', text: 'The sales channel', correct: false, why: 'It is told later, by an event.'},
    {id: 'c', text: 'The carrier', correct: false, why: 'It answers a query for a label.'},
  ],
  difficulty: 1,
  device: 'names',
  answer: '/4-integrations/#4.2',
  messages: [],
  sources: [],
};

const SHOWN = Array.from({length: 60}, (_, index) => ({item: {id: `q-0-${index}`}}));

const ATTEMPT = {
  answers: new Set(SHOWN.slice(0, 22).map(({item}) => item.id)),
  flagged: new Set(SHOWN.filter((_, index) => index % 11 === 4).map(({item}) => item.id)),
};

/** The parts of practice, mock exam and dashboard, with made-up content. */
export default function Tools(): ReactNode {
  const [chosen, setChosen] = useState<string[]>(['b']);
  const [current, setCurrent] = useState(22);
  return (
    <>
      <h2>Question</h2>
      <Question item={ITEM} options={ITEM.options} chosen={chosen} onChoose={setChosen} head="4.2" aside="7 of 10" />
      <h2>Question, answered</h2>
      <Question item={ITEM} options={ITEM.options} chosen={['b']} revealed />
      <h2>Sixty squares of the mock exam</h2>
      <QuestionGrid attempt={ATTEMPT} shown={SHOWN} current={current} onGo={setCurrent} />
      <h2>Pictures of the dashboard</h2>
      <Share value={0.7} low={0.55} high={0.82} limit={0.67} />
      <DayBars counts={[3, 0, 5, 8, 2, 0, 4]} />
    </>
  );
}
