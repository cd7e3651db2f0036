import {execFile} from 'node:child_process';
import type {IndexSettings} from 'algoliasearch';
import {afterEach, beforeEach, describe, expect, test} from 'vitest';
import {AlgoliaStandIn, type Call} from '../../tests/search/algolia-stand-in';
import {indexSettings, toAlgoliaSynonyms, toIndexObjects} from './algolia-settings';
import {contractRecords} from './engine-contract';
import {
  type PublishOptions,
  PublishError,
  publishRecords,
  PublishSettingsError,
  readPublishTarget,
  redactKey,
} from './publish';
import type {SearchRecord} from './types';

const KEY = 'write+key/0123456789abcdef';
const synonyms = toAlgoliaSynonyms([
  ['RMA', 'return'],
  ['credit memo', 'refund'],
]);

let standIn: AlgoliaStandIn;
let lines: string[];

beforeEach(async () => {
  lines = [];
  standIn = await new AlgoliaStandIn({
    appId: 'APP',
    keys: {
      [KEY]: ['addObject', 'editSettings', 'deleteIndex'],
      'search-key': ['search'],
      'no-settings-key': ['addObject', 'deleteIndex'],
      'no-delete-key': ['addObject', 'editSettings'],
    },
  }).start();
});

afterEach(async () => {
  await standIn.close();
  expect(lines.join('\n')).not.toContain(KEY);
  expect(lines.join('\n')).not.toContain(encodeURIComponent(KEY));
});

function publish(options: Partial<PublishOptions> = {}): Promise<number> {
  return publishRecords({
    appId: 'APP',
    apiKey: KEY,
    index: 'guide',
    hosts: [standIn.origin],
    records: contractRecords,
    settings: indexSettings,
    synonyms,
    onProgress: (line) => lines.push(line),
    backoff: 1,
    pollInterval: 1,
    attempts: 3,
    ...options,
  });
}

/** Publishes, and gives the message of the failure. What is said of failures is checked for the key, too. */
async function failureOf(options: Partial<PublishOptions> = {}): Promise<string> {
  const failure = await publish(options).then(
    () => undefined,
    (error: unknown) => error,
  );
  expect(failure).toBeInstanceOf(PublishError);
  const {message, stack, cause} = failure as PublishError;
  expect(cause).toBeUndefined();
  lines.push(message, stack ?? '');
  return message;
}

/** Puts an index in place as an earlier publication would have left it, with a query rule made in the dashboard. */
function publishedBefore(): void {
  const live = standIn.index('guide');
  live.objects.set('old', {objectID: 'old', title: 'Old record'});
  live.settings = {ranking: ['custom']} satisfies IndexSettings;
  live.synonyms = [{objectID: 'old', type: 'synonym', synonyms: ['a', 'b']}];
  live.rules = [{objectID: 'rule'}];
}

const snapshot = () => structuredClone(standIn.indices.get('guide'));

function manyRecords(count: number): SearchRecord[] {
  return Array.from({length: count}, (_, place) => ({
    objectID: `term:${place}`,
    kind: 'term',
    title: `Term ${place}`,
    text: '',
    path: `/glossary/#${place}`,
  }));
}

