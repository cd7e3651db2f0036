import {type Hit, liteClient, type SearchResponse, type SnippetResultOption} from 'algoliasearch/lite';
import {
  MOST_SUGGESTIONS,
  type SearchEngine,
  type SearchHit,
  type SearchResult,
  SearchUnavailable,
  type Segment,
} from '../engine/engine';
import {toSegments} from '../engine/highlight';
import {addressesIn, cleanQuery, unquote} from '../query/clean';
import {wordsOf} from '../query/words';
import {RECORD_KINDS, type SearchRecord} from '../record';
import {isUnreachable, readFailure, toHosts} from './client';

/** Which index to ask, and with which key. All of it is built into pages, so the key must be a search-only one. */
export interface AlgoliaEngineSettings {
  appId: string;
  searchKey: string;
  index: string;
  /** Origins to ask instead of Algolia's own, for a stand-in: `http://127.0.0.1:4000`. */
  hosts?: readonly string[];
}

/** Marks around a match: private-use characters, so that no text can be taken for a mark, nor a mark for HTML. */
const MARK_START = '\uE000';
const MARK_END = '\uE001';

/** Algolia lists no more hits than this. */
const MOST_HITS = 1000;

/** Algolia reads no longer query than this, in bytes of UTF-8. */
const LONGEST_QUERY = 512;

const RECORD_ATTRIBUTES: (keyof SearchRecord)[] = [
  'objectID',
  'kind',
  'title',
  'text',
  'path',
  'section',
  'aliases',
  'direction',
  'messageKind',
];

/** The search engine that asks an Algolia index written by `npm run search:publish`. */
export function createAlgoliaEngine({appId, searchKey, index, hosts}: AlgoliaEngineSettings): SearchEngine {
  // Somebody is waiting at the keyboard: one wait on a rate limit is enough.
  const client = liteClient(appId, searchKey, {maxRateLimitRetries: 1, ...(hosts && {hosts: toHosts(hosts)})});

  const ask = async (requests: object[]): Promise<SearchResponse<SearchRecord>[]> => {
    try {
      const {results} = await client.searchForHits<SearchRecord>({
        requests: requests.map((request) => ({indexName: index, ...request})),
      });
      return results;
    } catch (error) {
      throw new SearchUnavailable(sentenceFor(error), {cause: error});
    }
  };

  const find = async (request: object): Promise<Found> => {
    const [answer] = await ask([
      {
        ...request,
        attributesToRetrieve: RECORD_ATTRIBUTES,
        attributesToHighlight: ['title'],
        attributesToSnippet: ['text:24'],
        highlightPreTag: MARK_START,
        highlightPostTag: MARK_END,
        snippetEllipsisText: '…',
      },
    ]);
    if (!answer) throw new SearchUnavailable('The search service gave an empty answer.');
    const hits = answer.hits.map(toHit);
    return {hits, total: Math.max(answer.nbHits ?? 0, hits.length)};
  };

  /** All messages below a namespace by name: Algolia lists by rank, so the order is made here, over all of them. */
  const listNamespace = async (namespace: string, limit: number): Promise<Found> => {
    const {hits, total} = await find({query: '', filters: `namespaces:"${namespace}"`, hitsPerPage: MOST_HITS});
    hits.sort((a, b) => (a.record.title < b.record.title ? -1 : 1));
    return {hits: hits.slice(0, limit).map((hit) => markNamespace(hit, namespace)), total};
  };

  const nearestNames = async (words: readonly string[]): Promise<string[]> => {
    // Algolia forgives two letters at most, so ever shorter beginnings of the longest word are tried, in one request.
    const longest = words.reduce((best, word) => (word.length > best.length ? word : best));
    const lengths = new Set(
      [0.75, 0.5, 0.35].map((part) => Math.round(longest.length * part)).filter((length) => length >= 3),
    );
    if (lengths.size === 0) return [];
    const requests = [...lengths].map((length) => ({
      query: longest.slice(0, length),
      filters: 'kind:message',
      restrictSearchableAttributes: ['title'],
      attributesToRetrieve: ['title'],
      hitsPerPage: MOST_SUGGESTIONS,
    }));
    // Suggestions are a courtesy: without them "nothing found" is still the right answer.
    const answers = await ask(requests).catch(() => []);
    return answers.find(({hits}) => hits.length > 0)?.hits.map(({title}) => title) ?? [];
  };

  return {
    async search(typed, limit) {
      const query = nameInAddress(cleanQuery(typed));
      // Algolia parts words at separators itself, but not at the capitals of a camelCase name.
      const words = wordsOf(query).map(({text}) => text);
      // To Algolia a query of separators alone is an empty one, and an empty one finds everything.
      if (words.length === 0) return {hits: [], total: 0, suggestions: []};
      const namespace = namespaceIn(query);
      const listed = namespace === undefined ? undefined : await listNamespace(namespace, limit);
      // A dot after something that is no namespace is the stop of a sentence.
      const {hits, total} =
        listed && (listed.total > 0 || query.includes('*'))
          ? listed
          : await find({query: shortened(words.join(' ')), hitsPerPage: Math.min(limit, MOST_HITS)});
      return {hits, total, suggestions: total > 0 ? [] : await nearestNames(words)};
    },
  };
}

