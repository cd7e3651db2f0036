import {createServer, type IncomingMessage, type ServerResponse} from 'node:http';
import type {AddressInfo} from 'node:net';

/** The calls of Algolia's REST API the stand-in answers. */
export type Call = 'settings' | 'synonyms' | 'batch' | 'task' | 'copy' | 'move' | 'delete' | 'queries';

type Json = Record<string, unknown>;

/** An index, as the stand-in keeps it. */
export interface StoredIndex {
  /** In the order they were first saved. */
  objects: Map<string, Json>;
  settings: Json;
  synonyms: Json[];
  rules: Json[];
}

/** How calls are to fail. Failures are used up in the order they were asked for. */
export interface Failure {
  at: Call;
  /** Calls of this kind to let pass first. */
  after?: number;
  /** How many calls fail; all of them, unless said. */
  times?: number;
  /** HTTP status to answer; without one the connection is dropped. */
  status?: number;
  message?: string;
  headers?: Record<string, string>;
}

export interface StandInOptions {
  appId: string;
  /** Keys, and the rights each has. */
  keys: Readonly<Record<string, readonly string[]>>;
}

const RIGHTS: Record<Call, string> = {
  settings: 'editSettings',
  synonyms: 'editSettings',
  batch: 'addObject',
  task: 'addObject',
  copy: 'addObject',
  move: 'addObject',
  delete: 'deleteIndex',
  queries: 'search',
};

/**
 * A server on this machine that speaks the part of Algolia's REST API the guide uses, keeps indices in memory, and
 * fails when told to. Its search is plain: every word of the query must be a part of what the record says.
 */
export class AlgoliaStandIn {
  /** Where it listens, once started. */
  origin = '';
  /** Looks at a task until it is done. */
  pollsUntilPublished = 1;
  readonly indices = new Map<string, StoredIndex>();
  /** Calls answered or failed, in order: what, and on which index. */
  readonly calls: {call: Call; index: string; body: Json}[] = [];
  /** Told of every call before it is answered, to look at the indices while something is under way. */
  onCall?: (call: Call, index: string) => void;

  private readonly server = createServer((request, response) => void this.handle(request, response));
  private readonly failures: Failure[] = [];
  private readonly tasks = new Map<number, {index: string; polls: number}>();

  constructor(private readonly options: StandInOptions) {}

