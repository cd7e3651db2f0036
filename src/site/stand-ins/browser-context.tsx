import {createContext, type ReactNode, startTransition, useEffect, useLayoutEffect, useState} from 'react';
import {HelmetProvider} from 'react-helmet-async';
import {unstable_forceFrameRate as forceFrameRate} from 'scheduler';

/**
 * How many times in a second React lets go of the browser while it takes the page over. By itself it does so after 5 ms,
 * which on a slow phone takes a chapter seconds; after 50 ms a reader notices nothing.
 */
const PIECES_PER_SECOND = 20;
/** React's own pace. */
const USUAL = 0;

if (typeof window !== 'undefined') {
  forceFrameRate(PIECES_PER_SECOND);
  // The page has its head. Helmet would take out what the parts not yet taken over have put there, and put it back.
  HelmetProvider.canUseDOM = false;
}

/** Whether the app has taken the page over, for `useIsBrowser`. */
export const Context = createContext(false);

/**
 * Stands for Docusaurus' own. The same, but that the change is a transition: one that is not would have React take over
 * the whole page in one go, which on a slow phone is a quarter of a second in which nothing answers.
 */
export function BrowserContextProvider({children}: {children: ReactNode}): ReactNode {
  const [isBrowser, setIsBrowser] = useState(false);
  useEffect(() => startTransition(() => setIsBrowser(true)), []);
  useEffect(() => {
    if (isBrowser) forceFrameRate(USUAL);
  }, [isBrowser]);
  return (
    <Context value={isBrowser}>
      {isBrowser && <LiveHead />}
      {children}
    </Context>
  );
}

/** Lets Helmet write into the head from now on; stands before all that would. */
function LiveHead(): null {
  useLayoutEffect(() => {
    HelmetProvider.canUseDOM = true;
  }, []);
  return null;
}
