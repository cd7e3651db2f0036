import MiniSearch, {type Query as MiniQuery} from 'minisearch';
import type {Query, Slot} from '../query/query';
import {indexTokens, squashedToken, stem} from '../query/words';
import {traitsOf} from '../record';
import {editsAllowed, editsBetween} from './edits';
import {type IndexedRecord, isFieldOfOneWord, isOutsideChapters, kindOrder} from './indexed-record';
import {Rank} from './rank';
import {type Findings} from './ranking';

const FIELD_BOOST = {title: 4, aliases: 3, text: 1};
const SYNONYM_BOOST = 0.6;
const FORM_BOOST = 0.8;

/** A query with more words that nobody knows is no query with typing errors. */
const MOST_CORRECTED = 6;

/** Finds records by the words in them. */
export class FullText {
  private readonly index: MiniSearch;
  private readonly vocabulary = new Vocabulary();
  /** The words of the index that matched, for each record found since this was cleared. */
  readonly matched = new Map<number, string[]>();

  constructor(private readonly records: readonly IndexedRecord[]) {
    this.index = new MiniSearch({
      idField: 'place',
      fields: ['title', 'aliases', 'text'],
      tokenize: (text, field) => {
        const tokens = indexTokens(text, field === 'text');
        for (const token of tokens) this.vocabulary.add(token);
        return tokens;
      },
      processTerm: (term) => term,
      searchOptions: {
        tokenize: (term) => [term],
        boost: FIELD_BOOST,
        boostDocument: (place) => traitsOf(records[place as number]!.record).boost,
      },
    });
    this.index.addAll(records.map(({record: {title, text, aliases = []}}, place) => ({place, title, text, aliases})));
  }

  /**
   * What was probably meant: the query with each word that no record has replaced by the nearest one that some has.
   * @returns undefined when all words are known, or one is like no other
   */
  correct({chunks, text}: Query): string | undefined {
    const words = chunks.flatMap((chunk) => chunk.words);
    const unknown = words.filter((word) => !this.vocabulary.has(word.text, word === words.at(-1)));
    if (unknown.length === 0 || unknown.length > MOST_CORRECTED) return undefined;
    let corrected = '';
    let at = 0;
    for (const {text: word, start, end} of unknown) {
      const nearest = this.vocabulary.nearest(word);
      if (nearest === undefined) return undefined;
      corrected += text.slice(at, start) + nearest;
      at = end;
    }
    return corrected + text.slice(at);
  }

  /** Records that have all words of the query, each as it is, in another form, unfinished, or by a synonym. */
  findAll(query: Query, slots: readonly Slot[], findings: Findings): void {
    for (const {place, score} of this.search(slots, 'AND')) {
      const indexed = this.records[place]!;
      const kind = kindOrder(indexed, query.symbol);
      const add = (rank: Rank, distance: number) => findings.add(place, {rank, distance, kind});
      const otherKind = query.kind !== undefined && query.kind !== indexed.record.kind;
      const outside = !query.asks && isOutsideChapters(indexed);
      // Other forms are other names: `request_shipping` begins one message, and is not another's `request_shipment`.
      if (!query.symbol && !isFieldOfOneWord(indexed) && hasSameWords(indexed, slots)) add(Rank.SameWords, 0);
      // A practice question is worth showing when nothing else says as much.
      else if (traitsOf(indexed.record).allWords) add(Rank.SomeWords, 4e6 - score);
      else add(Rank.AllWords, (otherKind ? 2e6 : 0) + (outside ? 1e6 : 0) - score);
    }
  }

  /** Records that have some of the words. */
  findSome(slots: readonly Slot[], findings: Findings): void {
    for (const {place, score} of this.search(slots, 'OR')) {
      if (!traitsOf(this.records[place]!.record).allWords)
        findings.add(place, {rank: Rank.SomeWords, distance: -score, kind: 0});
    }
  }

  private search(slots: readonly Slot[], combineWith: 'AND' | 'OR'): {place: number; score: number}[] {
    const strong = slots.filter(({weak}) => !weak);
    const wanted = strong.length > 0 ? strong : slots;
    return this.index
      .search({combineWith, queries: wanted.map((slot) => this.toQuery(slot, slot === slots.at(-1)))})
      .map(({id, score, terms}) => {
        const place = id as number;
        this.matched.set(place, terms);
        return {place, score: score * fit(slots, this.records[place]!)};
      });
  }

