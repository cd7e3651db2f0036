import {type ReactNode, useSyncExternalStore} from 'react';

/** Stands beside links to files that no device keeps: says that they need a connection, while there is none. */
export default function NeedsConnection(): ReactNode {
  const online = useSyncExternalStore(subscribe, isOnline, () => true);
  return <span role="status">{!online && 'You are offline: these files need a connection.'}</span>;
}

const isOnline = () => navigator.onLine;

function subscribe(listener: () => void): () => void {
  const events = ['online', 'offline'];
  events.forEach((event) => window.addEventListener(event, listener));
  return () => events.forEach((event) => window.removeEventListener(event, listener));
}
