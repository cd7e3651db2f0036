import {addressesIn} from '../query/clean';
import {nameSlot, parseQuery, type Query, slotsOf} from '../query/query';
import {synonymGroups, Synonyms} from '../query/synonyms';
import {squash, wordsOf} from '../query/words';
import {type SearchRecord, toAddress} from '../record';
import {editsAllowed, editsBetween} from './edits';
import type {SearchEngine, SearchHit, SearchResult} from './engine';
import {FullText} from './full-text';
import {excerptOf, matchingRanges, rangeOf, toSegments, type WordTest} from './highlight';
import {type IndexedRecord, toIndexedRecord} from './indexed-record';
import {NameFinder} from './name-finder';
import {Rank} from './rank';
import {type Finding, Findings} from './ranking';
import {nearestNames} from './suggestions';

/** Weaker ways of looking are tried only while there are fewer hits than this. */
const FEW = 5;

/**
 * The search engine that runs in the reader's browser, over records built with the site. Making one takes about as long
 * as a hundred searches: keep it.
 */
export function createEmbeddedEngine(records: readonly SearchRecord[]): SearchEngine {
  const indexed = records.map(toIndexedRecord);
  const names = new NameFinder(indexed);
  const fullText = new FullText(indexed);
  const synonyms = new Synonyms(synonymGroups(records));
  // Fields share the address of the message they are in.
  const places = new Map(
    [...records.entries()]
      .filter(([, {kind}]) => kind !== 'parameter')
      .map(([place, {path}]) => [toAddress(path), place]),
  );

  const find = (query: Query): Findings => {
    const findings = new Findings();
    const others = query.symbol ? [] : synonyms.of(query.words).map((phrase) => phrase.join(' '));
    names.findNames(query, others, findings);
    names.findMentions(query, findings);
    const spelled = namesSpelled(query, findings, indexed);
    const slots = spelled.length > 0 ? [nameSlot(spelled)] : slotsOf(query, synonyms);
    if (query.symbol && findings.size === 0) names.findMistyped(query, findings);
    fullText.findAll(query, slots, findings);
    return findings;
  };

  /** What the query finds; when that is nothing, what it is with typing errors, as a name or word by word. */
  const findOrCorrect = (query: Query): {findings: Findings; asked: Query} => {
    const findings = find(query);
    if (findings.size === 0) names.findMistyped(query, findings);
    const corrected = findings.size === 0 ? fullText.correct(query) : undefined;
    if (corrected !== undefined) {
      const asked = parseQuery(corrected);
      return {findings: find(asked), asked};
    }
    if (findings.size < FEW) fullText.findSome(slotsOf(query, synonyms), findings);
    return {findings, asked: query};
  };

  return {
    async search(typed, limit) {
      const place = addressesIn(typed).flatMap((address) => places.get(address) ?? [])[0];
      const query = parseQuery(place === undefined ? typed : records[place]!.title);
      if (query.words.length === 0) return {hits: [], total: 0, suggestions: []};
      const answer = (hits: SearchHit[], total: number): SearchResult => ({
        hits,
        total,
        suggestions: total === 0 ? nearestNames(query, indexed) : [],
      });
      const listed = names.list(query);
      if (listed)
        return answer(
          listed.slice(0, limit).map((each) => toListed(each, query)),
          listed.length,
        );
      fullText.matched.clear();
      const {findings, asked} = findOrCorrect(query);
      if (place !== undefined) findings.add(place, {rank: Rank.Exact, distance: -1, kind: 0});
      const best = findings.sorted();
      const hits = best
        .slice(0, limit)
        .map(([found, finding]) => toHit(indexed[found]!, finding, asked, fullText.matched.get(found) ?? []));
      return answer(hits, best.length);
    },
  };
}

/**
 * The names of messages, squashed, that the whole query spells. When there are any, texts are wanted that mention them,
 * not texts that have their words.
 */
function namesSpelled({squashed}: Query, findings: Findings, indexed: readonly IndexedRecord[]): string[] {
  const names = findings.sorted().flatMap(([place, {rank, match}]) => {
    const {record, title} = indexed[place]!;
    if (rank !== Rank.Exact || record.kind !== 'message' || !match) return [];
    return match.start >= title.segmentStarts.at(-2)! ? squashed : title.squashed;
  });
  return [...new Set(names)];
}

/** A message of a namespace or a pattern, marked where the parts between the stars stand. */
function toListed({record, title}: IndexedRecord, {bare}: Query): SearchHit {
  const ranges = bare.split('*').flatMap((part) => {
    const letters = squash(wordsOf(part));
    const start = title.squashed.indexOf(letters);
    return letters === '' || start === -1 ? [] : [rangeOf(title, start, start + letters.length)];
  });
  return {record, title: toSegments(record.title, ranges), excerpt: []};
}

function toHit(
  {record, title}: IndexedRecord,
  {rank, match}: Finding,
  query: Query,
  matched: readonly string[],
): SearchHit {
  const test = wordTest(query, matched, rank === Rank.Mistyped);
  const ranges = match ? [rangeOf(title, match.start, match.end)] : matchingRanges(title.words, test);
  // What was found by its name need not prove that its text matches as well: the reader wants to know what it is.
  const byName = rank <= Rank.Part && rank !== Rank.Mentioned;
  return {record, title: toSegments(record.title, ranges), excerpt: byName ? [] : excerptOf(record.text, test)};
}

/** Which words of a hit to mark: those that begin as typed, those the full text matched, and mistyped ones. */
function wordTest({content}: Query, matched: readonly string[], mistyped: boolean): WordTest {
  const known = new Set(matched);
  return (word) => {
    const typed = content.filter((each) => word.startsWith(each) && (each.length > 1 || each === word));
    if (typed.length > 0) return Math.max(...typed.map(({length}) => length));
    const isNear = (each: string) => editsBetween(each, word, editsAllowed(each.length), true) !== undefined;
    return known.has(word) || (mistyped && content.some(isNear)) ? word.length : 0;
  };
}
