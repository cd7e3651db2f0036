import Link from '@docusaurus/Link';
import {useHistory} from '@docusaurus/router';
import {useBaseUrlUtils} from '@docusaurus/useBaseUrl';
import {useCombobox, type UseComboboxProps} from 'downshift';
import {type KeyboardEvent, type MouseEvent, type ReactNode, useEffect, useId, useMemo, useRef, useState} from 'react';
import {createPortal} from 'react-dom';
import type {SearchHit} from '../../search/engine/engine';
import {addRecent, clearRecent, isFavorite, type SearchHistory, setFavorite} from '../../study/search-history';
import {useSearchEngine} from './engine';
import {groupHits} from './groups';
import HitContent from './HitContent';
import Outcome from './Outcome';
import styles from './styles.module.css';
import {useSearch} from './useSearch';
import {useSearchHistory} from './useSearchHistory';

/** Hits asked for; the page has all of them. */
const LIMIT = 60;

/** A line of the list: a hit to open, or a search to do again. */
type Item = {key: string} & ({hit: SearchHit} | {query: string});

interface ItemGroup {
  label: string;
  items: Item[];
}

/** Tells downshift to leave an event alone. */
function leaveAlone(event: {nativeEvent: Event}): void {
  (event.nativeEvent as Event & {preventDownshiftDefault?: boolean}).preventDownshiftDefault = true;
}

/** Escape belongs to the dialog; Home and End move within what was typed. */
const KEYS_LEFT_ALONE: ReadonlySet<string> = new Set(['Escape', 'Home', 'End']);

/** A click for another tab or window is the browser's; any other opens the hit here, without loading the site anew. */
function leaveOtherTabs(event: MouseEvent): void {
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) leaveAlone(event);
  else event.preventDefault();
}

/** Only the arrows and the mouse move the highlight; downshift would also drop it when the mouse leaves the list. */
const keepHighlighted: UseComboboxProps<Item>['stateReducer'] = (state, {type, changes}) => {
  const {InputKeyDownArrowDown, InputKeyDownArrowUp, InputKeyDownPageDown, InputKeyDownPageUp, ItemMouseMove} =
    useCombobox.stateChangeTypes;
  const moves: unknown[] = [
    InputKeyDownArrowDown,
    InputKeyDownArrowUp,
    InputKeyDownPageDown,
    InputKeyDownPageUp,
    ItemMouseMove,
  ];
  return moves.includes(type) ? changes : {...changes, highlightedIndex: state.highlightedIndex};
};

interface Props {
  /** What was typed before the dialog was there. */
  initialQuery: string;
  onClose: () => void;
}

/** The search dialog: a modal with a combobox. Escape and a click beside it close it; focus returns to where it was. */
export default function SearchDialog({initialQuery, onClose}: Props): ReactNode {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (!dialog.current?.open) dialog.current?.showModal();
  }, []);
  const close = () => dialog.current?.close();
  const closeBeside = (event: MouseEvent) => {
    if (event.target === dialog.current) close();
  };
  return createPortal(
    // The keyboard's way to do the same is Escape, which the dialog knows itself.
    <dialog
      ref={dialog}
      className={styles.dialog}
      aria-label="Search the guide"
      onClose={onClose}
      onClick={closeBeside}>
      <SearchBox initialQuery={initialQuery} onLeave={close} />
    </dialog>,
    document.body,
  );
}

