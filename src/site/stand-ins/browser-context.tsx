import {createContext, type ReactNode, startTransition, useEffect, useState} from 'react';

/** Whether the app has taken the page over, for `useIsBrowser`. */
export const Context = createContext(false);

/**
 * Stands for Docusaurus' own. The same, but that the change is a transition: one that is not would have React take over
 * the whole page in one go, which on a slow phone is a quarter of a second in which nothing answers.
 */
export function BrowserContextProvider({children}: {children: ReactNode}): ReactNode {
  const [isBrowser, setIsBrowser] = useState(false);
  useEffect(() => startTransition(() => setIsBrowser(true)), []);
  return <Context value={isBrowser}>{children}</Context>;
}
