import type {ReactNode} from 'react';

interface Props {
  summary: ReactNode;
  /** What is inside, as a figure with its unit: `21 fields`. */
  count?: string;
  open?: boolean;
  children: ReactNode;
}

/** What can be opened, and how much is inside. Works without JavaScript, and is open on paper. */
export default function Disclosure({summary, count, open, children}: Props): ReactNode {
  return (
    <details open={open}>
      <summary>
        {summary}
        {count !== undefined && <span className="count">{` · ${count}`}</span>}
      </summary>
      {children}
    </details>
  );
}
