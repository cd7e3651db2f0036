import {editsAllowed, editsBetween} from './edits';
import {type Entry, toEntry} from './entry';
import {FullText} from './full-text';
import {excerptOf, matchingRanges, rangeOf, toSegments, type WordTest} from './highlight';
import {Lane} from './lane';
import {NameRank} from './names';
import {nameSlot, parseQuery, type Query, type Slot, slotsOf} from './query';
import {type Finding, Findings, Tier} from './ranking';
import {NearestNames} from './suggestions';
import {synonymGroups, Synonyms} from './synonyms';
import {squash, stem, wordsOf} from './tokenize';
import type {SearchEngine, SearchHit, SearchRecord, SearchResult} from './types';

/** Weaker ways of looking are tried only while there are fewer hits than this. */
const FEW = 5;

const NOTHING: SearchResult = {hits: [], total: 0, suggestions: []};

/**
 * The search engine that runs in the reader's browser, over records built with the site. Making one takes about as long
 * as a hundred searches: keep it.
 */
export function createEmbeddedEngine(records: readonly SearchRecord[]): SearchEngine {
  const entries = records.map(toEntry);
  const lane = new Lane(entries);
  const fullText = new FullText(entries);
  const synonyms = new Synonyms(synonymGroups(records));
  const nearest = new NearestNames(entries);

  const find = (query: Query): {findings: Findings; slots: Slot[]} => {
    const findings = new Findings();
    const others = query.symbol ? [] : synonyms.of(query.words).map((phrase) => phrase.join(' '));
    lane.findNames(query, others, findings);
    lane.findMentions(query, findings);
    const names = namesAsked(query, findings, entries);
    if (names.length > 0) {
      const slots = [nameSlot(names)];
      fullText.findAll(query, slots, findings);
      return {findings, slots};
    }
    const slots = slotsOf(query, synonyms, (word) => fullText.knows(word));
    const symbol = query.symbol && findings.size === 0;
    if (symbol) lane.findMistyped(query, Tier.MistypedSymbol, findings);
    fullText.findAll(query, slots, findings);
    if (findings.size < FEW && !symbol) lane.findMistyped(query, Tier.Mistyped, findings);
    if (findings.size < FEW) fullText.findAllMistyped(query, slots, findings);
    if (findings.size < FEW && slots.length > 1) fullText.findSome(query, slots, findings);
    return {findings, slots};
  };

  const search = (text: string, limit: number): SearchResult => {
    const query = parseQuery(text);
    if (query.words.length === 0) return NOTHING;
    const listed = lane.list(text);
    if (listed)
      return listed.length > 0 ? listResult(listed, text, limit) : {...NOTHING, suggestions: nearest.to(query)};
    const {findings, slots} = find(query);
    const best = findings.sorted();
    return {
      hits: best.slice(0, limit).map(([place, finding]) => toHit(entries[place]!, finding, query, slots)),
      total: best.length,
      suggestions: best.length === 0 ? nearest.to(query) : [],
    };
  };

  return {search: async (query, limit) => search(query, limit)};
}

/**
 * The names of messages, squashed, that the whole query spells. When there are any, texts are wanted that mention them,
 * not texts that have their words.
 */
function namesAsked({squashed}: Query, findings: Findings, entries: readonly Entry[]): string[] {
  const names = findings.sorted().flatMap(([place, {tier, name}]) => {
    const {record, title} = entries[place]!;
    if (tier !== Tier.Exact || record.kind !== 'message' || !name) return [];
    return name.rank === NameRank.LastSegment ? squashed : title.squashed;
  });
  return [...new Set(names)];
}

function listResult(listed: readonly Entry[], query: string, limit: number): SearchResult {
  const letters = query
    .split('*')
    .map((part) => squash(wordsOf(part)))
    .filter((part) => part !== '');
  const hits = listed.slice(0, limit).map(({record, title}): SearchHit => {
    const ranges = letters.flatMap((part) => {
      const start = title.squashed.indexOf(part);
      return start === -1 ? [] : [rangeOf(title, start, start + part.length)];
    });
    return {record, title: toSegments(record.title, ranges), excerpt: []};
  });
  return {hits, total: listed.length, suggestions: []};
}

function toHit({record, title}: Entry, {tier, name}: Finding, query: Query, slots: readonly Slot[]): SearchHit {
  const test = wordTest(query, slots, tier);
  const ranges = name ? [rangeOf(title, name.start, name.end)] : matchingRanges(title.words, test);
  // What was found by its name need not prove that its text matches as well: the reader wants to know what it is.
  const byName = tier <= Tier.Part && tier !== Tier.Mentioned;
  return {record, title: toSegments(record.title, ranges), excerpt: byName ? [] : excerptOf(record.text, test)};
}

/** Which words of a hit to mark: those that begin as typed, those of the same stem or meaning, and mistyped ones. */
function wordTest({content}: Query, slots: readonly Slot[], tier: Tier): WordTest {
  const stems = new Set(
    slots.flatMap(({words, synonyms}) => [...words.map(stem), ...synonyms.filter(({length}) => length === 1).flat()]),
  );
  const mistyped = tier === Tier.MistypedSymbol || tier === Tier.Mistyped || tier === Tier.AllMistyped;
  return (word) => {
    const typed = content.filter((each) => word.startsWith(each) && (each.length > 1 || each === word));
    if (typed.length > 0) return Math.max(...typed.map(({length}) => length));
    if (stems.has(stem(word))) return word.length;
    return mistyped && content.some((each) => editsBetween(each, word, editsAllowed(each.length), true) !== undefined)
      ? word.length
      : 0;
  };
}
