/**
 * Until `<html>` has this, blocks of the text that are out of view are not laid out (`content-visibility` in
 * `css/parts.css`). With it the page is as any other, so anchors, the way back and printing find their places.
 */
const WHOLE = 'whole';
const {dataset} = document.documentElement;

/** Blocks laid out without a pause; 16 of a chapter take a slow phone some 40 ms. */
const SLICE = 16;

/** Lays out all of the page at once, for what needs its true height. */
export function layOutWhole(): void {
  dataset[WHOLE] = '';
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

/** Lays out the page: at once where it must be, else in slices when nothing else is to do after it has loaded. */
export function layOut(whenParsed: Promise<void>, whenLoaded: Promise<void>, idle: (then: () => void) => void): void {
  void whenParsed.then(openTarget);
  if (goesToPlace()) return layOutWhole();
  addEventListener('beforeprint', layOutWhole);
  addEventListener('hashchange', () => {
    if (WHOLE in dataset) return;
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
    const blocks = [...document.querySelectorAll<HTMLElement>('.markdown > *')];
    const next = () => {
      for (const block of blocks.splice(0, SLICE)) block.style.contentVisibility = 'visible';
      if (WHOLE in dataset) return;
      if (blocks.length > 0) idle(next);
      else layOutWhole();
    };
    idle(next);
  });
}
