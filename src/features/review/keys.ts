import type {Grade} from '../../learner';

/** What a key press asks of the review. */
export type ReviewKey = {grade: Grade} | 'show' | 'undo';

type KeyPress = Pick<
  KeyboardEvent,
  | 'key'
  | 'code'
  | 'isComposing'
  | 'ctrlKey'
  | 'metaKey'
  | 'altKey'
  | 'shiftKey'
  | 'repeat'
  | 'defaultPrevented'
  | 'target'
>;

const GRADES: readonly Grade[] = ['again', 'hard', 'good', 'easy'];

/** Where keys are typed, or have a meaning of their own. */
const FIELD = 'textarea, select, input, [contenteditable], [role=dialog] *, dialog *';
/** What Space presses by itself. */
const PRESSED_BY_SPACE = 'button, a, summary';

/**
 * What a key press asks for, or undefined: keys with modifiers, held keys and keys in fields are never ours. Digits go
 * by the place of the key, since on a French keyboard they need Shift; *undo* goes by the letter, or by its place where
 * a keyboard writes no Latin letters.
 */
export function reviewKeyOf(event: KeyPress): ReviewKey | undefined {
  const {key, code, target} = event;
  // What a browser fills in for the reader arrives as a key press without a key.
  if (typeof key !== 'string' || typeof code !== 'string' || event.defaultPrevented || event.isComposing)
    return undefined;
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || event.repeat) return undefined;
  const on = (selector: string) => target !== null && target instanceof Element && target.closest(selector) !== null;
  if (on(FIELD)) return undefined;
  const digit = /^(?:Digit|Numpad)([1-4])$/.exec(code)?.[1];
  if (digit !== undefined) return {grade: GRADES[Number(digit) - 1]!};
  if (code === 'Space') return on(PRESSED_BY_SPACE) ? undefined : 'show';
  if (/^[a-z]$/i.test(key) ? key.toLowerCase() === 'z' : code === 'KeyZ') return 'undo';
  return undefined;
}
