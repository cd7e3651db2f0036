import {execFile} from 'node:child_process';
import type {IndexSettings} from 'algoliasearch';
import {afterEach, beforeEach, describe, expect, test} from 'vitest';
import {AlgoliaStandIn, type Call} from '../../../tests/search/algolia-stand-in';
import {indexSettings, toAlgoliaSynonyms, toIndexObjects} from './index-settings';
import {KINDS} from '../record';
import {contractRecords} from '../../../tests/search/engine-contract';
import {
  type PublishOptions,
  PublishError,
  publishRecords,
  PublishSettingsError,
  readPublishTarget,
  redactKey,
} from './publish';

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
    synonyms,
    onProgress: (line) => lines.push(line),
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

describe('a publication', () => {
  test('makes an index with all records, the settings and the synonyms', async () => {
    expect(await publish()).toBe(contractRecords.length);
    expect([...standIn.indices.keys()]).toEqual(['guide']);
    const live = standIn.index('guide');
    expect([...live.objects.values()]).toEqual(toIndexObjects(contractRecords));
    expect(live.settings).toEqual(indexSettings);
    expect(live.synonyms).toEqual(synonyms);
    expect(lines.at(-1)).toBe(`live: ${contractRecords.length} records in guide`);
  });

  test('replaces what was there, but for the query rules', async () => {
    publishedBefore();
    await publish();
    expect([...standIn.indices.keys()]).toEqual(['guide']);
    const live = standIn.index('guide');
    expect([...live.objects.keys()]).toEqual(toIndexObjects(contractRecords).map(({objectID}) => objectID));
    expect(live.settings).toEqual(indexSettings);
    expect(live.synonyms).toEqual(synonyms);
    expect(live.rules).toEqual([{objectID: 'rule'}]);
  });

  test('leaves the live index alone until all is written, and waits for every task', async () => {
    publishedBefore();
    const before = snapshot();
    const moves: number[] = [];
    standIn.pollsUntilPublished = 2;
    standIn.onCall = (call, index) => {
      expect(snapshot()).toEqual(moves.length === 0 ? before : standIn.index('guide'));
      if (call !== 'copy') expect(index).toMatch(/^guide_tmp_\w+$/);
      if (call !== 'move') return;
      moves.push(standIn.unfinishedTasks);
      expect(standIn.index(index).objects.size).toBe(contractRecords.length);
    };
    await publish();
    expect(moves).toEqual([0]);
    expect(standIn.unfinishedTasks).toBe(0);
  });

  test('goes without synonyms when there are none', async () => {
    await publish({synonyms: []});
    expect(standIn.count('synonyms')).toBe(0);
    expect(standIn.index('guide').synonyms).toEqual([]);
  });
});

const STAGES: Call[] = ['copy', 'settings', 'synonyms', 'batch', 'task', 'move'];

describe('when a call fails', () => {
  test.each(STAGES.flatMap((at) => [503, 400, undefined].map((status) => ({at, status}))))(
    'at $at, with $status: the live index stays, the temporary one goes',
    async ({at, status}) => {
      publishedBefore();
      const before = snapshot();
      standIn.onCall = () => expect(snapshot()).toEqual(before);
      standIn.fail({at, status});
      const message = await failureOf();
      expect(snapshot()).toEqual(before);
      // A move that was refused with no clear answer may be under way: to delete its index could only get in the way.
      const unclear = at === 'move' && status !== 400;
      if (!unclear) expect([...standIn.indices.keys()]).toEqual(['guide']);
      expect(message).toContain(
        unclear ? 'It cannot be told whether the index guide was replaced' : 'The index guide is as it was.',
      );
    },
  );

  test('the client waits when Algolia limits the rate', async () => {
    standIn.fail({at: 'batch', status: 429, times: 1, headers: {'retry-after': '1'}});
    expect(await publish()).toBe(contractRecords.length);
  });

  test('while Algolia replaces the index: it says that this cannot be told, and deletes nothing', async () => {
    publishedBefore();
    standIn.onCall = (call) => {
      if (call === 'move') standIn.fail({at: 'task', status: 503});
    };
    expect(await failureOf()).toContain('It cannot be told whether the index guide was replaced');
    expect(standIn.count('delete')).toBe(0);
    expect([...standIn.indices.keys()]).toEqual(['guide']);
  });

  test('and the clean-up fails too: it names the index to delete, and the first error', async () => {
    standIn.fail({at: 'batch', status: 400, message: 'Record objectID=term:5 is too big'});
    standIn.fail({at: 'delete', status: 500});
    expect(await failureOf()).toMatch(
      /^It failed while sending \d+ records \(status 400\): Record objectID=term:5 is too big\. The index guide is as it was\. The temporary index guide_tmp_\w+ could not be deleted/,
    );
  });

  test('it says what to check when nobody answers', async () => {
    await standIn.close();
    const unreachable = await failureOf();
    expect(unreachable).toMatch(/could not be reached while copying the query rules of guide \(.*ECONNREFUSED.*\)/);
    expect(unreachable).toContain('ALGOLIA_APP_ID (APP)');
  });
});

describe('keys', () => {
  test.each([
    ['an unknown key', 'someone-elses-key', 'Invalid Application-ID or API key'],
    ['a search-only key', 'search-key', 'Method not allowed with this API key'],
    ['a key that may not change settings', 'no-settings-key', 'Method not allowed with this API key'],
  ])('%s is refused with the variable and the rights it needs', async (_, apiKey, answer) => {
    publishedBefore();
    const before = snapshot();
    const message = await failureOf({apiKey});
    expect(message).toContain(`refused the key in ALGOLIA_ADMIN_KEY`);
    expect(message).toContain(`(status 403: ${answer})`);
    expect(message).toContain('addObject, editSettings and deleteIndex, for the indices guide and guide_tmp_*');
    expect(message).not.toContain(apiKey);
    expect(snapshot()).toEqual(before);
  });

  test.each<Call>(['settings', 'move'])('are taken out of what Algolia says, at %s', async (at) => {
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
    expect(output).toMatch(/^copying the query rules of guide\n[^]*\nlive: \d+ records in guide\n$/);
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
    const ordered = toIndexObjects([...contractRecords].reverse());
    const places = ordered.map(({kind}) => KINDS.indexOf(kind));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(ordered.slice(0, 3).map(({objectID}) => objectID)).toEqual(
      [2, 1, 0].map((place) => contractRecords[place]!.objectID),
    );
    expect(ordered.map(({order}) => order)).toEqual(ordered.map((_, place) => place));
  });

  test('of a sentence have no parts of a name', () => {
    expect(toIndexObjects([contractRecords[4]!])[0]).toEqual({...contractRecords[4], order: 0});
  });
});