describe('a publication', () => {
  test('makes an index with all records, the settings and the synonyms', async () => {
    expect(await publish()).toBe(contractRecords.length);
    expect([...standIn.indices.keys()]).toEqual(['guide']);
    const live = standIn.index('guide');
    expect([...live.objects.values()]).toEqual(toIndexObjects(contractRecords));
    expect(live.settings).toEqual(indexSettings);
    expect(live.synonyms).toEqual(synonyms);
  });

  test('replaces what was there, but for the query rules', async () => {
    publishedBefore();
    await publish();
    expect([...standIn.indices.keys()]).toEqual(['guide']);
    const live = standIn.index('guide');
    expect(live.objects.has('old')).toBe(false);
    expect(live.objects.size).toBe(contractRecords.length);
    expect(live.settings).toEqual(indexSettings);
    expect(live.synonyms).toEqual(synonyms);
    expect(live.rules).toEqual([{objectID: 'rule'}]);
  });

  test('leaves the live index alone until all is written, and waits for every task', async () => {
    publishedBefore();
    const before = snapshot();
    const moves: number[] = [];
    standIn.onCall = (call, index) => {
      expect(snapshot()).toEqual(moves.length === 0 ? before : standIn.index('guide'));
      if (call !== 'copy') expect(index).toMatch(/^guide_tmp_\w+$/);
      if (call !== 'move') return;
      moves.push(standIn.unfinishedTasks);
      expect(standIn.index(index).objects.size).toBe(contractRecords.length);
    };
    await publish({batchSize: 3});
    expect(moves).toEqual([0]);
    expect(standIn.unfinishedTasks).toBe(0);
  });

  test('sends large sets in batches, and says how far it is', async () => {
    await publish({records: manyRecords(2500)});
    expect(standIn.index('guide').objects.size).toBe(2500);
    const batches = standIn.calls
      .filter(({call}) => call === 'batch')
      .map(({body}) => (body.requests as unknown[]).length);
    expect(batches).toEqual([1000, 1000, 500]);
    expect(lines.filter((line) => line.startsWith('records:'))).toEqual([
      'records: 1,000 of 2,500 sent',
      'records: 2,000 of 2,500 sent',
      'records: 2,500 of 2,500 sent',
      'records: all indexed',
    ]);
    expect(lines.at(-1)).toMatch(/^live: 2,500 records in guide \(\d+\.\d s\)$/);
  });

  test('goes without synonyms when there are none', async () => {
    await publish({synonyms: []});
    expect(standIn.count('synonyms')).toBe(0);
    expect(standIn.index('guide').synonyms).toEqual([]);
  });
});

const STAGES: Call[] = ['copy', 'settings', 'synonyms', 'batch', 'task', 'move'];

