import {type KeyPress, shortcutOf, useKeyPress} from './key-press';

/** What a key press asks for where questions are answered. */
export type KeyAction = {choose: number} | 'enter' | 'previous' | 'next' | 'flag';

/** What Enter presses by itself. */
const PRESSED_BY_ENTER = 'button, a, summary';
/** Where the arrows choose among options. */
const MOVED_BY_ARROWS = 'input[type=radio], pre';

function keyActionOf(event: KeyPress): KeyAction | undefined {
  const shortcut = shortcutOf(event);
  if (!shortcut) return undefined;
  const {digit, letter, on} = shortcut;
  if (digit !== undefined) return {choose: digit};
  if (event.key === 'Enter') return on(PRESSED_BY_ENTER) ? undefined : 'enter';
  if (event.key === 'ArrowLeft') return on(MOVED_BY_ARROWS) ? undefined : 'previous';
  if (event.key === 'ArrowRight') return on(MOVED_BY_ARROWS) ? undefined : 'next';
  return letter === 'f' ? 'flag' : undefined;
}

/**
 * Listens for the keys that answer questions, once per press however long a key is held.
 * @param enabled whether the learner wants them; a held Enter presses no button twice either way. Undefined: no keys here
 * @param act does what is asked and says whether it did; otherwise the key is left alone
 */
export function useAnswerKeys(enabled: boolean | undefined, act: (action: KeyAction) => boolean): void {
  useKeyPress(enabled !== undefined, (event) => {
    const isHeld = event.repeat === true;
    // A held Enter would press the next question's button as well.
    if (isHeld && event.key === 'Enter' && event.target instanceof Element && event.target.closest('main button')) {
      event.preventDefault();
      return;
    }
    const action = keyActionOf(event);
    if (!enabled || action === undefined) return;
    if (isHeld || act(action)) event.preventDefault();
  });
}
