import MiniSearch, {type Query as MiniQuery} from 'minisearch';
import {editsAllowed} from './edits';
import {type Entry, isBeside, isFieldOfOneWord, kindOrder, saysLastSegment} from './entry';
import {kindAsked, type Query, type Slot} from './query';
import {type Findings, Tier} from './ranking';
import {indexTokens, squashedToken, stem} from './tokenize';
import type {RecordKind} from './types';

/** What asks or answers a question counts most, a field's few words least. */
const KIND_BOOST: Record<RecordKind, number> = {
  message: 1,
  parameter: 0.35,
  objective: 1.5,
  question: 1.25,
  flow: 1,
  term: 1.1,
  heading: 1,
  practice: 0.8,
};
const FIELD_BOOST = {title: 4, aliases: 3, text: 1};
const WEIGHTS = {prefix: 0.5, fuzzy: 0.4};
const FORM_BOOST = 0.8;
const SYNONYM_BOOST = 0.6;

/** Kinds that answer a question. */
const ANSWERS: ReadonlySet<RecordKind> = new Set(['objective', 'question', 'practice']);

/** Of hits that have only some of the words, those below this share of the best score are noise. */
const LEAST_SHARE = 0.3;

/** Finds records by the words in them. */
export class FullText {
  private readonly index: MiniSearch<number>;
  private readonly vocabulary = new Vocabulary();

  constructor(private readonly entries: readonly Entry[]) {
    this.index = new MiniSearch<number>({
      idField: 'place',
      fields: ['title', 'aliases', 'text'],
      extractField: (place, field) => (field === 'place' ? place : fieldOf(entries[place]!, field)) as string,
      tokenize: (text, field) => {
        const tokens = indexTokens(text, field === 'text');
        for (const token of tokens) this.vocabulary.add(token);
        return tokens;
      },
      processTerm: (term) => term,
      searchOptions: {
        tokenize: (term) => [term],
        boost: FIELD_BOOST,
        weights: WEIGHTS,
        boostDocument: (place) => KIND_BOOST[entries[place as number]!.record.kind],
      },
    });
    this.index.addAll(entries.map((_, place) => place));
  }

  /** Whether any record has a word, or a name that is it when squashed. */
  knows(word: string): boolean {
    return this.vocabulary.has(word);
  }

  /**
   * Records that have all words of the query, each as it is, in another form, unfinished, or by a synonym. The kind
   * asked for comes first; pages beside the chapters last, unless a question was asked.
   */
  findAll(query: Query, slots: readonly Slot[], findings: Findings): void {
    const kind = kindAsked(query);
    for (const {place, score} of this.search(query, slots, 'AND', false)) {
      const entry = this.entries[place]!;
      // Other forms are other names: `request_shipping` begins one message, and is not another's `request_shipment`.
      if (!query.symbol && hasSameWords(entry, slots) && !isFieldOfOneWord(entry)) {
        findings.add(place, {tier: Tier.SameWords, order: [kindOrder(entry, query.symbol)]});
      } else {
        const otherKind = kind !== undefined && kind !== entry.record.kind ? 1 : 0;
        const beside = !query.asks && isBeside(entry) ? 1 : 0;
        findings.add(place, {tier: Tier.AllWords, order: [otherKind, beside, -score]});
      }
    }
  }

  /** The same with typing errors. */
  findAllMistyped(query: Query, slots: readonly Slot[], findings: Findings): void {
    for (const {place, score} of this.search(query, slots, 'AND', true))
      findings.add(place, {tier: Tier.AllMistyped, order: [-score]});
  }

  /** Records that have some of the words. */
  findSome(query: Query, slots: readonly Slot[], findings: Findings): void {
    const results = this.search(query, slots, 'OR', false);
    const least = Math.max(...results.map(({score}) => score)) * LEAST_SHARE;
    for (const {place, score} of results)
      if (score >= least) findings.add(place, {tier: Tier.SomeWords, order: [-score]});
  }

