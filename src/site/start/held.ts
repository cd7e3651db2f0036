import {isMac, isSearchShortcut, isSlash} from '../../search/keys';
import {fill} from './fields';

/** What does nothing without the app, so that a click on it is held. */
const BUTTONS = 'button, [role=button]';

/** A link that shows something at the first touch and is followed at the second. */
const TOUCHED = '[data-first-use]';

const FIELDS = 'input, select, textarea';

/** What the app may do something with. */
const CONTROLS = `${BUTTONS}, ${TOUCHED}, ${FIELDS}, label`;

/** Keys that scroll, which is reading. */
const READING = /^(Arrow|Page|Home$|End$| $)/;

/** Milliseconds the app has between two repeated events, so that the next finds what the one before has made. */
const BETWEEN = 20;

/** Milliseconds after which letters typed ahead are given up: no field has come. */
const PATIENCE = 10_000;

/** What was done; each does it again. */
let held: (() => void)[] = [];

/** What was typed after the search was asked for, and will be the question; undefined while nobody has asked. */
let letters: string | undefined;

/** Called at each sign that somebody is about to use the page. */
let onUse: () => void;

const LISTENERS = {
  click: onClick,
  keydown: onKeyDown,
  submit: onSubmit,
  pointerdown: onSign,
  pointerover: onSign,
  focusin: onSign,
};

/**
 * Holds what is done until the app is there.
 * @param whenUsed called at each sign that somebody is about to use the page
 */
export function holdEvents(whenUsed: () => void): void {
  onUse = whenUsed;
  for (const [type, listener] of Object.entries(LISTENERS)) addEventListener(type, listener as EventListener, true);
}

/** Does again what was held, at once, as the browser alone does it: the app cannot be loaded. */
export function letGo(): void {
  letters = undefined;
  for (const repeat of held.splice(0)) repeat();
}

/** Does again what was held, one thing after the other, each on the control it was done with; holds no more. */
export async function repeatHeld(): Promise<void> {
  for (const [type, listener] of Object.entries(LISTENERS))
    // What is typed goes on to be kept until there is a field for it.
    if (type !== 'keydown' || letters === undefined) removeEventListener(type, listener as EventListener, true);
  for (const repeat of held.splice(0)) {
    await pause();
    repeat();
  }
  // Last, since a term that has the focus shows its definition, and a touch on one that does is the second.
  announcePlaces();
  await giveLetters();
  removeEventListener('keydown', onKeyDown, true);
}

function closest(target: EventTarget | null, selector: string): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>(selector) : null;
}

function stop(event: Event): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}

function onSign(event: Event): void {
  const {target, type} = event;
  // A finger that scrolls passes over much.
  if (type === 'pointerover' && (event as PointerEvent).pointerType !== 'mouse') return;
  if (closest(target, CONTROLS)) onUse();
}

function onClick(event: MouseEvent): void {
  const {pointerType} = event as PointerEvent;
  const isTouch = pointerType === 'touch' || pointerType === 'pen';
  const control = closest(event.target, BUTTONS) ?? (isTouch ? closest(event.target, TOUCHED) : null);
  // What a script does is meant for the browser.
  if (!event.isTrusted || !control) return;
  stop(event);
  if (control.matches('[aria-haspopup=dialog]')) letters ??= '';
  held.push(() => {
    // A term asks what kind of pointer began the click.
    if (isTouch) control.dispatchEvent(new PointerEvent('pointerdown', {bubbles: true, pointerType}));
    control.click();
  });
  onUse();
}

function onSubmit(event: SubmitEvent): void {
  // A form with an address of its own works without the app.
  if ((event.target as HTMLFormElement).hasAttribute('action')) return;
  stop(event);
  onUse();
}

function onKeyDown(event: KeyboardEvent): void {
  const {isTrusted, key, target} = event;
  if (!isTrusted) return;
  const button = closest(target, BUTTONS);
  if (isSearchShortcut(event, isMac()) || isSlash(event)) {
    // Asked twice is asked once; the slash of a word typed ahead is a letter.
    if (letters === undefined) hold(event);
    else if (isSlash(event)) letters += key;
    letters ??= '';
    stop(event);
  } else if (letters !== undefined && !closest(target, FIELDS)) {
    typeAhead(event);
  } else if (button && /^Arrow(Left|Right)$/.test(key)) {
    hold(event);
    stop(event);
  } else if (READING.test(key)) return;
  onUse();
}

function hold({target, key, code, ctrlKey, metaKey}: KeyboardEvent): void {
  const again = {key, code, ctrlKey, metaKey, bubbles: true, cancelable: true};
  held.push(() => target!.dispatchEvent(new KeyboardEvent('keydown', again)));
}

function typeAhead(event: KeyboardEvent): void {
  const {key, ctrlKey, metaKey, altKey} = event;
  if (ctrlKey || metaKey || altKey) return;
  if (key === 'Escape') {
    letters = undefined;
    held = [];
  } else if (key === 'Backspace') letters = letters!.slice(0, -1);
  else if (key.length === 1) letters += key;
  else return;
  stop(event);
}

/** Tells the app where focus and pointer are; it has not seen them come. */
function announcePlaces(): void {
  document.activeElement?.dispatchEvent(new FocusEvent('focusin', {bubbles: true}));
  document
    .querySelector(`${TOUCHED}:hover`)
    ?.dispatchEvent(new PointerEvent('pointerover', {bubbles: true, pointerType: 'mouse'}));
}

/** Waits for the dialog's field and writes into it what was typed meanwhile. */
async function giveLetters(): Promise<void> {
  for (let waited = 0; waited < PATIENCE && letters !== undefined; waited += BETWEEN) {
    const field = document.activeElement;
    if (field instanceof HTMLInputElement && field.closest('dialog[open]')) {
      if (letters !== '') fill(field, field.value + letters);
      return;
    }
    await pause();
  }
}

function pause(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, BETWEEN);
  });
}