describe('when a call fails', () => {
  const ways = [
    {way: 'with 503', failure: {status: 503}},
    {way: 'with 429', failure: {status: 429}},
    {way: 'without an answer', failure: {}},
    {way: 'with the answer lost after it took effect', failure: {applied: true}},
  ];
  const cases = STAGES.flatMap((at) => ways.map((way) => ({at, ...way})));

  test.each(cases)('twice, at $at, $way: it is tried again', async ({at, failure}) => {
    publishedBefore();
    standIn.fail({at, times: 2, ...failure});
    await publish();
    expect([...standIn.indices.keys()]).toEqual(['guide']);
    expect([...standIn.index('guide').objects.values()]).toEqual(toIndexObjects(contractRecords));
    expect(standIn.index('guide').synonyms).toEqual(synonyms);
    expect(lines.filter((line) => line.includes('trying again'))).toHaveLength(2);
  });

  test.each(STAGES.flatMap((at) => [503, 429, 400, undefined].map((status) => ({at, status}))))(
    'for good, at $at, with $status: the live index stays, the temporary one goes',
    async ({at, status}) => {
      publishedBefore();
      const before = snapshot();
      standIn.onCall = () => expect(snapshot()).toEqual(before);
      standIn.fail({at, status});
      const message = await failureOf({batchSize: 4});
      expect(snapshot()).toEqual(before);
      expect([...standIn.indices.keys()]).toEqual(['guide']);
      const unclear = at === 'move' && (status === undefined || status >= 500);
      expect(message).toContain(
        unclear ? 'It cannot be told whether the index guide was replaced' : 'The index guide is as it was.',
      );
      expect(standIn.count(at)).toBe(status === 400 ? 1 : 3);
    },
  );

  test('half-way through the batches: the live index stays, the temporary one goes', async () => {
    publishedBefore();
    const before = snapshot();
    standIn.fail({at: 'batch', after: 2, status: 400, message: 'Record at the position 1 objectID=term:5 is too big'});
    expect(await failureOf({records: manyRecords(10), batchSize: 2})).toBe(
      'Algolia answered 400 while sending the records: Record at the position 1 objectID=term:5 is too big. The index guide is as it was.',
    );
    expect(snapshot()).toEqual(before);
    expect([...standIn.indices.keys()]).toEqual(['guide']);
  });

  test('while Algolia replaces the index: it says that this cannot be told, and deletes nothing', async () => {
    publishedBefore();
    standIn.onCall = (call) => {
      if (call === 'move') standIn.fail({at: 'task', status: 503});
    };
    expect(await failureOf()).toMatch(
      /while waiting for Algolia after replacing the live index after 3 tries: told to fail. It cannot be told whether the index guide was replaced/,
    );
    expect(standIn.count('delete')).toBe(0);
    expect([...standIn.indices.keys()]).toEqual(['guide']);
  });

  test('and the clean-up fails too: it names the index to delete, and the first error', async () => {
    standIn.fail({at: 'batch', status: 500});
    standIn.fail({at: 'delete', status: 500});
    const message = await failureOf();
    expect(message).toMatch(/^Algolia answered 500 while sending the records after 3 tries/);
    expect(message).toMatch(/The temporary index guide_tmp_\w+ could not be deleted/);
  });

  test('the tries are spaced ever further, or as Algolia asks', async () => {
    standIn.fail({at: 'settings', status: 503, times: 2});
    standIn.fail({at: 'batch', status: 429, times: 1, headers: {'retry-after': '1'}});
    await publish({backoff: 100});
    expect(lines.filter((line) => line.includes('trying again'))).toEqual([
      'Algolia answered 503 while writing the settings; trying again in 0.1 s (try 2 of 3)',
      'Algolia answered 503 while writing the settings; trying again in 0.2 s (try 3 of 3)',
      'Algolia answered 429 while sending the records; trying again in 1.0 s (try 2 of 3)',
    ]);
  });

  test('it says what to check when nobody answers', async () => {
    await standIn.close();
    const unreachable = await failureOf();
    expect(unreachable).toMatch(
      /could not be reached while copying the query rules after 3 tries \(.*ECONNREFUSED.*\)/,
    );
    expect(unreachable).toContain('ALGOLIA_APP_ID (APP)');
  });
});

describe('a publication that is stopped', () => {
  test.each<Call>(['settings', 'batch', 'move'])('at %s cleans up', async (at) => {
    publishedBefore();
    const before = snapshot();
    const stop = new AbortController();
    standIn.fail({at, status: 429});
    standIn.onCall = (call) => {
      if (call === at) stop.abort();
    };
    expect(await failureOf({signal: stop.signal, backoff: 60_000})).toMatch(
      /^Stopped while .+\. The index guide is as it was\.$/,
    );
    expect(snapshot()).toEqual(before);
    expect([...standIn.indices.keys()]).toEqual(['guide']);
  });
});

test('a publication whose tasks never end can be stopped', async () => {
  publishedBefore();
  const before = snapshot();
  const stop = new AbortController();
  standIn.pollsUntilPublished = Infinity;
  standIn.onCall = () => {
    if (standIn.count('task') === 3) stop.abort();
  };
  expect(await failureOf({signal: stop.signal})).toMatch(/^Stopped while waiting for Algolia/);
  expect(snapshot()).toEqual(before);
  expect([...standIn.indices.keys()]).toEqual(['guide']);
});

