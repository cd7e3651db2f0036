import MiniSearch, {type Query as MiniQuery} from 'minisearch';
import {editsAllowed, editsBetween} from './edits';
import {excerptOf, matchingRanges, rangeOf, toSegments, type WordTest} from './highlight';
import {matchMistyped, matchName, type Name, type NameMatch, namePattern, NameRank, toName} from './names';
import {parseQuery, type Query, type Slot, symbolsIn, Synonyms} from './query';
import {synonymGroups} from './synonyms';
import {indexTokens, squash, stem, stemTokens, wordsOf} from './tokenize';
import type {RecordKind, SearchEngine, SearchHit, SearchRecord, SearchResult} from './types';

/** How a record was found, best first. Hits of one tier are never mixed with those of another. */
enum Tier {
  /** The whole title; of a message also its last segment, when that has more than one word. */
  Exact,
  /** Another name of it, the one-word last segment of a message, or a field's name. */
  Known,
  /** A name inside a longer query. */
  Mentioned,
  /** A whole segment of a message's name. */
  Segment,
  /** The beginning of a title or a segment. */
  Prefix,
  /** Words in the middle of a title or a name. */
  Part,
  /** All words, anywhere in title or text. */
  AllWords,
  /** Letters in the middle of a word. */
  Inside,
  /** A title or name with typing errors. */
  Mistyped,
  /** All words, with typing errors. */
  AllMistyped,
  /** Some of the words. */
  SomeWords,
}

/** A found record. Compared by tier, then each by the next, lower first; last by the records' own order. */
interface Candidate {
  tier: Tier;
  order: readonly number[];
  /** Letters of the squashed title that matched. */
  name?: NameMatch;
}

/** Weaker ways of looking are tried only while there are fewer hits than this. */
const FEW = 5;

/** Of hits that match some words, those below this share of the best score are noise. */
const LEAST_SHARE = 0.3;

/** How many nearest names are offered when nothing is found. */
const SUGGESTIONS = 3;

/** How alike a name must be to be offered, from 0 to 1. */
const LEAST_LIKENESS = 0.3;

/** Which of two things of the same name comes first. Written as a name, fields go before terms. */
const BY_NAME: readonly RecordKind[] = ['message', 'term', 'flow', 'objective', 'question', 'heading', 'practice', 'parameter'];
const BY_SYMBOL: readonly RecordKind[] = ['message', 'parameter', 'term', 'flow', 'objective', 'question', 'heading', 'practice'];

/** Full text: what asks or answers a question counts most, a field's few words least. */
const KIND_BOOST: Record<RecordKind, number> = {message: 1, parameter: 0.35, objective: 1.25, question: 1.25, flow: 1, term: 1.1, heading: 1, practice: 0.8};
const FIELD_BOOST = {title: 4, aliases: 3, text: 1};
const WEIGHTS = {prefix: 0.5, fuzzy: 0.4};
const SYNONYM_BOOST = 0.7;

/** Words that only say that a message is meant. */
const MESSAGE_WORDS = new Set(['message', 'messages', 'topic', 'call']);

interface Entry {
  record: SearchRecord;
  title: Name;
  aliases: Name[];
}

/** The search engine that runs in the reader's browser, over records built with the site. */
export function createEmbeddedEngine(records: readonly SearchRecord[]): SearchEngine {
  const engine = new EmbeddedEngine(records);
  return {search: async (query, limit) => engine.search(query, limit)};
}

class EmbeddedEngine {
  private readonly entries: Entry[];
  private readonly index: MiniSearch<SearchRecord>;
  private readonly synonyms: Synonyms;

