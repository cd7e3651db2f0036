let passed = 0;
let since: number | undefined;
let listening = false;

/**
 * Milliseconds during which the page was visible since this was first asked: a clock that stands still while the page is
 * hidden, to tell how long something was looked at.
 */
export function visibleTime(): number {
  if (!listening) {
    listening = true;
    since = document.hidden ? undefined : performance.now();
    document.addEventListener('visibilitychange', () => {
      if (document.hidden && since !== undefined) passed += performance.now() - since;
      since = document.hidden ? undefined : performance.now();
    });
  }
  return passed + (since === undefined ? 0 : performance.now() - since);
}

/** The longest time that the learner's record takes, in milliseconds. */
const LONGEST = 1_000_000_000;

/** Milliseconds of visible time since another moment of it, as the learner's record takes them. */
export function visibleSince(start: number): number {
  return Math.min(LONGEST, Math.max(0, Math.round(visibleTime() - start)));
}
