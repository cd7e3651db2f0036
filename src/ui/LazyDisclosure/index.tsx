import {type ReactNode, useEffect, useRef, useState} from 'react';

interface Props {
  summary: string;
  children: ReactNode;
}

/** What can be opened, and is made only then: for what would make a page heavy and is no part of its text. */
export default function LazyDisclosure({summary, children}: Props): ReactNode {
  const [opened, setOpened] = useState(false);
  const details = useRef<HTMLDetailsElement>(null);
  // It may have been opened before the app was there.
  useEffect(() => setOpened(details.current!.open), []);
  return (
    <details ref={details} onToggle={() => setOpened(true)} data-needs-script data-screen-only>
      <summary>{summary}</summary>
      {opened && children}
    </details>
  );
}