  /** Starts listening on a free port. */
  async start(): Promise<this> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    this.origin = `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
    return this;
  }

  /** Makes calls fail from now on. */
  fail(failure: Failure): void {
    this.failures.push({...failure});
  }

  /** How often a call was made. */
  count(call: Call): number {
    return this.calls.filter((made) => made.call === call).length;
  }

  /** Tasks nobody has seen finished. */
  get unfinishedTasks(): number {
    return [...this.tasks.values()].filter(({polls}) => polls > 0).length;
  }

  /** An index, made when it isn't there. */
  index(name: string): StoredIndex {
    let index = this.indices.get(name);
    if (!index) this.indices.set(name, (index = {objects: new Map(), settings: {}, synonyms: [], rules: []}));
    return index;
  }

  /** Stops listening; connections kept alive by clients are closed. */
  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise<void>((resolve) => this.server.close(() => resolve()));
  }

  private async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://stand-in');
    const text = await readBody(request);
    // Bodies come as text/plain, which spares browsers a preflight; they are JSON all the same.
    const body = (text === '' ? {} : JSON.parse(text)) as Json;
    const route = routeOf(request.method ?? 'GET', url.pathname, body);
    if (!route)
      return send(response, 404, {message: `the stand-in has no ${request.method} ${url.pathname}`, status: 404});

    this.onCall?.(route.call, route.index);
    this.calls.push({...route, body});
    const refusal = this.refusal(request, url, route.call);
    if (refusal !== undefined) return send(response, 403, {message: refusal, status: 403});

    const failure = this.nextFailure(route.call);
    if (failure) return failWith(failure, request, response);
    const [status, answer] = this.answer(route, body, url);
    send(response, status, answer);
  }

  private refusal(request: IncomingMessage, url: URL, call: Call): string | undefined {
    // Browsers send the credentials in the address, Node in headers.
    const read = (name: string) => request.headers[name] ?? url.searchParams.get(name);
    const rights = this.options.keys[String(read('x-algolia-api-key'))];
    if (!rights || read('x-algolia-application-id') !== this.options.appId) return 'Invalid Application-ID or API key';
    return rights.includes(RIGHTS[call]) ? undefined : 'Method not allowed with this API key';
  }

  private nextFailure(call: Call): Failure | undefined {
    const failure = this.failures.find((each) => each.at === call && each.times !== 0);
    if (!failure) return undefined;
    if (failure.after) {
      failure.after -= 1;
      return undefined;
    }
    if (failure.times !== undefined) failure.times -= 1;
    return failure;
  }

  private answer({call, index}: Route, body: Json, url: URL): [status: number, answer: Json] {
    switch (call) {
      case 'settings':
        Object.assign(this.index(index).settings, body);
        return [200, this.newTask(index)];
      case 'synonyms': {
        const stored = this.index(index);
        if (url.searchParams.get('replaceExistingSynonyms') === 'true') stored.synonyms = [];
        stored.synonyms.push(...(body as unknown as Json[]));
        return [200, this.newTask(index)];
      }
      case 'batch': {
        const requests = body.requests as {action: string; body: Json & {objectID: string}}[];
        for (const each of requests) this.index(index).objects.set(each.body.objectID, each.body);
        return [200, {...this.newTask(index), objectIDs: requests.map((each) => each.body.objectID)}];
      }
      case 'copy': {
        const target = this.index(body.destination as string);
        // Only what the scope names: the objects of the target stay. A missing source is an empty one.
        const source = this.indices.get(index) ?? this.index(body.destination as string);
        for (const part of body.scope as ('settings' | 'synonyms' | 'rules')[])
          Object.assign(target, {[part]: structuredClone(source[part])});
        return [200, this.newTask(body.destination as string)];
      }
      case 'move': {
        const source = this.indices.get(index);
        // Algolia ignores a move of an index that is not there.
        if (source) this.indices.set(body.destination as string, source);
        this.indices.delete(index);
        return [200, this.newTask(index)];
      }
      case 'delete':
        this.indices.delete(index);
        return [200, this.newTask(index)];
      case 'task': {
        const id = Number(url.pathname.split('/').at(-1));
        const task = this.tasks.get(id);
        // A task asked for on another index than its own never ends, as with Algolia.
        if (!task || task.index !== index) return [200, {status: 'notPublished', pendingTask: true}];
        task.polls -= 1;
        return [200, {status: task.polls > 0 ? 'notPublished' : 'published', pendingTask: task.polls > 0}];
      }
      case 'queries': {
        const requests = body.requests as Query[];
        const missing = requests.find(({indexName}) => !this.indices.has(indexName));
        if (missing) return [404, {message: `Index ${missing.indexName} does not exist`, status: 404}];
        return [200, {results: requests.map((query) => search(this.index(query.indexName), query))}];
      }
    }
  }

  private newTask(index: string): Json {
    const taskID = 1000 + this.calls.length;
    this.tasks.set(taskID, {index, polls: this.pollsUntilPublished});
    return {taskID, updatedAt: new Date().toISOString()};
  }
}

interface Route {
  call: Call;
  index: string;
}

function routeOf(method: string, path: string, body: Json): Route | undefined {
  const [, index = '', rest = ''] = /^\/1\/indexes\/([^/]+)\/?(.*)$/.exec(path)?.map(decodeURIComponent) ?? [];
  const route = `${method} ${rest.replace(/^task\/\d+$/, 'task')}`;
  const calls: Record<string, Call> = {
    'PUT settings': 'settings',
    'POST synonyms/batch': 'synonyms',
    'POST batch': 'batch',
    'POST operation': body.operation === 'move' ? 'move' : 'copy',
    'GET task': 'task',
    'DELETE ': 'delete',
    'POST queries': 'queries',
  };
  const call = calls[route];
  return call && {call, index};
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

function send(response: ServerResponse, status: number, body: Json, headers: Record<string, string> = {}): void {
  // Pages of another port ask too, in browser tests.
  response
    .writeHead(status, {'content-type': 'application/json', 'access-control-allow-origin': '*', ...headers})
    .end(JSON.stringify(body));
}

function failWith(
  {status, message = 'told to fail', headers}: Failure,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  if (status === undefined) request.socket.destroy();
  else send(response, status, {message, status}, headers);
}

interface Query {
  indexName: string;
  query?: string;
  filters?: string;
  hitsPerPage?: number;
  attributesToRetrieve?: string[];
  restrictSearchableAttributes?: string[];
  highlightPreTag?: string;
  highlightPostTag?: string;
}

function search(
  {objects}: StoredIndex,
  {query = '', filters, hitsPerPage = 20, attributesToRetrieve, restrictSearchableAttributes, ...tags}: Query,
): Json {
  const words = query
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  const attributes = restrictSearchableAttributes ?? ['title', 'aliases', 'squashed', 'text'];
  const [, facet = '', value = ''] = /^(\w+):"?([^"]*)"?$/.exec(filters ?? '') ?? [];
  const found = [...objects.values()]
    .filter((object) => facet === '' || [object[facet]].flat().includes(value))
    .filter((object) =>
      words.every((word) =>
        contains(
          attributes.map((name) => object[name]),
          word,
        ),
      ),
    )
    // As the settings rank: what matches in its title first, then by the order the publisher gave.
    .sort(
      (a, b) =>
        Number(contains(b.title, words[0])) - Number(contains(a.title, words[0])) || Number(a.order) - Number(b.order),
    );
  const hits = found.slice(0, hitsPerPage).map((object) => ({
    ...Object.fromEntries(
      Object.entries(object).filter(([name]) => name === 'objectID' || (attributesToRetrieve?.includes(name) ?? true)),
    ),
    _highlightResult: {title: highlight(String(object.title), words, tags)},
    _snippetResult: {text: highlight(snippet(String(object.text), words), words, tags)},
  }));
  return {hits, nbHits: found.length, page: 0, hitsPerPage, query, processingTimeMS: 1};
}

function contains(value: unknown, word = ''): boolean {
  return JSON.stringify(value ?? '')
    .toLowerCase()
    .includes(word);
}

/** A few words on either side of the first match. */
function snippet(text: string, words: string[]): string {
  const all = text.split(' ');
  const first = all.findIndex((each) => words.some((word) => each.toLowerCase().includes(word)));
  const from = Math.max(0, first - 8);
  const to = from + 24;
  return `${from > 0 ? '…' : ''}${all.slice(from, to).join(' ')}${to < all.length ? '…' : ''}`;
}

function highlight(
  text: string,
  words: string[],
  {highlightPreTag = '<em>', highlightPostTag = '</em>'}: Pick<Query, 'highlightPreTag' | 'highlightPostTag'>,
): Json {
  const matches = words.filter((word) => text.toLowerCase().includes(word));
  const level = matches.length === 0 ? 'none' : matches.length === words.length ? 'full' : 'partial';
  const value =
    matches.length === 0
      ? text
      : text.replace(new RegExp(matches.join('|'), 'giu'), (match) => `${highlightPreTag}${match}${highlightPostTag}`);
  return {value, matchLevel: level, matchedWords: matches};
}
