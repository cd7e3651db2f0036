import type {ReactNode} from 'react';
import Breakable from '../Breakable';

/** A name or code in a text, which may wrap but is no matter for a translator. */
export default function Code({children}: {children: string}): ReactNode {
  return (
    <code translate="no">
      <Breakable>{children}</Breakable>
    </code>
  );
}
