import {type SearchEngine, SearchUnavailable} from './engine';

/** An engine that is loaded when it is first needed. */
export interface LazyEngine extends SearchEngine {
  /** Begins to load, so that the first search need not wait. A failure shows at the next search. */
  prepare(): void;
}

/**
 * Puts off loading an engine.
 * @param load loads code and index; tried again with the next search when it fails
 */
export function lazyEngine(load: () => Promise<SearchEngine>): LazyEngine {
  let loading: Promise<SearchEngine> | undefined;
  const getEngine = (): Promise<SearchEngine> => {
    loading ??= load().catch((error: unknown) => {
      loading = undefined;
      throw new SearchUnavailable('The search index could not be loaded; check the connection and try again.', {
        cause: error,
      });
    });
    return loading;
  };
  return {
    prepare() {
      getEngine().catch(() => undefined);
    },
    async search(query, limit) {
      return (await getEngine()).search(query, limit);
    },
  };
}
