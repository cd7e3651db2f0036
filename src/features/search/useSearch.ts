import {useEffect, useState} from 'react';
import {flushSync} from 'react-dom';
import type {SearchResult} from '../../search/engine/engine';
import {searchEngine} from './engine';

/** What is known of a search. */
export interface SearchState {
  /** The query the result or failure belongs to; behind the one typed while an answer is awaited. */
  query: string;
  result?: SearchResult;
  /** Why there is no result, as a sentence. */
  failure?: string;
}

const NOTHING: SearchState = {query: ''};

/** Searches as the query changes. While an answer is awaited, the last one stays. */
export function useSearch(query: string, limit: number): SearchState {
  const {engine, patience} = searchEngine();
  const [state, setState] = useState(NOTHING);
  const asked = query.trim();

  useEffect(() => {
    if (asked === '') return undefined;
    let overtaken = false;
    const answer = (outcome: Omit<SearchState, 'query'>) => {
      // React would put it off until it has taken the page over.
      if (!overtaken) flushSync(() => setState({query: asked, ...outcome}));
    };
    const timer = setTimeout(() => {
      engine.search(asked, limit).then(
        (result) => answer({result}),
        // Every engine's failure is a sentence for the reader.
        (error: unknown) => answer({failure: error instanceof Error ? error.message : String(error)}),
      );
    }, patience);
    return () => {
      overtaken = true;
      clearTimeout(timer);
    };
  }, [engine, patience, asked, limit]);

  return asked === '' ? NOTHING : state;
}