  constructor(records: readonly SearchRecord[]) {
    this.entries = records.map((record) => ({
      record,
      title: toName(record.title, record.kind === 'message'),
      aliases: (record.aliases ?? []).map((alias) => toName(alias, false)),
    }));
    this.synonyms = new Synonyms(synonymGroups(records));
    const places = new Map(records.map(({objectID}, place) => [objectID, place]));
    this.index = new MiniSearch<SearchRecord>({
      idField: 'place',
      fields: ['title', 'aliases', 'text'],
      extractField: (record, field) => {
        if (field === 'place') return places.get(record.objectID) as never;
        const value = record[field as 'title' | 'aliases' | 'text'];
        return Array.isArray(value) ? value.join('\n') : (value ?? '');
      },
      tokenize: (text, field) => indexTokens(text, field === 'text'),
      processTerm: (term) => term,
      searchOptions: {
        tokenize: (term) => [term],
        boost: FIELD_BOOST,
        weights: WEIGHTS,
        boostDocument: (place) => KIND_BOOST[this.entries[place as number]!.record.kind],
      },
    });
    this.index.addAll(records);
  }

  search(text: string, limit: number): SearchResult {
    const query = parseQuery(text);
    if (query.words.length === 0) return {hits: [], total: 0, suggestions: []};

    const listed = this.listNames(text);
    if (listed) return listed.length > 0 ? this.listResult(listed, text, limit) : {hits: [], total: 0, suggestions: this.nearest(query)};

    const found = new Map<number, Candidate>();
    const add = (place: number, candidate: Candidate) => {
      const known = found.get(place);
      if (!known || compare(candidate, known) < 0) found.set(place, candidate);
    };
    this.findNames(query, add);
    this.findMentions(query, add);
    const slots = this.synonyms.slotsOf(query, (word) => this.index.search(word).length > 0);
    this.findWords(slots, 'AND', Tier.AllWords, false, add);
    if (found.size < FEW) this.findMistyped(query, add);
    if (found.size < FEW) this.findWords(slots, 'AND', Tier.AllMistyped, true, add);
    if (found.size < FEW && slots.length > 1) this.findWords(slots, 'OR', Tier.SomeWords, false, add);

    const best = [...found].sort(([a, one], [b, other]) => compare(one, other) || a - b);
    const hits = best.slice(0, limit).map(([place, candidate]) => this.toHit(place, candidate, query, slots));
    return {hits, total: best.length, suggestions: best.length === 0 ? this.nearest(query) : []};
  }

  /** Messages under a namespace or a pattern, by name; undefined when the query is no pattern. */
  private listNames(text: string): Entry[] | undefined {
    const fits = namePattern(text);
    if (!fits) return undefined;
    return this.entries.filter(({record, title}) => record.kind === 'message' && fits(title)).sort(byTitle);
  }

  private listResult(listed: Entry[], text: string, limit: number): SearchResult {
    const letters = text.split(/\*+/).map((part) => squash(wordsOf(part))).filter((part) => part !== '');
    const hits = listed.slice(0, limit).map(({record, title}): SearchHit => {
      const ranges = letters.flatMap((part) => {
        const start = title.squashed.indexOf(part);
        return start === -1 ? [] : [rangeOf(title, start, start + part.length)];
      });
      return {record, title: toSegments(record.title, ranges), excerpt: []};
    });
    return {hits, total: listed.length, suggestions: []};
  }

  /** The symbol lane. */
  private findNames(query: Query, add: (place: number, candidate: Candidate) => void): void {
    const kinds = query.symbol ? BY_SYMBOL : BY_NAME;
    this.entries.forEach(({record, title, aliases}, place) => {
      const match = matchName(query.squashed, title) ?? (query.squashedContent === title.squashed ? matchName(query.squashedContent, title) : undefined);
      const kind = kinds.indexOf(record.kind);
      if (match) {
        const tier = tierOf(match, record.kind, title, query);
        add(place, {tier, order: tier === Tier.Exact ? [kind, match.rank] : [PREFERENCE[match.rank], match.unit, kind], name: match});
      }
      for (const alias of aliases) {
        const also = matchName(query.squashed, alias) ?? (query.squashedContent === alias.squashed ? matchName(query.squashedContent, alias) : undefined);
        if (also?.rank === NameRank.Exact) add(place, {tier: Tier.Known, order: [0, kind]});
        else if (also?.rank === NameRank.LastSegmentPrefix) add(place, {tier: Tier.Prefix, order: [PREFERENCE[also.rank], also.unit, kind]});
      }
    });
  }

