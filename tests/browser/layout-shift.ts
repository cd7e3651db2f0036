import type {Page} from '@playwright/test';

/** Below this a shift is no more than rounding. */
export const NO_SHIFT = 0.001;

/** Has every page opened from now on add up by how much its parts move. */
export async function watchLayoutShift(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const seen = {shift: 0};
    Object.assign(window, {seen});
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) seen.shift += (entry as PerformanceEntry & {value: number}).value;
    }).observe({type: 'layout-shift', buffered: true});
  });
}

/** By how much the page has moved since it was opened, as the browser counts it (Cumulative Layout Shift, all windows). */
export function layoutShift(page: Page): Promise<number> {
  return page.evaluate(() => (window as unknown as {seen: {shift: number}}).seen.shift);
}
