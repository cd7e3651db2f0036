import {useEffect, useState} from 'react';

export interface LazyData<Data> {
  /** Undefined until it is there. */
  data: Data | undefined;
  /** Whether it could not be loaded. */
  failed: boolean;
  retry: () => void;
}

/**
 * A hook for a large JSON module that only some pages need: loaded once, when first wanted.
 * @param load a dynamic import of it
 */
export function lazyData<Data>(load: () => Promise<{default: Data}>): (wanted?: boolean) => LazyData<Data> {
  let loading: Promise<Data> | undefined;
  let loaded: Data | undefined;
  const start = () => {
    loading ??= load().then(
      (module) => (loaded = module.default),
      (error: unknown) => {
        // The next try asks for it again.
        loading = undefined;
        throw error;
      },
    );
    return loading;
  };
  return function useLazyData(wanted = true) {
    const [, arrived] = useState(false);
    const [failed, setFailed] = useState(false);
    const [tries, setTries] = useState(0);
    useEffect(() => {
      let isHere = true;
      if (!wanted) return undefined;
      start().then(
        () => isHere && arrived(true),
        () => isHere && setFailed(true),
      );
      return () => {
        isHere = false;
      };
    }, [wanted, tries]);
    const retry = () => {
      setFailed(false);
      setTries(tries + 1);
    };
    // Undefined while the page hydrates, also where an earlier page has loaded it.
    return {data: loaded, failed: failed && !loaded, retry};
  };
}
