import {editsBetween} from './edits';
import {type Entry, hasSymbol, isBeside, isFieldOfOneWord, kindOrder, saysLastSegment} from './entry';
import {matchMistyped, matchName, type Name, type NameMatch, namePattern, NameRank, toTyped} from './names';
import {isKindWord, type Query, symbolsIn} from './query';
import {type Findings, Tier} from './ranking';
import {stem} from './tokenize';

/** The symbol lane: finds records by what they are called. */
export class Lane {
  /** Place of each record in the order of titles. */
  private readonly alphabet = new Map<number, number>();

  constructor(private readonly entries: readonly Entry[]) {
    entries
      .map((entry, place) => ({entry, place}))
      .sort((a, b) => byTitle(a.entry, b.entry))
      .forEach(({place}, rank) => this.alphabet.set(place, rank));
  }

  /** Messages under a namespace or a pattern, by name; undefined when the query is no pattern. */
  list(query: string): Entry[] | undefined {
    const fits = namePattern(query);
    return fits && this.entries.filter(({record, title}) => record.kind === 'message' && fits(title)).sort(byTitle);
  }

  /**
   * Everything whose name the query is, or is a part of.
   * @param synonyms other ways to say the whole query, as stems, the closest first
   */
  findNames(query: Query, synonyms: readonly string[], findings: Findings): void {
    this.entries.forEach((entry, place) => {
      const kind = kindOrder(entry, query.symbol);
      const match = matchName(query.squashed, entry.title);
      if (match) {
        const tier = tierOf(match, entry, query.symbol);
        findings.add(place, {tier, order: this.orderOf(place, tier, match, kind, query), name: match});
      }
      if (query.squashedContent === entry.title.squashed)
        findings.add(place, {tier: tierOfWhole(entry, query.symbol), order: [kind, NameRank.Exact]});
      else if (query.squashedContent === entry.content)
        findings.add(place, {tier: Tier.Known, order: [KNOWN.content, kind]});
      const missing = wordsMissing(query, entry);
      // Written as a name, the order of words counts: `line_cancel` begins a name that is not `cancel_line`.
      if (missing !== undefined)
        findings.add(place, {tier: query.symbol ? Tier.Part : Tier.SameWords, order: [kind, missing]});
      const synonym = synonyms.indexOf(entry.phrase);
      if (synonym !== -1 && !isFieldOfOneWord(entry))
        findings.add(place, {tier: Tier.Known, order: [KNOWN.synonym, synonym, kind]});
      for (const alias of entry.aliases) {
        const also = matchName(query.squashed, alias);
        if (also?.rank === NameRank.Exact || query.squashedContent === alias.squashed)
          findings.add(place, {tier: Tier.Known, order: [KNOWN.name, kind]});
        else if (also?.rank === NameRank.LastSegmentPrefix && entry.record.kind !== 'parameter')
          findings.add(place, {tier: Tier.Prefix, order: this.orderOf(place, Tier.Prefix, also, kind, query)});
      }
    });
  }

  private orderOf(
    place: number,
    tier: Tier,
    {rank, unit, start, end}: NameMatch,
    kind: number,
    {symbol, text, words}: Query,
  ): number[] {
    if (tier === Tier.Exact) return [kind, rank];
    if (tier === Tier.Known) return [KNOWN.name, kind];
    // A namespace written with its dots is listed like `magento.inventory.*`.
    if (tier === Tier.Segment && text.includes('.')) return [this.alphabet.get(place)!];
    const entry = this.entries[place]!;
    const unlikely = symbol && !hasSymbol(entry) ? 1 : 0;
    // "lines" is the beginning of "lines shipped" before it is that of "line status".
    const straddles = runsOverWords(start, end, entry.title, words) ? 1 : 0;
    // An unfinished last segment comes before an unfinished other one; of each, the shorter is closer.
    return [unlikely, straddles, rank === NameRank.SegmentPrefix ? 1 : 0, isBeside(entry) ? 1 : 0, unit, kind];
  }

  /** Names inside a sentence: those written as names, and last segments of more than one word. */
  findMentions(query: Query, findings: Findings): void {
    // One name is no sentence, though shorter names may stand in it.
    if (query.symbol) return;
    const symbols = symbolsIn(query);
    const sentence = ` ${query.words.join(' ')} `;
    this.entries.forEach((entry, place) => {
      if (!hasSymbol(entry)) return;
      const {record, title} = entry;
      const mentioned = symbols
        .flatMap((symbol) => matchName(symbol, title) ?? [])
        .find(({rank}) => rank <= NameRank.LastSegment);
      const last = record.kind === 'message' ? lastSegment(title) : undefined;
      const match = mentioned ?? (last && sentence.includes(` ${last.words} `) ? last.match : undefined);
      if (match) findings.add(place, {tier: Tier.Mentioned, order: [kindOrder(entry, true), match.rank], name: match});
    });
  }

