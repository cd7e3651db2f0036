import {useEffect, useRef} from 'react';

/** What a key press asks for where questions are answered. */
export type KeyAction = {choose: number} | 'enter' | 'previous' | 'next' | 'flag';

type KeyPress = Pick<
  KeyboardEvent,
  | 'key'
  | 'code'
  | 'keyCode'
  | 'isComposing'
  | 'ctrlKey'
  | 'metaKey'
  | 'altKey'
  | 'shiftKey'
  | 'defaultPrevented'
  | 'target'
>;

/** Where keys are typed, or have a meaning of their own. */
const FIELD =
  'textarea, select, input:not([type=radio], [type=checkbox]), [contenteditable], [role=dialog] *, dialog *';
/** What Enter presses by itself. */
const PRESSED_BY_ENTER = 'button, a, summary';
/** Where the arrows choose among options. */
const MOVED_BY_ARROWS = 'input[type=radio], pre';

/**
 * What a key press asks for, or undefined: keys with modifiers and keys in fields are never ours. Digits go by the
 * place of the key, since on a French keyboard they need Shift, and the number pad counts as well; the flag goes by the
 * letter, or by its place where a keyboard writes no Latin letters.
 */
export function keyActionOf(event: KeyPress): KeyAction | undefined {
  const {key, code, target} = event;
  // What a browser fills in for the reader arrives as a key press without a key.
  if (typeof key !== 'string' || typeof code !== 'string' || event.defaultPrevented) return undefined;
  if (event.isComposing || event.keyCode === 229) return undefined;
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return undefined;
  const on = (selector: string) => target instanceof Element && target.closest(selector) !== null;
  if (on(FIELD)) return undefined;
  const digit = /^(?:Digit|Numpad)([1-9])$/.exec(code)?.[1];
  if (digit !== undefined) return {choose: Number(digit)};
  if (key === 'Enter') return on(PRESSED_BY_ENTER) ? undefined : 'enter';
  if (key === 'ArrowLeft' || key === 'ArrowRight') {
    if (on(MOVED_BY_ARROWS)) return undefined;
    return key === 'ArrowLeft' ? 'previous' : 'next';
  }
  if (/^[a-z]$/i.test(key) ? key.toLowerCase() === 'f' : code === 'KeyF') return 'flag';
  return undefined;
}

/**
 * Listens for the keys that answer questions, once per press however long a key is held.
 * @param enabled whether the learner wants them; a held Enter presses no button twice either way. Undefined: no keys here
 * @param act does what is asked and says whether it did; otherwise the key is left alone
 */
export function useAnswerKeys(enabled: boolean | undefined, act: (action: KeyAction) => boolean): void {
  const latest = useRef(act);
  useEffect(() => {
    latest.current = act;
  });
  useEffect(() => {
    if (enabled === undefined) return undefined;
    const listen = (event: KeyboardEvent) => {
      const isHeld = event.repeat === true;
      const action = keyActionOf(event);
      // A held Enter would press the next question's button as well.
      if (isHeld && event.key === 'Enter' && event.target instanceof Element && event.target.closest('main button')) {
        event.preventDefault();
        return;
      }
      if (!enabled || action === undefined) return;
      if (isHeld || latest.current(action)) event.preventDefault();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [enabled]);
}
