import {isMac, isSearchShortcut, isSlash} from '../../search/keys';
import {AWAITED, openPlaceholder, PLACEHOLDER} from '../../search/placeholder';
import {changeColorMode, COLOR_MODE} from './color-mode';
import {handMenuOver, MENU, openMenu} from './menu';

/** What does nothing without the app, so that a click on it is held. */
const BUTTONS = 'button, [role=button]';

/** Opens the search. */
const SEARCH = 'button[data-search-page]';

/** A link that shows something at the first touch and is followed at the second. */
const TOUCHED = '[data-first-use]';

const FIELDS = 'input, select, textarea';

/** What the app may do something with. */
const CONTROLS = `${BUTTONS}, ${TOUCHED}, ${FIELDS}, label`;

/** Keys that scroll, which is reading. */
const READING = /^(Arrow|Page|Home$|End$| $)/;

/** Milliseconds the app has between two repeated events, so that the next finds what the one before has made. */
const BETWEEN = 20;

/** What was done; each does it again. */
const held: (() => void)[] = [];

/** Called at each sign that somebody is about to use the page. */
let onUse: (toSearch?: boolean) => void;

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
 * @param whenUsed called at each sign that somebody is about to use the page, and whether it is to search
 */
export function holdEvents(whenUsed: (toSearch?: boolean) => void): void {
  onUse = whenUsed;
  for (const [type, listener] of Object.entries(LISTENERS)) addEventListener(type, listener as EventListener, true);
}

/** Does again what was held, at once, as the browser alone does it: the app cannot be loaded. */
export function letGo(): void {
  for (const repeat of held.splice(0)) repeat();
}

/** Does again what was held, one thing after the other, each on the control it was done with; holds no more. */
export async function repeatHeld(): Promise<void> {
  for (const [type, listener] of Object.entries(LISTENERS)) removeEventListener(type, listener as EventListener, true);
  handMenuOver();
  // Its dialog has not come; if that failed, the search tries again and says so.
  if (document.querySelector(PLACEHOLDER)) searchButton().click();
  for (const repeat of held.splice(0)) {
    await pause();
    repeat();
  }
  // Last, since a term that has the focus shows its definition, and a touch on one that does is the second.
  announcePlaces();
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
  const control = closest(target, CONTROLS);
  if (control) onUse(control.matches(SEARCH));
}

function onClick(event: MouseEvent): void {
  const {pointerType} = event as PointerEvent;
  const isTouch = pointerType === 'touch' || pointerType === 'pen';
  const control = closest(event.target, BUTTONS) ?? (isTouch ? closest(event.target, TOUCHED) : null);
  // What a script does is meant for the browser, and a dialog that is open already works by itself.
  if (!event.isTrusted || !control || control.closest('dialog, [data-menu-placeholder]')) return;
  stop(event);
  if (control.matches(SEARCH)) return openSearch();
  onUse();
  if (control.matches(COLOR_MODE)) changeColorMode();
  else if (!control.matches(MENU) || !openMenu())
    held.push(() => {
      // A term asks what kind of pointer began the click.
      if (isTouch) control.dispatchEvent(new PointerEvent('pointerdown', {bubbles: true, pointerType}));
      control.click();
    });
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
    stop(event);
    const open = document.querySelector<HTMLDialogElement>('dialog[open]');
    if (!open) openSearch();
    else if (!isSlash(event)) open.close();
  } else if (button && /^Arrow(Left|Right)$/.test(key)) {
    held.push(() => button.dispatchEvent(new KeyboardEvent('keydown', {key, bubbles: true, cancelable: true})));
    stop(event);
  } else if (READING.test(key)) return;
  onUse();
}

/** A field to type into at once; the search takes it over when its code is there, also while React takes over the page. */
function openSearch(): void {
  onUse(true);
  openPlaceholder(searchButton());
  dispatchEvent(new Event(AWAITED));
}

function searchButton(): HTMLButtonElement {
  return document.querySelector<HTMLButtonElement>(SEARCH)!;
}

/** Tells the app where focus and pointer are; it has not seen them come. */
function announcePlaces(): void {
  document.activeElement?.dispatchEvent(new FocusEvent('focusin', {bubbles: true}));
  document
    .querySelector(`${TOUCHED}:hover`)
    ?.dispatchEvent(new PointerEvent('pointerover', {bubbles: true, pointerType: 'mouse'}));
}

function pause(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, BETWEEN);
  });
}
