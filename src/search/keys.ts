/** The part of a keyboard event that the search asks about. */
export type KeyPress = Pick<
  KeyboardEvent,
  'key' | 'code' | 'keyCode' | 'isComposing' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'target'
>;

/**
 * Whether a key belongs to an input method that is composing a word. Safari and some Linux input methods report the
 * Enter that confirms the word as not composing, but with the key code of all their keys.
 */
export function isComposing(event: Pick<KeyPress, 'isComposing' | 'keyCode'>): boolean {
  return event.isComposing || event.keyCode === 229;
}

/** Whether the keyboard is a Mac's. */
export function isMac(): boolean {
  return /Mac|iPhone|iPad/.test(navigator.platform);
}

/**
 * Whether a key press is Ctrl+K, or ⌘K. On a Mac only the latter, since Ctrl+K edits text there. The letter decides;
 * where a keyboard writes no Latin letters, the place where K is.
 * @param onMac whether the keyboard is a Mac's
 */
export function isSearchShortcut(event: KeyPress, onMac: boolean): boolean {
  const {key, code, ctrlKey, metaKey, altKey, shiftKey} = event;
  // What a browser fills in for the reader arrives as a key press without a key.
  if (typeof key !== 'string' || isComposing(event) || altKey || shiftKey) return false;
  if (!(metaKey || (ctrlKey && !onMac))) return false;
  return /^[a-z]$/i.test(key) ? key.toLowerCase() === 'k' : code === 'KeyK';
}

/** Whether a key press is a slash that is not typed into a field. */
export function isSlash(event: KeyPress): boolean {
  const {key, ctrlKey, metaKey, altKey, target} = event;
  return key === '/' && !isComposing(event) && !ctrlKey && !metaKey && !altKey && !isField(target);
}

/** Where a slash is a letter to type: text fields, but not checkboxes and the like. */
const TYPED_INTO =
  'textarea, select, input:not([type=checkbox], [type=radio], [type=range], [type=button], [type=submit])';

function isField(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches(TYPED_INTO));
}