  /** Names and titles that were mistyped. */
  findMistyped({words, content, segments, symbol}: Query, tier: Tier, findings: Findings): void {
    const compare = rememberEdits();
    const asked = content.length > 1 ? content.filter((word) => !isKindWord(word)) : content;
    const ways = (asked.length === words.length || asked.length === 0 ? [words] : [words, asked]).map((way) =>
      way.map(toTyped),
    );
    const parts = segments.map(toTyped);
    this.entries.forEach((entry, place) => {
      const unlikely = symbol && !hasSymbol(entry) ? 1 : 0;
      for (const name of [entry.title, ...entry.aliases]) {
        for (const way of ways) {
          const match = matchMistyped(way, parts, name, compare);
          if (!match) continue;
          const part = match.whole && name === entry.title ? 0 : 1;
          findings.add(place, {
            tier,
            order: [unlikely, match.edits, part, match.apart, kindOrder(entry, symbol), match.unit],
          });
        }
      }
    });
  }
}

/** Within what a record is known by: its names, its title but for small words, a synonym. */
const KNOWN = {name: 0, content: 1, synonym: 2};

function byTitle(a: Entry, b: Entry): number {
  return a.record.title < b.record.title ? -1 : 1;
}

function tierOf({rank, start}: NameMatch, entry: Entry, symbol: boolean): Tier {
  switch (rank) {
    case NameRank.Exact:
      return tierOfWhole(entry, symbol);
    case NameRank.Ending:
      return Tier.Exact;
    case NameRank.LastSegment:
      // One word, such as "refund", may as well mean the thing itself.
      return entry.title.wordStarts.at(-1) === start ? Tier.Known : Tier.Exact;
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

/** A field's name in plain words more likely means the thing than the field, and one word hardly ever the field. */
function tierOfWhole(entry: Entry, symbol: boolean): Tier {
  if (entry.record.kind !== 'parameter' || symbol) return Tier.Exact;
  return isFieldOfOneWord(entry) ? Tier.Part : Tier.Known;
}

/**
 * Whether the query says a message in words, as "cancel the order" does: its last segment word by word, and of the
 * others some.
 * @returns how many words of the name are missing; undefined when it does not
 */
function wordsMissing(query: Query, entry: Entry): number | undefined {
  if (query.content.length < 2 || !saysLastSegment(entry, query)) return undefined;
  const {words} = entry.title;
  const stems = new Set(words.map(({text}) => stem(text)));
  return query.content.every((word) => stems.has(stem(word))) ? words.length - query.content.length : undefined;
}

/** Whether a match runs over the end of a word where the query has no words to part. */
function runsOverWords(start: number, end: number, {wordStarts}: Name, queryWords: readonly string[]): boolean {
  const parted = new Set<number>();
  queryWords.reduce((at, word) => {
    parted.add(at);
    return at + word.length;
  }, start);
  return wordStarts.some((at) => at > start && at < end && !parted.has(at));
}

/** The last segment of a message's name, when it has more than one word. */
function lastSegment(title: Name): {words: string; match: NameMatch} | undefined {
  const start = title.segmentStarts.at(-2)!;
  const words = title.words.slice(title.wordStarts.indexOf(start));
  if (words.length === 1) return undefined;
  const end = title.squashed.length;
  return {
    words: words.map(({text}) => text).join(' '),
    match: {rank: NameRank.LastSegment, unit: end - start, start, end},
  };
}

/** Compares each pair of words once: the same few hundred words stand in all the names. */
function rememberEdits(): typeof editsBetween {
  const known = {
    whole: new Map<string, Map<string, number | undefined>>(),
    prefix: new Map<string, Map<string, number | undefined>>(),
  };
  return (typed, word, most, orPrefix) => {
    const memory = orPrefix ? known.prefix : known.whole;
    let edits = memory.get(typed);
    if (!edits) memory.set(typed, (edits = new Map()));
    if (!edits.has(word)) edits.set(word, editsBetween(typed, word, most, orPrefix));
    return edits.get(word);
  };
}
