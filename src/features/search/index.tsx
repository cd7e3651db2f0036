import useBaseUrl from '@docusaurus/useBaseUrl';
import useIsBrowser from '@docusaurus/useIsBrowser';
import {type ComponentType, type ReactNode, useEffect, useRef, useState} from 'react';
import {isMac, isSearchShortcut, isSlash} from '../../search/keys';
import {openPlaceholder, PLACEHOLDER} from '../../search/placeholder';
import {searchEngine} from './engine';
import styles from './styles.module.css';

type Dialog = ComponentType<{onClose: () => void}>;

/** Milliseconds after the page has come alive until the dialog's code is made ready. */
const PAUSE = 300;

function importDialog() {
  return import(/* webpackPrefetch: true */ './SearchDialog');
}

/** Whether somebody opened the search before its code was there. */
function isAwaited(): boolean {
  return typeof document !== 'undefined' && document.querySelector(PLACEHOLDER) !== null;
}

// While React takes the page over.
if (isAwaited()) {
  importDialog().catch(() => undefined);
  searchEngine().engine.prepare();
}

/**
 * The search's place in the navigation bar: a button that opens the dialog, as do Ctrl+K (⌘K on a Mac) and `/`. Engine
 * and index are loaded when the button gets the focus, or is used.
 */
export default function Search(): ReactNode {
  const [Dialog, setDialog] = useState<Dialog>();
  const [open, setOpen] = useState(false);
  const [failed, setFailed] = useState(false);
  const button = useShortcuts();
  const searchPage = useBaseUrl('/search/');

  useEffect(() => {
    if (isAwaited()) {
      button.current?.click();
      return undefined;
    }
    // At hand once the app runs, so that it opens at once; engine and index, most of the search, are not.
    const timer = setTimeout(() => void importDialog().catch(() => undefined), PAUSE);
    return () => clearTimeout(timer);
  }, [button]);
  const load = async () => {
    searchEngine().engine.prepare();
    const {default: loaded} = await importDialog();
    // A component is a function, which a setter would call.
    setDialog(() => loaded);
  };
  const show = async () => {
    setFailed(false);
    const placeholder = Dialog ? undefined : openPlaceholder(button.current!);
    try {
      await load();
      // Closed meanwhile, it is no longer wanted, unless the dialog closed it: asked twice, the search is there already.
      setOpen((isOpen) => isOpen || (placeholder?.open ?? true));
    } catch {
      // The next use tries again.
      placeholder?.close();
      setFailed(true);
    }
  };

  return (
    <>
      <button
        ref={button}
        type="button"
        className={styles.button}
        aria-haspopup="dialog"
        aria-keyshortcuts="Control+K Meta+K /"
        data-search-page={searchPage}
        onFocus={() => void load().catch(() => undefined)}
        onClick={() => void show()}>
        <svg viewBox="0 0 20 20" width="18" height="18" aria-hidden="true">
          <circle cx="8.5" cy="8.5" r="5.5" fill="none" stroke="currentColor" strokeWidth="2" />
          <path d="m13 13 5 5" stroke="currentColor" strokeWidth="2" />
        </svg>
        <span>Search</span>
        <ShortcutHint />
      </button>
      {open && Dialog && <Dialog onClose={() => setOpen(false)} />}
      {failed && <Failure onRetry={() => void show()} onClose={() => setFailed(false)} />}
    </>
  );
}

/** Says that the search could not be loaded, and what can be done. */
function Failure({onRetry, onClose}: {onRetry: () => void; onClose: () => void}): ReactNode {
  return (
    <div role="alert" className={styles.failure}>
      <p>
        The search could not be loaded. Check the connection and try again; if the guide was published anew meanwhile,
        load the page again.
      </p>
      <button type="button" className="rank-primary" onClick={onRetry}>
        Try again
      </button>
      <button type="button" onClick={() => window.location.reload()}>
        Load the page again
      </button>
      <button type="button" onClick={onClose}>
        Close
      </button>
    </div>
  );
}

function ShortcutHint(): ReactNode {
  const onMac = useIsBrowser() && isMac();
  return (
    <kbd className="quiet-key" aria-hidden="true">
      {onMac ? '⌘K' : 'Ctrl K'}
    </kbd>
  );
}

/** Listens for the shortcuts. Returns a ref for the button they press. */
function useShortcuts() {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const shortcut = isSearchShortcut(event, isMac());
      if (event.defaultPrevented || !(shortcut || isSlash(event))) return;
      const dialog = document.querySelector<HTMLDialogElement>('dialog[open]');
      if (dialog && !shortcut) return;
      // Claimed in any case: the browser would go to its own search bar.
      event.preventDefault();
      if (dialog) dialog.close();
      else button.current?.click();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
  return button;
}
