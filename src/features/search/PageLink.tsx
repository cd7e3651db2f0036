import type {MouseEvent, ReactNode} from 'react';
import {withBaseUrl, goTo} from './app';

interface Props {
  /** Path of a page, from the guide's root. */
  to: string;
  onLeave?: () => void;
  children: ReactNode;
}

/** A link to a page of the guide, also where the app is not. */
export default function PageLink({to, onLeave, children}: Props): ReactNode {
  const onClick = (event: MouseEvent) => {
    if (isForElsewhere(event)) return;
    event.preventDefault();
    onLeave?.();
    goTo(to);
  };
  return (
    <a href={withBaseUrl(to)} onClick={onClick}>
      {children}
    </a>
  );
}

/** Whether a click asks for another tab or window, which is the browser's to open. */
export function isForElsewhere({ctrlKey, metaKey, shiftKey, altKey}: MouseEvent): boolean {
  return ctrlKey || metaKey || shiftKey || altKey;
}
