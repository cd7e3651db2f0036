import type {Grade} from '../../learner';
import {type KeyPress, shortcutOf} from '../../ui/key-press';

/** What a key press asks of the review. */
export type ReviewKey = {grade: Grade} | 'show' | 'undo';

const GRADES: readonly Grade[] = ['again', 'hard', 'good', 'easy'];

/** What Space presses by itself. */
const PRESSED_BY_SPACE = 'button, a, summary';

/** What a key press asks for, or undefined: held keys and keys in fields, boxes to tick among them, are never ours. */
export function reviewKeyOf(event: KeyPress): ReviewKey | undefined {
  const shortcut = shortcutOf(event);
  if (!shortcut || event.repeat || shortcut.on('input')) return undefined;
  const grade = GRADES[(shortcut.digit ?? 0) - 1];
  if (grade) return {grade};
  if (event.code === 'Space') return shortcut.on(PRESSED_BY_SPACE) ? undefined : 'show';
  return shortcut.letter === 'z' ? 'undo' : undefined;
}
