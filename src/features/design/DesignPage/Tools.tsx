import {type ReactNode, useState} from 'react';
import SectionRows from '../../dashboard/SectionRows';
import ExamFrame from '../../mock-exam/ExamFrame';
import ResultSummary from '../../mock-exam/ResultSummary';
import QuestionCard, {type Option} from '../../practice/QuestionCard';
import ReviewCard from '../../review/ReviewCard';

const OPTIONS: Option[] = [
  {id: 'a', text: 'The warehouse', correct: true, why: 'It reports what left it.'},
  {id: 'b', text: 'The sales channel', why: 'It is told later, by an event.'},
  {id: 'c', text: 'The carrier', why: 'It answers a query for a label.'},
];

const QUESTIONS = Array.from({length: 60}, (_, index) => ({answered: index < 22, flagged: index % 11 === 4}));

const RATINGS = [
  {id: 'again', label: 'Again', when: 'today'},
  {id: 'hard', label: 'Hard', when: 'in 2 days'},
  {id: 'knew', label: 'Knew it', when: 'in 9 days'},
];

function nothing(): void {
  // The page only shows.
}

/** The parts of practice, mock exam, result, review and dashboard, with made-up content. */
export default function Tools(): ReactNode {
  const [chosen, setChosen] = useState<readonly string[]>(['b']);
  const [current, setCurrent] = useState(22);
  const card = {
    topic: '4.2 · Recall',
    stem: 'Who sends lines_shipped?',
    options: OPTIONS,
    select: 1,
    chosen,
    onChoose: setChosen,
  };
  return (
    <>
      <h2>Question</h2>
      <QuestionCard {...card} place={{number: 7, of: 10}} onCheck={nothing} onSkip={nothing} />
      <h2>Question, answered</h2>
      <QuestionCard
        {...card}
        chosen={['b']}
        answered
        verdict="wrong"
        read={{label: '4.2 Messages to use', path: '/4-integrations/#4.2'}}
      />
      <h2>Mock exam</h2>
      <ExamFrame
        title="Mock exam"
        timeLeft="4:59"
        late
        questions={QUESTIONS}
        current={current}
        onGo={setCurrent}
        onFlag={nothing}
        onFinish={nothing}>
        <QuestionCard {...card} />
      </ExamFrame>
      <h2>Result</h2>
      <ResultSummary
        right={43}
        of={60}
        needed={41}
        sections={[
          {
            number: 1,
            title: 'Functionality',
            answers: [true, true, true, false],
            study: [{id: '1.2', path: '/1-functionality/#1.2'}],
          },
          {
            number: 4,
            title: 'Integrations',
            answers: Array.from({length: 14}, (_, index) => index % 3 !== 0),
            study: [
              {id: '4.2', path: '/4-integrations/#4.2'},
              {id: '4.4', path: '/4-integrations/#4.4'},
            ],
          },
        ]}
      />
      <h2>Review</h2>
      <ReviewCard
        left={12}
        front="What differs between a refund and a return?"
        back={<p>A return moves goods, a refund moves money.</p>}
        shown
        ratings={RATINGS}
        onShow={nothing}
        onRate={nothing}
        onStop={nothing}
      />
      <h2>Dashboard</h2>
      <SectionRows
        rows={[
          {
            number: 1,
            title: 'Functionality',
            items: 4,
            studied: 2,
            objectives: 2,
            last: '9 of 12 right',
            children: <p>Objectives.</p>,
          },
          {number: 4, title: 'Integrations', items: 14, studied: 3, objectives: 9, children: <p>Objectives.</p>},
        ]}
      />
    </>
  );
}