/** What an engine found, but for the suggestions. */
type Found = Omit<SearchResult, 'suggestions'>;

function shortened(query: string): string {
  return query.slice(0, new TextEncoder().encodeInto(query, new Uint8Array(LONGEST_QUERY)).read);
}

function toHit({_highlightResult, _snippetResult, ...record}: Hit<SearchRecord>): SearchHit {
  if (!(record.kind in RECORD_KINDS) || typeof record.title !== 'string' || typeof record.path !== 'string') {
    throw new SearchUnavailable('The search index was not written by this guide, or by another version of it.');
  }
  const title = readMarks((_highlightResult?.title as SnippetResultOption | undefined)?.value ?? '');
  const text = _snippetResult?.text as SnippetResultOption | undefined;
  return {
    record,
    // A long attribute may come back cut short; the title must not.
    title:
      title.map((segment) => segment.text).join('') === record.title ? title : [{text: record.title, matched: false}],
    excerpt: text && text.matchLevel !== 'none' ? readMarks(text.value) : [],
  };
}

/** Marks come in pairs and never nest, so the text between them is matched and unmatched by turns. */
function readMarks(marked: string): Segment[] {
  return marked
    .split(new RegExp(`[${MARK_START}${MARK_END}]`))
    .map((text, place) => ({text, matched: place % 2 === 1}))
    .filter(({text}) => text !== '');
}

/** A query, or when it holds a whole address, the part of that which names something. */
function nameInAddress(query: string): string {
  const parts = query.includes('://') ? (addressesIn(query)[0]?.split(/[/#]/) ?? []) : [];
  return parts.find((part) => /[._]/.test(part)) ?? parts.at(-1) ?? query;
}

/** The namespace a query lists: `magento.inventory.*`, `inventory.*`, or a longer one with a trailing dot. */
function namespaceIn(query: string): string | undefined {
  const typed = unquote(query);
  return (/^(\w+(?:\.\w+)*)\.\*$/.exec(typed) ?? /^(\w+(?:\.\w+)+)\.$/.exec(typed))?.[1]?.toLowerCase();
}

/** A namespace is a filter, which Algolia does not mark. */
function markNamespace(hit: SearchHit, namespace: string): SearchHit {
  const {title} = hit.record;
  // The dot keeps out what only begins with the same letters.
  const start = `.${title.toLowerCase()}`.indexOf(`.${namespace}.`);
  return {...hit, title: toSegments(title, [{start, end: start + namespace.length}])};
}

function sentenceFor(error: unknown): string {
  const {status} = readFailure(error);
  if (status === 401 || status === 403) return 'The search service refused the key of this site.';
  if (status === 404) return 'The search service has no index for this site.';
  if (status === 429) return 'The search service is answering too many searches; try again in a moment.';
  if (isUnreachable(error)) return 'The search service cannot be reached; check the connection and try again.';
  return 'The search service gave an answer that cannot be read; try again later.';
}
