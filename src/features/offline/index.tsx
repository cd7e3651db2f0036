import {type ComponentType, type ReactNode, useEffect, useState} from 'react';
import {canKeep} from './registration';

/**
 * After the page has loaded and come alive, in milliseconds, before anything is fetched to be kept: who has begun to
 * read will soon look for something.
 */
const PAUSE = 5000;

/** Keeps the guide on the device, and says when a new version is there. Stands at the root of the site. */
export default function Offline(): ReactNode {
  const [Notice, setNotice] = useState<ComponentType>();
  useEffect(() => {
    if (!canKeep()) return;
    whenQuiet(() =>
      import('./UpdateNotice').then(
        ({default: loaded}) => setNotice(() => loaded),
        // Without a connection: the next page tries again.
        () => undefined,
      ),
    );
  }, []);
  return Notice && <Notice />;
}

function whenQuiet(act: () => void): void {
  const afterPause = () =>
    setTimeout(() => {
      // Safari has no such callback.
      if ('requestIdleCallback' in window) requestIdleCallback(act, {timeout: 5000});
      else act();
    }, PAUSE);
  if (document.readyState === 'complete') afterPause();
  else window.addEventListener('load', afterPause, {once: true});
}
