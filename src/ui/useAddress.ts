import {useHistory, useLocation} from '@docusaurus/router';
import useIsBrowser from '@docusaurus/useIsBrowser';
import {useEffect, useState} from 'react';
import {REST} from './useRested';

/**
 * A value that stands in the page's address, as a query string, so that it can be linked and comes back with the back
 * button. The value changes at once; the address follows when typing rests, since Safari allows but 100 changes in ten
 * seconds. While the page hydrates the value is `none`, as in what was built.
 * @param read the value of a query string, which may be any text
 * @param write the query string of a value, with its question mark; empty for `none`
 */
export function useAddress<T>(
  read: (search: string) => T,
  write: (value: T) => string,
  none: T,
): [T, (next: T) => void] {
  const history = useHistory();
  const {pathname, search} = useLocation();
  const inBrowser = useIsBrowser();
  const [changed, setChanged] = useState<{value: T; over: string}>();
  // As soon as the address is another one, by us or by the reader, it is right.
  const ahead = changed?.over === search ? changed : undefined;

  useEffect(() => {
    if (!ahead) return undefined;
    const follow = () => {
      const {location} = history;
      const next = write(ahead.value);
      if (location.pathname !== pathname || location.search === next) return;
      try {
        history.replace({...location, search: next});
      } catch {
        // A browser that has had enough changes of address: the value stays, and the next change tries again.
      }
    };
    const timer = setTimeout(follow, REST);
    return () => clearTimeout(timer);
  }, [ahead, history, pathname, write]);

  const value = ahead ? ahead.value : inBrowser ? read(search) : none;
  return [value, (next) => setChanged({value: next, over: search})];
}
