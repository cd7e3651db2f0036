import {
  type MouseEvent,
  type ReactNode,
  useEffect,
  useEffectEvent,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import {closePlaceholder, DIALOG, FIELD, typedIntoPlaceholder} from '../../search/placeholder';
import type {AppHistory} from './app';
import {searchEngine} from './engine';
import HitContent from './HitContent';
import Outcome from './Outcome';
import PageLink from './PageLink';
import styles from './answers.module.css';
import {type Item, useSearchBox} from './useSearchBox';

export interface SearchDialogProps {
  /** The app's; undefined until the app has taken the page over. */
  history: AppHistory | undefined;
  onClose: () => void;
}

/**
 * The search dialog: a modal with a combobox, which takes the place of its placeholder and what was typed there. Escape
 * and a click beside it close it; focus returns to where it was.
 */
export default function SearchDialog({history, onClose}: SearchDialogProps): ReactNode {
  const dialog = useRef<HTMLDialogElement>(null);
  const [typed] = useState(typedIntoPlaceholder);
  // Before the browser can take another key.
  useLayoutEffect(() => {
    if (dialog.current!.open) return;
    closePlaceholder();
    dialog.current!.showModal();
    if (typed) dialog.current!.querySelector('input')!.setSelectionRange(...typed.selection);
  }, [typed]);
  const close = () => dialog.current?.close();
  useBackCloses(history, close);
  const closeBeside = (event: MouseEvent) => {
    if (event.target === dialog.current) close();
  };
  return (
    // The keyboard's way to do the same is Escape, which the dialog knows itself.
    // eslint-disable-next-line jsx-a11y-x/click-events-have-key-events, jsx-a11y-x/no-noninteractive-element-interactions
    <dialog ref={dialog} className="search-dialog" aria-label={DIALOG} onClose={onClose} onClick={closeBeside}>
      <SearchBox initialQuery={typed?.text ?? ''} onLeave={close} />
    </dialog>
  );
}

/** The browser's Back (on a phone, a gesture) closes the dialog, and the page under it stays. */
function useBackCloses(history: AppHistory | undefined, close: () => void): void {
  const onBack = useEffectEvent(close);
  useEffect(
    () =>
      history?.block((_, action) => {
        if (action !== 'POP') return undefined;
        onBack();
        return false;
      }),
    [history],
  );
}

function SearchBox({initialQuery, onLeave}: {initialQuery: string; onLeave: () => void}): ReactNode {
  const id = useId();
  const {mark} = searchEngine();
  const {box, asked, state, groups, hasRecent, ask, inputProps, menuProps, optionProps, forget} = useSearchBox(
    initialQuery,
    onLeave,
  );
  return (
    <div ref={box} className={styles.box}>
      <div className="search-field">
        <input
          {...inputProps}
          type="text"
          enterKeyHint="go"
          autoCapitalize="none"
          autoCorrect="off"
          spellCheck={false}
          placeholder={FIELD.placeholder}
        />
        <button type="button" onClick={onLeave}>
          Close
        </button>
      </div>
      {asked !== '' && <Outcome state={state} onSuggestion={ask} onLeave={onLeave} />}
      <div {...menuProps} className={styles.list}>
        {groups.map(({label, items}, index) => (
          <div key={label} role="group" aria-labelledby={`${id}${index}`}>
            <div id={`${id}${index}`} className={styles.label} role="presentation">
              {label}
            </div>
            {items.map((item) => (
              <Option key={item.key} item={item} props={optionProps(item)} />
            ))}
          </div>
        ))}
      </div>
      {asked === '' && <p className={styles.help}>{HELP}</p>}
      <footer className={styles.footer}>
        {asked === '' ? (
          hasRecent && (
            <button type="button" className="rank-quiet rank-compact" onClick={forget}>
              Clear recent searches
            </button>
          )
        ) : (
          <PageLink to={`/search/?q=${encodeURIComponent(asked)}`} onLeave={onLeave}>
            All results on a page
          </PageLink>
        )}
        {mark}
        <span className={styles.keys}>
          <Key>↑</Key> <Key>↓</Key> choose, <Key>Enter</Key> open, <Key>Esc</Key> close
        </span>
      </footer>
    </div>
  );
}

function Key({children}: {children: string}): ReactNode {
  return <kbd className="quiet-key">{children}</kbd>;
}

const HELP =
  'Type any part of a message’s name, in any spelling; a question; a term or its abbreviation. magento.inventory.* lists a namespace.';

/** An option that opens something is a link as well, for whoever wants it in another tab. */
function Option({item, props}: {item: Item; props: object}): ReactNode {
  if ('query' in item) {
    return (
      <div {...props} className={styles.option}>
        <span className={styles.title}>{item.query}</span>
      </div>
    );
  }
  return (
    <a {...props} tabIndex={-1} className={styles.option}>
      <HitContent hit={item.hit} />
    </a>
  );
}
