import {useEffect, useEffectEvent} from 'react';

/** What is asked of a key press. */
export type KeyPress = Pick<
  KeyboardEvent,
  | 'key'
  | 'code'
  | 'keyCode'
  | 'isComposing'
  | 'ctrlKey'
  | 'metaKey'
  | 'altKey'
  | 'shiftKey'
  | 'repeat'
  | 'defaultPrevented'
  | 'target'
>;

interface Shortcut {
  /** From 1 to 9. */
  digit?: number;
  /** In lower case. */
  letter?: string;
  /** Whether it was pressed within an element of this kind. */
  on: (selector: string) => boolean;
}

/** Where keys are typed, or have a meaning of their own. */
const FIELD =
  'textarea, select, input:not([type=radio], [type=checkbox]), [contenteditable], [role=dialog] *, dialog *';

/**
 * A key press that may be a shortcut of the page, or undefined: keys with modifiers and keys in fields are never ours.
 * Digits go by the place of the key, since on a French keyboard they need Shift, and the number pad counts as well;
 * letters go by what they are, or by their place where a keyboard writes no Latin letters.
 */
export function shortcutOf(event: KeyPress): Shortcut | undefined {
  const {key, code, target} = event;
  // What a browser fills in for the reader arrives as a key press without a key.
  if (typeof key !== 'string' || typeof code !== 'string' || event.defaultPrevented) return undefined;
  if (event.isComposing || event.keyCode === 229) return undefined;
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return undefined;
  const on = (selector: string) => target !== null && target instanceof Element && target.closest(selector) !== null;
  if (on(FIELD)) return undefined;
  const digit = /^(?:Digit|Numpad)([1-9])$/.exec(code)?.[1];
  const letter = /^[a-z]$/i.test(key) ? key : /^Key([A-Z])$/.exec(code)?.[1];
  return {digit: digit === undefined ? undefined : Number(digit), letter: letter?.toLowerCase(), on};
}

/** Listens for key presses on the whole page. */
export function useKeyPress(enabled: boolean, listen: (event: KeyboardEvent) => void): void {
  const onPress = useEffectEvent(listen);
  useEffect(() => {
    if (!enabled) return undefined;
    const hear = (event: KeyboardEvent) => onPress(event);
    window.addEventListener('keydown', hear);
    return () => window.removeEventListener('keydown', hear);
  }, [enabled]);
}
