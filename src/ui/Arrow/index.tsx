import type {ReactNode} from 'react';

/** "From → to": an arrow for the eye, a word for the ear. */
export default function Arrow(): ReactNode {
  return (
    <>
      <span aria-hidden="true">→</span>
      <span className="sr-only">to</span>
    </>
  );
}

/** Who sends a message to whom; several senders are alternatives, several receivers all get it. */
export function Parties({from, to}: {from: string[]; to: string[]}): ReactNode {
  return (
    <>
      {from.join(' or ')} <Arrow /> {to.join(' and ')}
    </>
  );
}