  /** Names inside a sentence: those written as names, and last segments of more than one word. */
  private findMentions(query: Query, add: (place: number, candidate: Candidate) => void): void {
    const symbols = symbolsIn(query);
    const sentence = ` ${query.words.join(' ')} `;
    this.entries.forEach(({record, title}, place) => {
      if (record.kind !== 'message' && record.kind !== 'parameter') return;
      const kind = BY_SYMBOL.indexOf(record.kind);
      for (const symbol of symbols) {
        const match = matchName(symbol, title);
        if (match && match.rank <= NameRank.LastSegment) add(place, {tier: Tier.Mentioned, order: [kind, match.rank], name: match});
      }
      if (record.kind !== 'message') return;
      const start = title.segmentStarts.at(-2)!;
      const last = title.words.slice(title.wordStarts.indexOf(start));
      if (last.length > 1 && sentence.includes(` ${last.map(({text}) => text).join(' ')} `)) {
        add(place, {tier: Tier.Mentioned, order: [kind, NameRank.LastSegment], name: {rank: NameRank.LastSegment, unit: 0, start, end: title.squashed.length}});
      }
    });
  }

  private findWords(slots: readonly Slot[], combineWith: 'AND' | 'OR', tier: Tier, mistyped: boolean, add: (place: number, candidate: Candidate) => void): void {
    const results = this.index.search({combineWith, queries: slots.map((slot, index) => toMiniQuery(slot, index === slots.length - 1, mistyped))});
    const least = tier === Tier.SomeWords ? (results[0]?.score ?? 0) * LEAST_SHARE : 0;
    for (const {id, score} of results) if (score >= least) add(id as number, {tier, order: [-score]});
  }

  private findMistyped({content}: Query, add: (place: number, candidate: Candidate) => void): void {
    // The same few hundred words stand in all the names, so each is compared once.
    const known = new Map<string, number | undefined>();
    const compareOnce: typeof editsBetween = (typed, word, most, orPrefix) => {
      const key = `${typed} ${word} ${orPrefix}`;
      if (!known.has(key)) known.set(key, editsBetween(typed, word, most, orPrefix));
      return known.get(key);
    };
    const asked = content.filter((word) => !MESSAGE_WORDS.has(word));
    this.entries.forEach(({record, title, aliases}, place) => {
      for (const name of [title, ...aliases]) {
        const match = matchMistyped(asked, name, compareOnce);
        if (match) add(place, {tier: Tier.Mistyped, order: [match.edits, BY_NAME.indexOf(record.kind), match.unit]});
      }
    });
  }

  private toHit(place: number, {tier, name}: Candidate, query: Query, slots: readonly Slot[]): SearchHit {
    const {record, title} = this.entries[place]!;
    const test = wordTest(query, slots, tier);
    const ranges = name && name.rank !== NameRank.Inside ? [rangeOf(title, name.start, name.end)] : matchingRanges(title.words, test);
    const marked = ranges.length === 0 && name ? [rangeOf(title, name.start, name.end)] : ranges;
    return {record, title: toSegments(record.title, marked), excerpt: excerptOf(record.text, test)};
  }

  /** Names that look most like what was typed, though too unlike to be hits. */
  private nearest({squashed, content}: Query): string[] {
    const typed = [...new Set([squashed, content.join(''), ...content])].filter((part) => part.length > 2).map(pairsOf);
    return this.entries
      .filter(({record}) => record.kind === 'message' || record.kind === 'term' || record.kind === 'flow')
      .map(({title}, place) => {
        const names = [title.squashed, title.squashed.slice(title.segmentStarts.at(-2))].map(pairsOf);
        return {text: title.text, place, likeness: Math.max(0, ...typed.flatMap((part) => names.map((name) => likeness(part, name))))};
      })
      .filter((name) => name.likeness >= LEAST_LIKENESS)
      .sort((a, b) => b.likeness - a.likeness || a.place - b.place)
      .slice(0, SUGGESTIONS)
      .map(({text}) => text);
  }
}

