import {useHistory} from '@docusaurus/router';
import useBaseUrl from '@docusaurus/useBaseUrl';
import useIsBrowser from '@docusaurus/useIsBrowser';
import {type ReactNode, useEffect, useRef, useState} from 'react';
import {isMac, isSearchShortcut, isSlash} from '../../search/keys';
import {connectApp, importDialog, loadSearch, openSearch} from './dialog';
import styles from './styles.module.css';

/** Milliseconds after the page has come alive until the dialog's code is made ready. */
const PAUSE = 300;

/**
 * The search's place in the navigation bar: a button that opens the dialog, as do Ctrl+K (⌘K on a Mac) and `/`. Engine
 * and index are loaded when the button gets the focus, or is used.
 */
export default function Search(): ReactNode {
  const [failed, setFailed] = useState(false);
  const button = useShortcuts();
  const history = useHistory();
  const searchPage = useBaseUrl('/search/');

  useEffect(() => connectApp(history), [history]);
  useEffect(() => {
    // At hand once the app runs, so that it opens at once; engine and index, most of the search, are not.
    const timer = setTimeout(() => void importDialog().catch(() => undefined), PAUSE);
    return () => clearTimeout(timer);
  }, []);
  const show = () => {
    setFailed(false);
    // The next use tries again.
    openSearch(button.current!).catch(() => setFailed(true));
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
        onFocus={() => void loadSearch().catch(() => undefined)}
        onClick={show}>
        <svg viewBox="0 0 20 20" width="18" height="18" aria-hidden="true">
          <circle cx="8.5" cy="8.5" r="5.5" fill="none" stroke="currentColor" strokeWidth="2" />
          <path d="m13 13 5 5" stroke="currentColor" strokeWidth="2" />
        </svg>
        <span>Search</span>
        <ShortcutHint />
      </button>
      {failed && <Failure onRetry={show} onClose={() => setFailed(false)} />}
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
