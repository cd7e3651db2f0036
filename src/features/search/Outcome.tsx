import type {ReactNode} from 'react';
import {useRested} from '../../ui/useRested';
import PageLink from './PageLink';
import type {SearchState} from './useSearch';
import styles from './answers.module.css';

interface Props {
  state: SearchState;
  /** Called with a suggested name that the reader chose. */
  onSuggestion: (query: string) => void;
  /** Called when a link leads away. */
  onLeave?: () => void;
}

/** How many were found, read aloud once typing rests; or what to do instead. */
export default function Outcome({state, onSuggestion, onLeave}: Props): ReactNode {
  const {query, result, failure} = state;
  const summary = useRested(failure ?? (result && countOf(result.total, query)));
  const sheet = (
    <PageLink to="/messages/" onLeave={onLeave}>
      all messages from A to Z
    </PageLink>
  );
  return (
    <div className={styles.outcome}>
      <p role="status">{summary}</p>
      {failure !== undefined && <p>The sheet of {sheet} needs no search.</p>}
      {result?.total === 0 && (
        <>
          {result.suggestions.length > 0 && (
            <>
              <p>The nearest names:</p>
              <ul className={styles.suggestions}>
                {result.suggestions.map((name) => (
                  <li key={name}>
                    <button type="button" className="rank-quiet" translate="no" onClick={() => onSuggestion(name)}>
                      {name}
                    </button>
                  </li>
                ))}
              </ul>
            </>
          )}
          <p>Try a shorter part of the name, or look through {sheet}.</p>
        </>
      )}
    </div>
  );
}

function countOf(total: number, query: string): string {
  if (total === 0) return `Nothing found for “${query}”.`;
  return `${total} ${total === 1 ? 'result' : 'results'}`;
}
