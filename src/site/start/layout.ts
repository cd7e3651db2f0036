/**
 * Blocks of a text with the first mark are not laid out while they are out of view (`content-visibility` in
 * `css/parts.css`), until `<html>` has the second. The built page has the first; one that the app renders has not.
 */
const IN_PIECES = '[data-in-pieces]';
const WHOLE = 'whole';

/** Elements laid out without a pause: as many take a slow phone some 50 ms. */
const SLICE = 150;

let isWhole = false;

/** Width of the window for which the browser knows the height of every block. */
let knownWidth: number | undefined;

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

/** Whether something is in view or a screen away. The browser takes what is in view and left out anew for moved. */
function isNear(block: HTMLElement): boolean {
  const {top, bottom} = block.getBoundingClientRect();
  return bottom > -innerHeight && top < 2 * innerHeight;
}

interface Moments {
  whenParsed: Promise<void>;
  whenLoaded: Promise<void>;
  /** Calls back when nothing else is to be done. */
  idle: (then: () => void) => void;
}

/**
 * Lays out the page: at once where it must be, else each block once, when nothing else is to be done. What is out of
 * view is left out again then, which keeps the page quick, but the browser knows its height and the page its length.
 */
export function layOut({whenParsed, whenLoaded, idle}: Moments): void {
  void whenParsed.then(openTarget);
  if (goesToPlace()) return layOutWhole();
  addEventListener('beforeprint', layOutWhole);
  addEventListener('hashchange', () => {
    if (isWhole || knownWidth === innerWidth) return;
    layOutWhole();
    targetOfAddress()?.scrollIntoView();
  });
  addEventListener('resize', () => {
    // A phone's bars come and go, and change no heights.
    if (knownWidth !== innerWidth) knownWidth = undefined;
  });
  // Before the browser follows a link into the same page.
  addEventListener(
    'click',
    ({target}) => {
      if (!(target instanceof Element) || !target.closest('a')?.hash) return;
      if (knownWidth !== innerWidth) layOutWhole();
      // A list of contents that covers the text.
      target.closest('details[data-closes]')?.removeAttribute('open');
    },
    true,
  );
  void whenLoaded.then(() => {
    const blocks = [...document.querySelectorAll<HTMLElement>(`${IN_PIECES} > *`)];
    const width = innerWidth;
    let laidOut: HTMLElement[] = [];
    const next = () => {
      for (const block of laidOut) if (!isNear(block)) block.style.contentVisibility = '';
      if (isWhole) return;
      laidOut = [];
      for (let elements = 0; elements < SLICE && blocks.length > 0;) {
        const block = blocks.shift()!;
        block.style.contentVisibility = 'visible';
        laidOut.push(block);
        elements += 1 + block.getElementsByTagName('*').length;
      }
      // The browser remembers heights at the end of a frame.
      if (laidOut.length > 0) requestAnimationFrame(() => idle(next));
      else knownWidth = width;
    };
    idle(next);
  });
}
