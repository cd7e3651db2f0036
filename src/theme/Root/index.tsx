import ExecutionEnvironment from '@docusaurus/ExecutionEnvironment';
import {type ReactNode, Suspense} from 'react';
import Offline from '@site/src/features/offline';
import Announcer from '@site/src/ui/Announcer';
import {mendBrowser} from '@site/src/ui/browser-mends';
import NoteCards from '@site/src/ui/NoteCards';
import ScrollMemory from '@site/src/ui/ScrollMemory';

if (ExecutionEnvironment.canUseDOM) mendBrowser();

/** What every page has once, and keeps while one goes from page to page. */
export default function Root({children}: {children: ReactNode}): ReactNode {
  return (
    <>
      {/* Waits for nothing: what is in it React takes over in small pieces. */}
      <Suspense>{children}</Suspense>
      <ScrollMemory />
      <NoteCards />
      <Announcer />
      <Offline />
    </>
  );
}
