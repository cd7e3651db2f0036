/** Distance from the window's edges and from what is explained, in pixels. */
const GAP = 8;

/**
 * Puts a card that explains something below it, or above where there is no room below, and within the window: a card
 * inside a box that scrolls would otherwise be cut off. The card's `position` is `fixed`.
 */
export function placeNear(anchor: Element, card: HTMLElement): void {
  // What `fixed` is measured from may be a block that is laid out apart (`data-in-pieces` in css/parts.css).
  Object.assign(card.style, {left: '0px', top: '0px'});
  const origin = card.getBoundingClientRect();
  const place = anchor.getBoundingClientRect();
  const {offsetWidth: width, offsetHeight: height} = card;
  const room = document.documentElement.clientWidth - width - GAP;
  const below = place.bottom + GAP / 2;
  const fits = below + height + GAP <= window.innerHeight;
  const left = Math.max(GAP, Math.min(place.left, room));
  const top = fits ? below : Math.max(GAP, place.top - height - GAP / 2);
  Object.assign(card.style, {left: `${left - origin.left}px`, top: `${top - origin.top}px`});
}
