import Link from '@docusaurus/Link';
import Heading from '@theme/Heading';
import Layout from '@theme/Layout';
import {type ReactNode, useMemo} from 'react';
import type {Bank} from '../../exam/types';
import {useAddress} from '../../ui/useAddress';
import {useExam} from '../../ui/useExam';
import BankLoading from '../practice/BankLoading';
import {useBank} from '../practice/useBank';
import {useRecord} from '../record';
import RecordNotice from '../record/RecordNotice';
import {NO_EXAM} from './address';
import Result from './Result';
import RunningExam from './RunningExam';
import StartScreen from './StartScreen';
import styles from './styles.module.css';
import {useAttempts} from './useAttempts';

/** `/exam/`: a mock exam, from its start to its result. `?attempt=` is one that runs or was handed in. */
export default function ExamPage(): ReactNode {
  const bank = useBank();
  const {status} = useRecord();
  return (
    <Layout
      title="Mock exam"
      description="A mock exam drawn by the weights of the Order Management exam, with its time, its pass mark and every answer explained.">
      <main className={`container margin-vert--lg markdown ${styles.page}`}>
        {bank.data && status === 'ready' ? (
          <Exam bank={bank.data} />
        ) : (
          <>
            <Heading as="h1">Mock exam</Heading>
            <About />
            <BankLoading {...bank} />
          </>
        )}
      </main>
    </Layout>
  );
}

/** What a mock exam is, also where no script runs. */
function About(): ReactNode {
  const {exam} = useExam();
  return (
    <>
      <p className={styles.lead}>
        {`${exam.items} questions, shared out over the nine sections by their weight, in ${exam.minutes} minutes; ${exam.passPercent} % is a pass. Nothing is revealed until you hand in; then every question has its answer and reasons.`}
      </p>
      <p data-without-script>
        The mock exam needs JavaScript. Without it, questions with answers to open stand at the end of each objective,
        from <Link to="/1-functionality/">section 1</Link> on.
      </p>
    </>
  );
}

function Exam({bank}: {bank: Bank}): ReactNode {
  const attempts = useAttempts();
  const [address, setAddress] = useAddress(NO_EXAM);
  const items = useMemo(() => new Map(bank.items.map((item) => [item.id, item])), [bank]);
  const attempt = attempts.find(({id}) => id === address.attempt);
  if (attempt?.status === 'running')
    return (
      <RunningExam
        key={attempt.id}
        attempt={attempt}
        bank={items}
        question={address.question}
        onQuestion={(question) => setAddress({...NO_EXAM, attempt: attempt.id, question}, 'replace')}
      />
    );
  return (
    <>
      {attempt?.result ? (
        <Result attempt={attempt} result={attempt.result} bank={items} sources={bank.sources} />
      ) : (
        <>
          <Heading as="h1">Mock exam</Heading>
          <About />
          <RecordNotice />
          {address.attempt !== '' && (
            <p role="alert">
              {attempt
                ? 'That exam was given up; it has no result.'
                : 'That exam is not in this browser’s record: it may have been taken on another device.'}
            </p>
          )}
          <StartScreen
            bank={bank}
            items={items}
            address={address}
            onStart={(id) => setAddress({...NO_EXAM, attempt: id, question: '1'}, 'push')}
          />
        </>
      )}
    </>
  );
}