describe('keys', () => {
  test.each([
    ['an unknown key', 'someone-elses-key', 'Invalid Application-ID or API key', 'addObject'],
    ['a search-only key', 'search-key', 'Method not allowed with this API key', 'addObject'],
    ['a key that may not change settings', 'no-settings-key', 'Method not allowed with this API key', 'editSettings'],
  ])('%s is refused with the variable and the right it needs, after one try', async (_, apiKey, answer, right) => {
    publishedBefore();
    const before = snapshot();
    const message = await failureOf({apiKey});
    expect(message).toContain(`refused the key in ALGOLIA_ADMIN_KEY`);
    expect(message).toContain(`(status 403: ${answer})`);
    expect(message).toContain(`needs the right ${right}.`);
    expect(message).toContain('addObject, editSettings and deleteIndex, for the indices guide and guide_tmp_*');
    expect(message).not.toContain(apiKey);
    expect(lines.some((line) => line.includes('trying again'))).toBe(false);
    expect(snapshot()).toEqual(before);
    expect([...standIn.indices.keys()]).toEqual(['guide']);
  });

  test('one that may not delete says what is left to delete', async () => {
    standIn.fail({at: 'batch', status: 400});
    expect(await failureOf({apiKey: 'no-delete-key'})).toMatch(
      /The temporary index guide_tmp_\w+ could not be deleted.*needs the right deleteIndex/,
    );
  });

  test.each<Call>(['settings', 'move'])('are taken out of what Algolia says, at %s', async (at) => {
    standIn.fail({at, status: 503, times: 1, message: `no host for ${KEY}`});
    standIn.fail({at, status: 400, message: `bad request: key=${encodeURIComponent(KEY)}&${KEY}`});
    expect(await failureOf()).toContain('key=[key]&[key]');
  });

  test('are taken out of any text', () => {
    expect(redactKey(`a ${KEY} b`, KEY)).toBe('a [key] b');
    expect(redactKey('nothing', undefined)).toBe('nothing');
    expect(redactKey('nothing', '')).toBe('nothing');
  });
});

describe('records that cannot be published', () => {
  test('none at all', async () => {
    expect(await failureOf({records: []})).toMatch(/no records/);
    expect(standIn.calls).toEqual([]);
  });

  test('two with one id', async () => {
    expect(await failureOf({records: [...contractRecords, contractRecords[0]!]})).toContain(
      'share an id: message:magento.inventory.aggregate_stock_management.updated',
    );
    expect(standIn.calls).toEqual([]);
  });
});

describe('the target', () => {
  const env = {ALGOLIA_APP_ID: 'APP', ALGOLIA_ADMIN_KEY: KEY, ALGOLIA_INDEX: 'guide'};

  function problemsOf(variables: Record<string, string | undefined>): string {
    try {
      readPublishTarget(variables);
    } catch (error) {
      expect(error).toBeInstanceOf(PublishSettingsError);
      lines.push((error as Error).message);
      return (error as Error).message;
    }
    return '';
  }

  test('is read from the environment', () => {
    expect(readPublishTarget(env)).toEqual({appId: 'APP', apiKey: KEY, index: 'guide'});
    expect(readPublishTarget({...env, ALGOLIA_HOST: 'http://127.0.0.1:4000'})).toMatchObject({
      hosts: ['http://127.0.0.1:4000'],
    });
  });

  test('names every variable that is missing, and what it is for', () => {
    const problems = problemsOf({ALGOLIA_APP_ID: ' '});
    expect(problems).toMatch(/ALGOLIA_APP_ID is not set: the id/);
    expect(problems).toMatch(/ALGOLIA_ADMIN_KEY is not set: a write key .+ addObject, editSettings and deleteIndex/);
    expect(problems).toMatch(/ALGOLIA_INDEX is not set: the name/);
    expect(problemsOf({...env, ALGOLIA_ADMIN_KEY: undefined})).not.toContain('ALGOLIA_APP_ID');
  });

  test('must not have the write key where pages are built with it', () => {
    expect(problemsOf({...env, ALGOLIA_SEARCH_KEY: KEY})).toContain('are the same key');
    expect(problemsOf({...env, ALGOLIA_SEARCH_KEY: 'another'})).toBe('');
  });

  test.each(['127.0.0.1', 'http://example.com', 'ftp://127.0.0.1'])('does not send the key to %s', (host) => {
    expect(problemsOf({...env, ALGOLIA_HOST: host})).toContain('ALGOLIA_HOST');
  });
});

