import type {Query} from '../query/query';
import {squash, stem} from '../query/words';
import {traitsOf} from '../record';
import {type IndexedRecord, isFieldOfOneWord, kindOrder, matchesLastSegment} from './indexed-record';
import {matchMistyped, matchName, type NameMatch, namePattern} from './names';
import {Rank} from './rank';
import {type Findings} from './ranking';

/** Distance of a title from what is written as a name: more than any name has words. */
const UNLIKELY = 1000;

/** Finds records by what they are called. */
export class NameFinder {
  /** All records in the order of their titles. */
  private readonly alphabet: readonly IndexedRecord[];

  constructor(private readonly records: readonly IndexedRecord[]) {
    this.alphabet = [...records].sort(byTitle);
  }

  /**
   * Messages under a namespace or a pattern, by name; undefined when the query is no pattern, or ends with the stop of
   * a sentence instead of that of a namespace.
   */
  list({bare}: Query): IndexedRecord[] | undefined {
    const fits = namePattern(bare);
    if (!fits) return undefined;
    const listed = this.alphabet.filter(({record, title}) => record.kind === 'message' && fits(title));
    return listed.length > 0 || bare.includes('*') ? listed : undefined;
  }

  /**
   * Everything whose name the query is, or is a part of.
   * @param synonyms other ways to say the whole query, as stems, the closest first
   */
  findNames(query: Query, synonyms: readonly string[], findings: Findings): void {
    this.records.forEach((indexed, place) => {
      // A whole question is no name.
      if (traitsOf(indexed.record).allWords) return;
      const kind = kindOrder(indexed, query.symbol);
      const add = (rank: Rank, distance = 0, match?: NameMatch) => findings.add(place, {rank, distance, kind, match});
      const match = matchName(query.squashed, indexed.title);
      if (match) {
        const rank = match.rank === Rank.Exact ? rankOfTitle(indexed, query) : match.rank;
        add(rank, this.distanceOf(indexed, match, query), match);
      }
      const missing = wordsMissing(query, indexed);
      // Written as a name, the order of words counts: `line_cancel` begins a name that is not `cancel_line`.
      if (missing !== undefined) add(query.symbol ? Rank.Part : Rank.SameWords, missing);
      const synonym = synonyms.indexOf(indexed.phrase);
      // Codes are words of their own: `SHIPPED` is not another name of a dispatch.
      if (synonym !== -1 && indexed.record.kind !== 'status') add(Rank.Known, 1 + synonym);
      for (const alias of indexed.aliases) {
        const also = matchName(query.squashed, alias);
        if (also?.rank === Rank.Exact) add(Rank.Known);
        else if (also?.rank === Rank.Prefix) add(Rank.Prefix, this.distanceOf(indexed, also, query));
      }
    });
  }

  /** What tells matches of one rank apart. */
  private distanceOf(indexed: IndexedRecord, {rank}: NameMatch, {symbol, text}: Query): number {
    // A namespace written with its dots is listed like `magento.inventory.*`.
    if (rank === Rank.Segment && text.includes('.')) return this.alphabet.indexOf(indexed);
    // What is written as a name is hardly the beginning of a title.
    return rank > Rank.Segment && symbol && !traitsOf(indexed.record).symbol ? UNLIKELY : 0;
  }

  /** Names inside a longer query that are written as names; the first one leads. */
  findMentions(query: Query, findings: Findings): void {
    const symbols = query.chunks.filter(({symbol}) => symbol).map(({words}) => squash(words));
    this.records.forEach((indexed, place) => {
      const {record, title, aliases} = indexed;
      symbols.forEach((symbol, distance) => {
        const match = traitsOf(record).symbol && matchName(symbol, title);
        const isCode = record.kind === 'symptom' && aliases.some(({squashed}) => squashed === symbol);
        if (isCode || (match && match.rank <= Rank.Known))
          findings.add(place, {rank: Rank.Mentioned, distance, kind: kindOrder(indexed, true), match});
      });
    });
  }

  /** Names and titles that are the query, but for typing errors. */
  findMistyped({squashed, symbol}: Query, findings: Findings): void {
    this.records.forEach((indexed, place) => {
      const match = matchMistyped(squashed, indexed.title);
      if (match)
        findings.add(place, {
          rank: Rank.Mistyped,
          distance: match.edits + (match.whole ? 0 : 0.5),
          kind: kindOrder(indexed, symbol),
        });
    });
  }
}

function byTitle(a: IndexedRecord, b: IndexedRecord): number {
  return a.record.title < b.record.title ? -1 : 1;
}

/**
 * A field's name in plain words more likely means the thing than the field, and one word hardly ever the field. A code
 * is a word that messages and symptoms are known by as well: they say more of it.
 */
function rankOfTitle(indexed: IndexedRecord, {symbol}: Query): Rank {
  if (indexed.record.kind === 'status') return Rank.Known;
  if (indexed.record.kind !== 'parameter' || symbol) return Rank.Exact;
  return isFieldOfOneWord(indexed) ? Rank.Part : Rank.Known;
}

/**
 * Whether the query says a message in words, as "cancel the order" does: its last segment word by word, and of the
 * others some.
 * @returns how many words of the name are missing; undefined when it does not
 */
function wordsMissing({content}: Query, indexed: IndexedRecord): number | undefined {
  if (content.length < 2 || !matchesLastSegment(indexed, content)) return undefined;
  const {words, squashed} = indexed.title;
  const stems = new Set(words.map(({text}) => stem(text)));
  // Some names write as one what people write as two words: `saleschannel`.
  return content.every((word) => stems.has(stem(word)) || squashed.includes(word))
    ? words.length - content.length
    : undefined;
}
