/** The bank of practice questions, written by the guide plugin at build. Import it dynamically: it is large. */
declare module '@generated/guide/default/bank.json' {
  import type {Bank} from '@site/src/exam/types';

  const bank: Bank;
  export default bank;
}

/** Cards of the review, written by the guide plugin at build. Import it dynamically: it is large. */
declare module '@generated/guide/default/cards.json' {
  import type {ReviewData} from '@site/src/exam/card';

  const data: ReviewData;
  export default data;
}

/** Of React's scheduler, which brings no types. */
declare module 'scheduler' {
  /** @param fps how often in a second work lets go of the browser; 0 for the usual */
  export function unstable_forceFrameRate(fps: number): void;
}