/** Within a tier: the last segment before the others, whole words before unfinished ones. */
const PREFERENCE: Record<NameRank, number> = {
  [NameRank.Exact]: 0,
  [NameRank.Ending]: 0,
  [NameRank.LastSegment]: 0,
  [NameRank.Segment]: 0,
  [NameRank.LastSegmentPrefix]: 0,
  [NameRank.SegmentPrefix]: 1,
  [NameRank.Part]: 0,
  [NameRank.Inside]: 0,
};

function tierOf({rank, start}: NameMatch, kind: RecordKind, name: Name, query: Query): Tier {
  switch (rank) {
    case NameRank.Exact:
      return kind === 'parameter' && !query.symbol ? Tier.Known : Tier.Exact;
    case NameRank.Ending:
      return Tier.Exact;
    case NameRank.LastSegment:
      // One word, such as "refund", may as well mean the thing itself.
      return name.wordStarts.at(-1) === start ? Tier.Known : Tier.Exact;
    case NameRank.Segment:
      return Tier.Segment;
    case NameRank.LastSegmentPrefix:
    case NameRank.SegmentPrefix:
      return Tier.Prefix;
    case NameRank.Part:
      return Tier.Part;
    case NameRank.Inside:
      return Tier.Inside;
  }
}

function compare(a: Candidate, b: Candidate): number {
  if (a.tier !== b.tier) return a.tier - b.tier;
  for (let index = 0; index < a.order.length; index += 1) {
    const difference = a.order[index]! - (b.order[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

function byTitle(a: Entry, b: Entry): number {
  return a.record.title < b.record.title ? -1 : 1;
}

function toMiniQuery({words, synonyms, joined}: Slot, last: boolean, mistyped: boolean): MiniQuery {
  const typed = {
    combineWith: 'AND' as const,
    queries: words.map((word, index): MiniQuery => {
      const unfinished = word.length > 2 || (last && index === words.length - 1 && word.length > 1);
      const exact: MiniQuery = {queries: [word], prefix: unfinished, fuzzy: mistyped && editsAllowed(word.length)};
      return {combineWith: 'OR', queries: [exact, ...stemTokens(stem(word)).filter((token) => token !== word)]};
    }),
  };
  const others = synonyms.map((phrase): MiniQuery => ({combineWith: 'AND', queries: phrase.map((part) => ({combineWith: 'OR', queries: stemTokens(part)})), boostTerm: () => SYNONYM_BOOST}));
  return {combineWith: 'OR', queries: [typed, ...others, ...(joined ? [joined] : [])]};
}

/** Which words of a hit to mark: those that begin as typed, those of the same stem or meaning, mistyped ones last. */
function wordTest({content}: Query, slots: readonly Slot[], tier: Tier): WordTest {
  const stems = new Set([...content.map(stem), ...slots.flatMap(({synonyms}) => synonyms.flat())]);
  const mistyped = tier === Tier.Mistyped || tier === Tier.AllMistyped;
  return (word) => {
    const typed = content.filter((each) => word.startsWith(each) && (each.length > 1 || each === word));
    if (typed.length > 0) return Math.max(...typed.map(({length}) => length));
    if (stems.has(stem(word))) return word.length;
    return mistyped && content.some((each) => editsBetween(each, word, editsAllowed(each.length), true) !== undefined) ? word.length : 0;
  };
}

/** Every two letters that follow each other. */
function pairsOf(text: string): Set<string> {
  return new Set(Array.from({length: Math.max(0, text.length - 1)}, (_, at) => text.slice(at, at + 2)));
}

/** How many pairs two texts share, from 0 to 1. */
function likeness(a: Set<string>, b: Set<string>): number {
  if (a.size === 0 || b.size === 0) return 0;
  let shared = 0;
  for (const pair of a) if (b.has(pair)) shared += 1;
  return (2 * shared) / (a.size + b.size);
}
