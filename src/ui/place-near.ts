/** Distance from the window's edges and from what is explained, in pixels. */
const GAP = 8;

/**
 * Puts a card that explains something below it, or above where there is no room below, and within the window: a card
 * inside a box that scrolls would otherwise be cut off. The card's `position` is `fixed`.
 */
export function placeNear(anchor: Element, card: HTMLElement): void {
  const place = anchor.getBoundingClientRect();
  const {offsetWidth: width, offsetHeight: height} = card;
  const room = document.documentElement.clientWidth - width - GAP;
  const below = place.bottom + GAP / 2;
  const fits = below + height + GAP <= window.innerHeight;
  card.style.left = `${Math.max(GAP, Math.min(place.left, room))}px`;
  card.style.top = `${fits ? below : Math.max(GAP, place.top - height - GAP / 2)}px`;
}