describe('npm run search:publish', () => {
  /** Runs the script as npm does, with these variables and none of ours. */
  async function run(env: Record<string, string>): Promise<{code: number; output: string}> {
    const {
      ALGOLIA_APP_ID: _,
      ALGOLIA_ADMIN_KEY: _key,
      ALGOLIA_INDEX: _index,
      ALGOLIA_HOST: _host,
      ALGOLIA_SEARCH_KEY: _search,
      ...others
    } = process.env;
    const args = ['node_modules/jiti/lib/jiti-cli.mjs', 'scripts/search-publish.ts'];
    return new Promise((resolve) => {
      execFile(process.execPath, args, {env: {...others, ...env}}, (error, stdout, stderr) => {
        lines.push(stdout, stderr);
        resolve({code: Number(error?.code ?? 0), output: stdout + stderr});
      });
    });
  }

  const target = () => ({
    ALGOLIA_APP_ID: 'APP',
    ALGOLIA_ADMIN_KEY: KEY,
    ALGOLIA_INDEX: 'guide',
    ALGOLIA_HOST: standIn.origin,
  });

  test('publishes the guide, and says how far it is', {timeout: 60_000}, async () => {
    const {code, output} = await run(target());
    expect(output).toMatch(
      /^publishing \d+ records to the index guide of application APP\n[^]*\nlive: \d+ records in guide \(\d+\.\d s\)\n$/,
    );
    expect(code).toBe(0);
    const {objects, synonyms} = standIn.index('guide');
    expect(objects.has('message:magento.sales.order_management.create')).toBe(true);
    expect(synonyms.some((group) => (group.synonyms as string[]).includes('RMA'))).toBe(true);
    // The plan without a fee takes records up to 10 kB.
    expect(Math.max(...[...objects.values()].map((object) => JSON.stringify(object).length))).toBeLessThan(10_000);
  });

  test('ends with 2 when a variable is missing', {timeout: 60_000}, async () => {
    const {code, output} = await run({...target(), ALGOLIA_INDEX: ''});
    expect(output).toBe('Nothing was published.\n- ALGOLIA_INDEX is not set: the name of the index to replace\n');
    expect(code).toBe(2);
  });

  test('ends with 1 when the key is refused', {timeout: 60_000}, async () => {
    const {code, output} = await run({...target(), ALGOLIA_ADMIN_KEY: 'search-key'});
    expect(output).toContain('refused the key in ALGOLIA_ADMIN_KEY');
    expect(output).not.toContain('search-key');
    expect(code).toBe(1);
  });
});

describe('objects of the index', () => {
  test('have what Algolia needs to rank names', () => {
    const [first, second] = toIndexObjects([contractRecords[0]!, contractRecords[2]!]);
    expect(first).toEqual({
      ...contractRecords[0],
      order: 0,
      lastSegment: 'updated',
      squashed: [
        'magentoinventoryaggregatestockmanagementupdated',
        'inventoryaggregatestockmanagementupdated',
        'aggregatestockmanagementupdated',
        'stockmanagementupdated',
        'managementupdated',
      ],
      namespaces: [
        'magento',
        'magento.inventory',
        'magento.inventory.aggregate_stock_management',
        'inventory',
        'inventory.aggregate_stock_management',
        'aggregate_stock_management',
      ],
    });
    expect(second).toMatchObject({order: 1, lastSegment: 'lines_shipped'});
  });

  test('are ordered by kind, and within a kind as given', () => {
    const reversed = toIndexObjects([...contractRecords].reverse());
    expect(reversed.map(({kind}) => kind)).toEqual(contractRecords.map(({kind}) => kind));
    expect(reversed.slice(0, 3).map(({objectID}) => objectID)).toEqual(
      [2, 1, 0].map((place) => contractRecords[place]!.objectID),
    );
    expect(reversed.map(({order}) => order)).toEqual(reversed.map((_, place) => place));
  });

  test('of a sentence have no parts of a name', () => {
    expect(toIndexObjects([contractRecords[4]!])[0]).toEqual({...contractRecords[4], order: 0});
  });
});
