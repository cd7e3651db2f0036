import {useHistory} from '@docusaurus/router';
import useBaseUrl from '@docusaurus/useBaseUrl';
import useIsBrowser from '@docusaurus/useIsBrowser';
import {
  type ComponentType,
  type Dispatch,
  type ReactNode,
  type SetStateAction,
  useEffect,
  useRef,
  useState,
} from 'react';
import {useSearchEngine} from './engine';
import styles from './styles.module.css';

type Dialog = ComponentType<{initialQuery: string; onClose: () => void}>;

/**
 * The search's place in the navigation bar: a button that opens the dialog, as do Ctrl+K (⌘K on a Mac) and `/`. Dialog,
 * engine and index are loaded when the button gets the focus, or is used.
 */
export default function Search(): ReactNode {
  const {engine} = useSearchEngine();
  const browser = useHistory();
  const page = useBaseUrl('/search/');
  const [Dialog, setDialog] = useState<Dialog>();
  const [open, setOpen] = useState(false);
  const [typedAhead, setTypedAhead] = useState('');
  useTypingAhead(open && !Dialog, setTypedAhead);

  const load = async () => {
    engine.prepare();
    const {default: loaded} = await import('./SearchDialog');
    // A component is a function, which a setter would call.
    setDialog(() => loaded);
  };
  const show = () => {
    setOpen(true);
    // Without its code there is no dialog; the page of its own may be at hand.
    load().catch(() => {
      hide();
      browser.push(page);
    });
  };
  const hide = () => {
    setOpen(false);
    setTypedAhead('');
  };
  const button = useShortcuts();

  return (
    <>
      <button
        ref={button}
        type="button"
        className={styles.button}
        aria-haspopup="dialog"
        aria-keyshortcuts="Control+K Meta+K /"
        onFocus={() => void load().catch(() => undefined)}
        onClick={show}>
        <svg viewBox="0 0 20 20" width="18" height="18" aria-hidden="true">
          <circle cx="8.5" cy="8.5" r="5.5" fill="none" stroke="currentColor" strokeWidth="2" />
          <path d="m13 13 5 5" stroke="currentColor" strokeWidth="2" />
        </svg>
        <span>Search</span>
        <ShortcutHint />
      </button>
      {open && Dialog && <Dialog initialQuery={typedAhead} onClose={hide} />}
    </>
  );
}

/** Catches what is typed while the dialog is awaited, which on a slow connection may be a word. */
function useTypingAhead(awaited: boolean, setTyped: Dispatch<SetStateAction<string>>): void {
  useEffect(() => {
    if (!awaited) return undefined;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === 'Backspace') setTyped((before) => before.slice(0, -1));
      else if (event.key.length === 1) setTyped((before) => before + event.key);
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [awaited, setTyped]);
}

function ShortcutHint(): ReactNode {
  const onMac = useIsBrowser() && /Mac|iPhone|iPad/.test(navigator.platform);
  return <kbd aria-hidden="true">{onMac ? '⌘K' : 'Ctrl K'}</kbd>;
}

/** Listens for the shortcuts. Returns a ref for the button they press. */
function useShortcuts() {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!isShortcut(event) || document.querySelector('dialog[open]')) return;
      event.preventDefault();
      button.current?.click();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
  return button;
}

function isShortcut({key, ctrlKey, metaKey, altKey, shiftKey, target, isComposing}: KeyboardEvent): boolean {
  if (altKey || isComposing) return false;
  if (key.toLowerCase() === 'k') return (ctrlKey || metaKey) && !shiftKey;
  return key === '/' && !ctrlKey && !metaKey && !isField(target);
}

/** Where a slash is a letter to type: text fields, but not checkboxes and the like. */
const TYPED_INTO =
  'textarea, select, input:not([type=checkbox], [type=radio], [type=range], [type=button], [type=submit])';

function isField(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches(TYPED_INTO));
}
