import useIsBrowser from '@docusaurus/useIsBrowser';
import {type ReactNode, useEffect, useState} from 'react';
import type {KeptFiles} from '../../../site/offline/protocol';
import {ask, canKeep, registerOffline} from '../registration';

/** Between two looks at how much is kept, in milliseconds. */
const LOOK_EVERY = 1000;

/** How much of the guide is on this device, and the way to have all of it. */
export default function OfflineCopy(): ReactNode {
  const isBrowser = useIsBrowser();
  const able = isBrowser && canKeep();
  const [state, setState] = useState<KeptFiles>();
  const [asked, setAsked] = useState<'no' | 'running' | 'failed'>('no');
  const complete = state?.complete === true;
  useEffect(() => {
    if (!able || complete) return undefined;
    const look = () => void ask('state').then(setState);
    look();
    const timer = setInterval(look, LOOK_EVERY);
    return () => clearInterval(timer);
  }, [able, complete]);

  const keepAll = async () => {
    setAsked('running');
    await registerOffline();
    // Where the browser asks the reader, it does so at a click only.
    void navigator.storage?.persist?.();
    const after = await ask('fill');
    setState(after);
    setAsked(after?.complete ? 'no' : 'failed');
  };

  if (isBrowser && !able) return <p>This browser does not keep the guide for reading without a connection.</p>;
  return (
    <div data-needs-script>
      <p role="status">{complete ? 'All of it is on this device.' : progressInWords(state)}</p>
      {!complete && (
        <p data-screen-only>
          <button type="button" disabled={asked === 'running'} onClick={() => void keepAll()}>
            {asked === 'running' ? 'Fetching…' : 'Keep the guide offline'}
          </button>
        </p>
      )}
      {asked === 'failed' && (
        <p role="alert">
          Not everything could be fetched. What is here stays; try again when the connection is better.
        </p>
      )}
    </div>
  );
}

function progressInWords(state: KeptFiles | undefined): string {
  return state && state.kept > 1 ? `${state.kept} of ${state.of} files are on this device.` : 'Not on this device yet.';
}