function SearchBox({initialQuery, onLeave}: {initialQuery: string; onLeave: () => void}): ReactNode {
  const {engine, mark} = useSearchEngine();
  const browser = useHistory();
  const {withBaseUrl} = useBaseUrlUtils();
  const [history, changeHistory] = useSearchHistory();
  const [query, setQuery] = useState(initialQuery);
  const [highlighted, setHighlighted] = useState(0);
  const state = useSearch(query, LIMIT);
  const box = useRef<HTMLDivElement>(null);
  const asked = query.trim();
  const groups = useMemo(
    () => (asked === '' ? searchGroups(history) : hitGroups(state.result?.hits ?? [])),
    [asked, history, state],
  );
  const items = useMemo(() => groups.flatMap((group) => group.items), [groups]);

  const type = (text: string) => {
    setQuery(text);
    setHighlighted(0);
  };
  const ask = (text: string) => {
    type(text);
    box.current?.querySelector('input')?.focus();
  };
  const open = ({record}: SearchHit) => {
    changeHistory((searches) => addRecent(searches, asked));
    onLeave();
    browser.push(withBaseUrl(record.path));
  };
  const choose = (item: Item) => ('query' in item ? ask(item.query) : open(item.hit));
  /** Whoever types fast and presses Enter means what was typed, not what the list still shows of the letters before. */
  const openAwaited = async () => {
    const {hits} = await engine.search(asked, 1);
    if (hits[0]) open(hits[0]);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const awaited = event.key === 'Enter' && !event.nativeEvent.isComposing && asked !== '' && state.query !== asked;
    if (awaited || KEYS_LEFT_ALONE.has(event.key)) leaveAlone(event);
    // A failure is told where the results would stand.
    if (awaited) openAwaited().catch(() => undefined);
  };

  const {getInputProps, getItemProps, getMenuProps} = useCombobox<Item>({
    items,
    isOpen: true,
    inputValue: query,
    selectedItem: null,
    highlightedIndex: Math.min(highlighted, items.length - 1),
    // The browser's own way knows about scroll margins.
    scrollIntoView: (option) => option?.scrollIntoView({block: 'nearest'}),
    itemToString: () => query,
    itemToKey: (item) => item?.key,
    onHighlightedIndexChange: ({highlightedIndex}) => setHighlighted(highlightedIndex),
    onStateChange: ({type: cause, selectedItem}) => {
      // Leaving the field selects as well, in downshift's book; here only these two open something.
      const {ItemClick, InputKeyDownEnter} = useCombobox.stateChangeTypes;
      if (selectedItem && (cause === ItemClick || cause === InputKeyDownEnter)) choose(selectedItem);
    },
    stateReducer: keepHighlighted,
  });

  return (
    <div ref={box} className={styles.box}>
      <div className={styles.field}>
        <input
          {...getInputProps({
            'aria-label': 'Search messages, objectives, flows and terms',
            onChange: (event) => type((event.target as HTMLInputElement).value),
            onKeyDown,
          })}
          type="text"
          enterKeyHint="go"
          autoCapitalize="none"
          autoCorrect="off"
          spellCheck={false}
          placeholder="lines_shipped, 4.2, ATP, a question"
        />
        {asked !== '' && (
          <FavoriteButton
            favorite={isFavorite(history, asked)}
            onChange={(favorite) => changeHistory((searches) => setFavorite(searches, asked, favorite))}
          />
        )}
        <button type="button" className={styles.close} onClick={onLeave}>
          Close
        </button>
      </div>
      {asked !== '' && <Outcome state={state} onSuggestion={ask} onLeave={onLeave} />}
      <div {...getMenuProps({'aria-label': asked === '' ? 'Searches' : 'Results'})} className={styles.list}>
        <Groups
          groups={groups}
          render={(item) => (
            <Option
              key={item.key}
              item={item}
              href={'hit' in item ? withBaseUrl(item.hit.record.path) : undefined}
              props={getItemProps({item, onClick: leaveOtherTabs})}
            />
          )}
        />
      </div>
      {asked === '' && items.length === 0 && <p className={styles.help}>{HELP}</p>}
      <footer className={styles.footer}>
        {asked === '' ? (
          history.recent.length > 0 && (
            <button type="button" onClick={() => changeHistory(clearRecent)}>
              Clear recent searches
            </button>
          )
        ) : (
          <Link to={`/search/?q=${encodeURIComponent(asked)}`} onClick={onLeave}>
            All results on a page
          </Link>
        )}
        {mark && (
          <a href={mark.url} rel="noopener">
            {mark.label}
          </a>
        )}
        <span className={styles.keys}>
          <kbd>↑</kbd> <kbd>↓</kbd> choose, <kbd>Enter</kbd> open, <kbd>Esc</kbd> close
        </span>
      </footer>
    </div>
  );
}

const HELP =
  'Type any part of a message’s name, in any spelling; a question; a term or its abbreviation. magento.inventory.* lists a namespace.';

function searchGroups({favorites, recent}: SearchHistory): ItemGroup[] {
  const toItem = (list: string) => (query: string) => ({key: `${list}:${query}`, query});
  return [
    {label: 'Favorite searches', items: favorites.map(toItem('favorite'))},
    {
      label: 'Recent searches',
      items: recent.filter((query) => !isFavorite({favorites, recent}, query)).map(toItem('recent')),
    },
  ].filter(({items}) => items.length > 0);
}

function hitGroups(hits: readonly SearchHit[]): ItemGroup[] {
  return groupHits(hits, true).map((group) => ({
    label: group.label,
    items: group.hits.map((hit) => ({key: hit.record.objectID, hit})),
  }));
}

interface GroupsProps {
  groups: ItemGroup[];
  render: (item: Item) => ReactNode;
}

function Groups({groups, render}: GroupsProps): ReactNode {
  const id = useId();
  return groups.map(({label, items}, index) => (
    <div key={label} role="group" aria-labelledby={`${id}${index}`}>
      <div id={`${id}${index}`} className={styles.label} role="presentation">
        {label}
      </div>
      {items.map(render)}
    </div>
  ));
}

interface OptionProps {
  item: Item;
  href?: string;
  props: object;
}

/** An option that opens something is a link as well, for whoever wants it in another tab. */
function Option({item, href, props}: OptionProps): ReactNode {
  if ('query' in item) {
    return (
      <div {...props} className={styles.option}>
        <span className={styles.title}>{item.query}</span>
      </div>
    );
  }
  return (
    <a {...props} href={href} tabIndex={-1} className={styles.option}>
      <HitContent hit={item.hit} />
    </a>
  );
}

function FavoriteButton({favorite, onChange}: {favorite: boolean; onChange: (favorite: boolean) => void}): ReactNode {
  return (
    <button
      type="button"
      className={styles.star}
      aria-pressed={favorite}
      aria-label="Keep this search as a favorite"
      title="Keep this search as a favorite"
      onClick={() => onChange(!favorite)}>
      <span aria-hidden="true">{favorite ? '★' : '☆'}</span>
    </button>
  );
}
