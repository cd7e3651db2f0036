import Link from '@docusaurus/Link';
import {type MouseEvent, type PointerEvent, type ReactNode, useId, useLayoutEffect, useRef, useState} from 'react';
import type {PageData} from '../../site/pages/types';
import {placeNear} from '../place-near';
import styles from './styles.module.css';

interface Props {
  page: PageData;
  id: string;
  children: ReactNode;
}

/**
 * A glossary term in a text. Its definition shows on hover and focus; where there is no hover, the first tap shows it
 * and the second follows the link. Escape closes it.
 */
export default function GlossaryTerm({page, id, children}: Props): ReactNode {
  const tooltip = useId();
  const [open, setOpen] = useState(false);
  const card = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    if (card.current) placeNear(card.current.parentElement!, card.current);
  }, [open]);
  const definition = page.terms[id]?.definition;
  // Focus opens the definition before a tap ends, so whether it was open is asked when the tap begins.
  const tap = useRef<'first' | 'later'>(undefined);
  const onPointerDown = ({pointerType}: PointerEvent) => {
    tap.current = pointerType === 'mouse' ? undefined : open ? 'later' : 'first';
  };
  const onClick = (event: MouseEvent) => {
    if (tap.current === 'first') {
      event.preventDefault();
      setOpen(true);
    }
  };
  return (
    // What can be used is the link; the box around it only keeps the definition open while the pointer is on that.
    // eslint-disable-next-line jsx-a11y-x/no-static-element-interactions
    <span
      onPointerEnter={({pointerType}) => pointerType === 'mouse' && setOpen(true)}
      onPointerLeave={({pointerType}) => pointerType === 'mouse' && setOpen(false)}
      onPointerDown={onPointerDown}
      onBlur={() => setOpen(false)}
      onKeyDown={(event) => event.key === 'Escape' && setOpen(false)}>
      <Link
        to={`/glossary/#${id}`}
        className={styles.link}
        data-first-use
        aria-describedby={open ? tooltip : undefined}
        onClickCapture={onClick}
        onFocus={() => setOpen(true)}>
        {children}
      </Link>
      {open && (
        <span ref={card} role="tooltip" id={tooltip} className="hover-card">
          {definition}
        </span>
      )}
    </span>
  );
}
