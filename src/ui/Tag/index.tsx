import type {ReactNode} from 'react';

interface Props {
  /** `accent` and `warning` stand out; the word says why. */
  tone?: 'accent' | 'warning';
  children: ReactNode;
}

/** A short word in a frame: a kind, a mode, a state. */
export default function Tag({tone, children}: Props): ReactNode {
  return <span className={tone ? `tag tag-${tone}` : 'tag'}>{children}</span>;
}