  private search(
    query: Query,
    slots: readonly Slot[],
    combineWith: 'AND' | 'OR',
    mistyped: boolean,
  ): {place: number; score: number}[] {
    const strong = slots.filter(({weak}) => !weak);
    const wanted = strong.length > 0 ? strong : slots;
    const telling = kindAsked(query) ? slots.filter(({kindWord}) => !kindWord) : slots;
    return this.index
      .search({combineWith, queries: wanted.map((slot) => this.toQuery(slot, slot === slots.at(-1), mistyped))})
      .map(({id, score}) => ({place: id as number, score: score * fit(query, telling, this.entries[id as number]!)}));
  }

  private toQuery({words, synonyms, squashed}: Slot, last: boolean, mistyped: boolean): MiniQuery {
    const typed = words.map((word, index): MiniQuery => {
      const unfinished = word.length > 2 || (last && index === words.length - 1 && word.length > 1);
      const forms = this.vocabulary.formsOf(stem(word)).filter((form) => form !== word);
      return {
        combineWith: 'OR',
        queries: [
          {queries: [word], prefix: unfinished, fuzzy: mistyped && editsAllowed(word.length)},
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
  private readonly words = new Set<string>();
  private readonly forms = new Map<string, string[]>();

  add(word: string): void {
    if (this.words.has(word)) return;
    this.words.add(word);
    const stemmed = stem(word);
    const forms = this.forms.get(stemmed);
    if (forms) forms.push(word);
    else this.forms.set(stemmed, [word]);
  }

  has(word: string): boolean {
    return this.words.has(word) || this.words.has(squashedToken(word));
  }

  formsOf(stemmed: string): string[] {
    return this.forms.get(stemmed) ?? [];
  }
}

function fieldOf({record}: Entry, field: string): string {
  if (field === 'title') return record.title;
  if (field === 'text') return record.text;
  // A field's other names are its paths: every field of a refund would be found as "refund".
  return record.kind === 'parameter' ? '' : (record.aliases ?? []).join('\n');
}

function differInNumber(a: string, b: string): boolean {
  return a === `${b}s` || b === `${a}s`;
}

/** Whether the words typed are those of the title, of a message also those of its last segment. */
function hasSameWords({stems}: Entry, slots: readonly Slot[]): boolean {
  const typed = new Set(slots.flatMap(({words}) => words.map(stem)));
  return stems.some((words) => words.size === typed.size && [...words].every((word) => typed.has(word)));
}

/** What full text alone does not see: how much of the query the title says, and where it stands. */
function fit(query: Query, slots: readonly Slot[], entry: Entry): number {
  const {ofQuery, ofTitle} = titleShares(entry, slots);
  const asked = query.asks && ANSWERS.has(entry.record.kind) ? 1.5 : 1;
  const beside = isBeside(entry) ? 0.7 : 1;
  // "Sales channel deleted" is `deleted`, though the texts say delete.
  const ending = saysLastSegment(entry, query) ? 1.5 : 1;
  return (0.5 + ofQuery) ** 2 * (1 + 2 * ofQuery * ofTitle) * asked * beside * ending;
}

/** The part of the query that the title says, and the part of the title that the query says, each from 0 to 1. */
interface TitleShares {
  ofQuery: number;
  ofTitle: number;
}

function titleShares({stems}: Entry, slots: readonly Slot[]): TitleShares {
  const shares = stems.map((words): TitleShares => {
    const says = (phrase: readonly string[]) => phrase.length > 0 && phrase.every((part) => words.has(part));
    const said = new Set<string>();
    let ofQuery = 0;
    for (const slot of slots) {
      const typed = slot.words.map(stem);
      const way = says(typed) ? typed : slot.synonyms.find(says);
      if (!way) continue;
      ofQuery += way === typed ? 1 : SYNONYM_BOOST;
      for (const word of way) said.add(word);
    }
    return {ofQuery: ofQuery / Math.max(1, slots.length), ofTitle: said.size / Math.max(1, words.size)};
  });
  return shares.reduce((best, share) =>
    share.ofQuery > best.ofQuery || (share.ofQuery === best.ofQuery && share.ofTitle > best.ofTitle) ? share : best,
  );
}
