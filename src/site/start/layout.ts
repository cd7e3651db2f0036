/**
 * Blocks of a text with the first mark are not laid out while they are out of view (`content-visibility` in
 * `css/parts.css`), until `<html>` has the second. The built page has the first; one that the app renders has not.
 */
const IN_PIECES = '[data-in-pieces]';
const WHOLE = 'whole';

/** Elements laid out without a pause: as many take a slow phone some 40 ms. */
const SLICE = 150;

let isWhole = false;

/** Lays out all of the page at once, for what needs its true height. */
export function layOutWhole(): void {
  if (isWhole) return;
  isWhole = true;
  document.documentElement.dataset[WHOLE] = '';
}

/** Whether the browser is about to go to a place in the middle of the page. */
function goesToPlace(): boolean {
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return location.hash !== '' || (navigation !== undefined && navigation.type !== 'navigate');
}

/** What the address names; ids of the guide need no decoding. */
function targetOfAddress(): HTMLElement | null {
  return document.getElementById(location.hash.slice(1));
}

/** Opens what the address names, or what it names something in; without it the browser would find no place to go to. */
function openTarget(): void {
  const details = targetOfAddress()?.closest('details');
  if (!details || details.open) return;
  details.open = true;
  details.scrollIntoView();
}

interface Moments {
  whenParsed: Promise<void>;
  whenLoaded: Promise<void>;
  /** Calls back when nothing else is to be done. */
  idle: (then: () => void) => void;
}

/** Lays out the page: at once where it must be, else piece by piece when nothing else is to be done. */
export function layOut({whenParsed, whenLoaded, idle}: Moments): void {
  void whenParsed.then(openTarget);
  if (goesToPlace()) return layOutWhole();
  addEventListener('beforeprint', layOutWhole);
  addEventListener('hashchange', () => {
    if (isWhole) return;
    layOutWhole();
    targetOfAddress()?.scrollIntoView();
  });
  // Before the browser follows a link into the same page.
  addEventListener(
    'click',
    ({target}) => {
      if (!(target instanceof Element) || !target.closest('a')?.hash) return;
      layOutWhole();
      // A list of contents that covers the text.
      target.closest('details[data-closes]')?.removeAttribute('open');
    },
    true,
  );
  void whenLoaded.then(() => {
    const blocks = [...document.querySelectorAll<HTMLElement>(`${IN_PIECES} > *`)];
    const next = () => {
      if (isWhole) return;
      for (let elements = 0; elements < SLICE && blocks.length > 0; ) {
        const block = blocks.shift()!;
        block.style.contentVisibility = 'visible';
        elements += 1 + block.getElementsByTagName('*').length;
      }
      if (blocks.length > 0) idle(next);
      // Without the other mark: for it the browser would go through the whole page once more.
      else isWhole = true;
    };
    idle(next);
  });
}
