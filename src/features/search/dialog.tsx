import type {ComponentType} from 'react';
import {flushSync} from 'react-dom';
import {createRoot, type Root} from 'react-dom/client';
import {AWAITED, closePlaceholder, openPlaceholder, PLACEHOLDER} from '../../search/placeholder';
import {type AppHistory, appHistory, setAppHistory} from './app';
import {searchEngine} from './engine';
import type {SearchDialogProps} from './SearchDialog';

/**
 * The dialog stands beside the app, with a root of its own: it is there as soon as its code is, and does not wait until
 * React has taken over the page, which on a slow phone takes a chapter seconds.
 */
let root: Root | undefined;
let Dialog: ComponentType<SearchDialogProps> | undefined;
let isOpen = false;

function render(): void {
  root ??= createRoot(document.body.appendChild(document.createElement('div')), {identifierPrefix: 'search-'});
  root.render(Dialog && isOpen && <Dialog history={appHistory()} onClose={close} />);
}

function close(): void {
  isOpen = false;
  render();
}

function open(): void {
  isOpen = true;
  // Before the browser takes another key.
  flushSync(render);
}

/** Whether somebody opened the search before its code was there. */
function isAwaited(): boolean {
  return document.querySelector(PLACEHOLDER) !== null;
}

/** Loads the dialog's code; the page's starter knows the chunk by its name. */
export async function importDialog(): Promise<void> {
  ({default: Dialog} = await import(/* webpackChunkName: 'search-dialog' */ './SearchDialog'));
}

/** Loads all of the search: the dialog, the engine and its index. */
export function loadSearch(): Promise<void> {
  searchEngine().engine.prepare();
  return importDialog();
}

/**
 * Opens the search's dialog, at first its placeholder where its code is not yet there.
 * @param button the search's
 * @throws Error when the code cannot be loaded; the placeholder is closed
 */
export async function openSearch(button: HTMLButtonElement): Promise<void> {
  if (!Dialog) {
    openPlaceholder(button);
    try {
      await takePlaceholderOver();
    } catch (error) {
      closePlaceholder();
      throw error;
    }
  } else if (!isOpen) {
    searchEngine().engine.prepare();
    open();
  }
}

/** Puts the dialog in its placeholder's place once its code is there, unless the placeholder was closed meanwhile. */
async function takePlaceholderOver(): Promise<void> {
  await loadSearch();
  if (isAwaited()) open();
}

/** Tells the search that the app has taken the page over. */
export function connectApp(history: AppHistory): void {
  setAppHistory(history);
  if (isOpen) render();
}

// Before React has taken the page over, too. What fails here is tried again when it has, and told then.
if (typeof window !== 'undefined') {
  const takeOver = () => void takePlaceholderOver().catch(() => undefined);
  if (isAwaited()) takeOver();
  addEventListener(AWAITED, takeOver);
}
