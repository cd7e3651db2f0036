import {useCombobox, type UseComboboxProps} from 'downshift';
import {type KeyboardEvent, type MouseEvent, useMemo, useRef, useState} from 'react';
import {recentSearches as recentSearchesOf} from '../../learner';
import type {SearchHit} from '../../search/engine/engine';
import {isComposing} from '../../search/keys';
import {FIELD} from '../../search/placeholder';
import {learnerStore, viewOfRecord} from '../record';
import {withBaseUrl, goTo} from './app';
import {searchEngine} from './engine';
import {groupHits} from './groups';
import {isForElsewhere} from './PageLink';
import {useSearch} from './useSearch';

const useRecentSearches = viewOfRecord((events) => recentSearchesOf(events).map(({query}) => query));

/** As long a search is kept; the record takes no longer ones. */
const LONGEST_KEPT = 500;

/** Hits asked for; the page has all of them. */
const LIMIT = 60;

/** A line of the list: a hit to open, or a search to do again. */
export type Item = {key: string} & ({hit: SearchHit} | {query: string});

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
  if (isForElsewhere(event)) leaveAlone(event);
  else event.preventDefault();
}

/** Only the arrows and the mouse move the highlight; downshift would also drop it when the mouse leaves the list. */
const keepHighlighted: UseComboboxProps<Item>['stateReducer'] = (state, {type, changes}) =>
  MOVES.includes(type) ? changes : {...changes, highlightedIndex: state.highlightedIndex};

const CAUSES = useCombobox.stateChangeTypes;

const MOVES: unknown[] = [
  CAUSES.InputKeyDownArrowDown,
  CAUSES.InputKeyDownArrowUp,
  CAUSES.InputKeyDownPageDown,
  CAUSES.InputKeyDownPageUp,
  CAUSES.ItemMouseMove,
];

/**
 * What the search box knows and does, as a combobox: what was typed, what the list shows, which line is highlighted.
 * @param onLeave called when a hit is opened
 */
export function useSearchBox(initialQuery: string, onLeave: () => void) {
  const {engine} = searchEngine();
  const recent = useRecentSearches();
  const [query, setQuery] = useState(initialQuery);
  const [highlighted, setHighlighted] = useState(0);
  const state = useSearch(query, LIMIT);
  const box = useRef<HTMLDivElement>(null);
  const asked = query.trim();
  const groups = useMemo(
    () => (asked === '' ? searchGroups(recent) : hitGroups(state.result?.hits ?? [])),
    [asked, recent, state],
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
    if (asked !== '' && asked.length <= LONGEST_KEPT) learnerStore().record({type: 'searched', query: asked});
    onLeave();
    goTo(record.path);
  };
  const choose = (item: Item) => ('query' in item ? ask(item.query) : open(item.hit));
  /** Whoever types fast and presses Enter means what was typed, not what the list still shows of the letters before. */
  const openAwaited = async () => {
    const {hits} = await engine.search(asked, 1);
    if (hits[0]) open(hits[0]);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const composing = isComposing(event.nativeEvent);
    const awaited = event.key === 'Enter' && !composing && asked !== '' && state.query !== asked;
    if (awaited || composing || KEYS_LEFT_ALONE.has(event.key)) leaveAlone(event);
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
      if (selectedItem && (cause === CAUSES.ItemClick || cause === CAUSES.InputKeyDownEnter)) choose(selectedItem);
    },
    stateReducer: keepHighlighted,
  });

  const inputProps = getInputProps({
    'aria-label': FIELD.label,
    onChange: (event) => type((event.target as HTMLInputElement).value),
    onKeyDown,
  });
  return {
    box,
    asked,
    state,
    groups,
    hasRecent: recent.length > 0,
    ask,
    // While no line is highlighted, downshift names an element without a name.
    inputProps: {...inputProps, 'aria-activedescendant': inputProps['aria-activedescendant'] || undefined},
    menuProps: getMenuProps({'aria-label': asked === '' ? 'Searches' : 'Results'}),
    optionProps: (item: Item) => ({
      ...getItemProps({item, onClick: leaveOtherTabs}),
      href: 'hit' in item ? withBaseUrl(item.hit.record.path) : undefined,
    }),
    forget: () => learnerStore().record({type: 'searches-cleared'}),
  };
}

/** What may be searched for: a name, an objective, an abbreviation. */
const EXAMPLES = ['lines_shipped', '4.2', 'ATP'];

/** Searches to do again, and while nothing is typed some to begin with. */
function searchGroups(recent: readonly string[]): ItemGroup[] {
  const known = recent.map((query) => query.toLowerCase());
  const groups = {
    'Recent searches': recent,
    'Try, for example': EXAMPLES.filter((query) => !known.includes(query.toLowerCase())),
  };
  return Object.entries(groups)
    .filter(([, queries]) => queries.length > 0)
    .map(([label, queries]) => ({label, items: queries.map((query) => ({key: `search:${query}`, query}))}));
}

function hitGroups(hits: readonly SearchHit[]): ItemGroup[] {
  return groupHits(hits, true).map((group) => ({
    label: group.label,
    items: group.hits.map((hit) => ({key: hit.record.objectID, hit})),
  }));
}
