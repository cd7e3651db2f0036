import {type ReactNode, useEffect, useId, useLayoutEffect, useRef, useState} from 'react';
import {placeNear} from '../place-near';

const MARK = 'a[data-footnote-ref]';

/**
 * What a note says, beside its mark: on hover and focus, and where there is no hover at the first tap; the second
 * follows the link. Escape closes it. One for all the marks of a page, of which a chapter has two hundred.
 */
export default function NoteCards(): ReactNode {
  const id = useId();
  const [mark, setMark] = useState<HTMLAnchorElement>();
  const card = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const over = ({target, pointerType}: PointerEvent) => {
      if (pointerType === 'mouse' && !card.current?.contains(target as Node)) setMark(markAt(target));
    };
    const focus = ({target}: FocusEvent) => setMark(markAt(target));
    const escape = ({key}: KeyboardEvent) => key === 'Escape' && setMark(undefined);
    document.addEventListener('pointerover', over);
    document.addEventListener('focusin', focus);
    document.addEventListener('keydown', escape);
    return () => {
      document.removeEventListener('pointerover', over);
      document.removeEventListener('focusin', focus);
      document.removeEventListener('keydown', escape);
    };
  }, []);

  // Focus opens the card before a tap ends, so whether it was open is asked when the tap begins.
  useEffect(() => {
    let first: HTMLAnchorElement | undefined;
    const down = ({target, pointerType}: PointerEvent) => {
      const tapped = pointerType === 'mouse' ? undefined : markAt(target);
      first = tapped === mark ? undefined : tapped;
      if (pointerType !== 'mouse' && !tapped) setMark(undefined);
    };
    const click = (event: MouseEvent) => {
      if (first === undefined || markAt(event.target) !== first) return;
      event.preventDefault();
      setMark(first);
    };
    document.addEventListener('pointerdown', down);
    document.addEventListener('click', click, true);
    return () => {
      document.removeEventListener('pointerdown', down);
      document.removeEventListener('click', click, true);
    };
  }, [mark]);

  useLayoutEffect(() => {
    if (!mark || !card.current) return undefined;
    const place = () => card.current && placeNear(mark, card.current);
    const described = mark.getAttribute('aria-describedby');
    place();
    mark.setAttribute('aria-describedby', id);
    window.addEventListener('scroll', place, {passive: true});
    return () => {
      window.removeEventListener('scroll', place);
      mark.setAttribute('aria-describedby', described ?? '');
    };
  }, [id, mark]);

  const text = mark && noteOf(mark);
  return text ? (
    <div ref={card} role="tooltip" id={id} className="hover-card" data-screen-only>
      {text}
    </div>
  ) : null;
}

function markAt(target: EventTarget | null): HTMLAnchorElement | undefined {
  return (target instanceof Element && target.closest<HTMLAnchorElement>(MARK)) || undefined;
}

/** The words of a mark's note, without the links that lead back. */
function noteOf({hash}: HTMLAnchorElement): string | undefined {
  const note = document.getElementById(decodeURIComponent(hash.slice(1)))?.cloneNode(true) as Element | undefined;
  note?.querySelectorAll('[data-footnote-backref], details').forEach((link) => link.remove());
  return note?.textContent.trim();
}
