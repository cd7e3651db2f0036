import type {ReactNode} from 'react';
import type {Bank} from '../../exam/types';
import type {LazyData} from '../../ui/lazy-data';

/** What stands where the questions will, until they are there. */
export default function BankLoading({failed, retry}: LazyData<Bank>): ReactNode {
  if (!failed) return <p data-needs-script>Loading the questions…</p>;
  return (
    <p role="alert">
      The questions could not be loaded: is the network there?{' '}
      <button type="button" onClick={retry}>
        Try again
      </button>
    </p>
  );
}
