import {useHistory, useLocation} from '@docusaurus/router';
import useIsBrowser from '@docusaurus/useIsBrowser';
import {useEffect, useState} from 'react';
import {addressOf} from './address';
import {REST} from './useRested';

/**
 * A record of texts that stands in the page's address, as a query string, so that it can be linked and comes back with
 * the back button. It changes at once; the address follows when typing rests, since Safari allows but 100 changes in
 * ten seconds. While the page hydrates it is `none`, as in what was built.
 * @param none the record of an address without a query string
 * @returns the record, and what changes it. With `atOnce` the address does not wait either, so that a reload finds the
 * place; the page shows it first all the same, since the router takes some moments, and a key or a click in between would
 * meet what was there before
 */
export function useAddress<T extends Record<string, string>>(
  none: T,
): [T, (next: T, atOnce?: 'push' | 'replace') => void] {
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
      const search = addressOf(none).write(ahead.value);
      if (location.pathname === pathname && location.search !== search) go(history, 'replace', {...location, search});
    };
    const timer = setTimeout(follow, REST);
    return () => clearTimeout(timer);
  }, [ahead, history, pathname, none]);

  const value = ahead ? ahead.value : inBrowser ? addressOf(none).read(search) : none;
  const change = (next: T, atOnce?: 'push' | 'replace') => {
    setChanged({value: next, over: search});
    if (atOnce) go(history, atOnce, {...history.location, search: addressOf(none).write(next), hash: ''});
  };
  return [value, change];
}

function go(history: ReturnType<typeof useHistory>, how: 'push' | 'replace', to: typeof history.location): void {
  try {
    history[how](to);
  } catch {
    // A browser that has had enough changes of address: the value stays; the address follows at rest, or the next change.
  }
}