  private toQuery({words, synonyms, squashed}: Slot, last: boolean): MiniQuery {
    const typed = words.map((word, index): MiniQuery => {
      const unfinished = last && index === words.length - 1 && word.length > 1;
      const forms = this.vocabulary.formsOf(stem(word)).filter((form) => form !== word);
      return {
        combineWith: 'OR',
        queries: [
          {queries: [word], prefix: unfinished},
          squashedToken(word),
          ...forms.map((form): MiniQuery => ({
            queries: [form],
            boostTerm: () => (differInNumber(form, word) ? 1 : FORM_BOOST),
          })),
        ],
      };
    });
    const others = synonyms.map((phrase): MiniQuery => ({
      combineWith: 'AND',
      queries: phrase.map((part) => ({combineWith: 'OR', queries: this.vocabulary.formsOf(part)})),
      boostTerm: () => SYNONYM_BOOST,
    }));
    const all = typed.length > 0 ? [{combineWith: 'AND' as const, queries: typed}] : [];
    return {
      combineWith: 'OR',
      queries: [...all, ...others, ...squashed.flatMap((name) => [name, squashedToken(name)])],
    };
  }
}

/** The words the index knows, and which of them are forms of one another. */
class Vocabulary {
  /** How often each word stands somewhere. */
  private readonly counts = new Map<string, number>();
  private readonly forms = new Map<string, string[]>();

  add(word: string): void {
    const count = this.counts.get(word) ?? 0;
    this.counts.set(word, count + 1);
    if (count > 0) return;
    const stemmed = stem(word);
    const forms = this.forms.get(stemmed);
    if (forms) forms.push(word);
    else this.forms.set(stemmed, [word]);
  }

  /** Whether any record has a word, or another of its forms, or a name that is it when squashed. */
  has(word: string, unfinished: boolean): boolean {
    if (this.counts.has(word) || this.forms.has(stem(word))) return true;
    const name = squashedToken(word);
    return [...this.counts.keys()].some((known) => known.startsWith(name) || (unfinished && known.startsWith(word)));
  }

  /** The known word, or squashed name, that fewest edits make of another; of equal ones the more frequent. */
  nearest(word: string): string | undefined {
    let best: {word: string; edits: number; count: number} | undefined;
    const most = editsAllowed(word.length);
    for (const [token, count] of this.counts) {
      const known = token.replace(/^=/, '');
      const edits = editsBetween(word, known, best?.edits ?? most, false);
      if (edits !== undefined && (!best || edits < best.edits || count > best.count))
        best = {word: known, edits, count};
    }
    return best?.word;
  }

  formsOf(stemmed: string): string[] {
    return this.forms.get(stemmed) ?? [];
  }
}

/** Whether one word is the other's plural, or the verb's form in "it creates". */
function differInNumber(a: string, b: string): boolean {
  return a === `${b}s` || b === `${a}s`;
}

/** Whether the words typed are those of the title, of a message also those of its last segment. */
function hasSameWords({stems}: IndexedRecord, slots: readonly Slot[]): boolean {
  const typed = new Set(slots.flatMap(({words}) => words.map(stem)));
  return stems.some((words) => words.size === typed.size && [...words].every((word) => typed.has(word)));
}

/** What full text alone does not see: how much of query and title are the same, from 1 to 5. */
function fit(slots: readonly Slot[], {stems}: IndexedRecord): number {
  return 1 + 4 * Math.max(...stems.map((words) => titleOverlap(words, slots)));
}

/** The part of the query that a title says, times the part of the title that the query says. */
function titleOverlap(title: ReadonlySet<string>, slots: readonly Slot[]): number {
  const says = (phrase: readonly string[]) => phrase.length > 0 && phrase.every((part) => title.has(part));
  const said = new Set<string>();
  let ofQuery = 0;
  for (const {words, synonyms} of slots) {
    const typed = words.map(stem);
    const way = says(typed) ? typed : synonyms.find(says);
    if (!way) continue;
    ofQuery += way === typed ? 1 : SYNONYM_BOOST;
    for (const word of way) said.add(word);
  }
  return (ofQuery / Math.max(1, slots.length)) * (said.size / Math.max(1, title.size));
}
