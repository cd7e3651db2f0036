import {randomUUID} from 'node:crypto';
import {algoliasearch, type SynonymHit} from 'algoliasearch';
import type {SearchRecord} from '../record';
import {isUnreachable, readFailure, toHosts} from './client';
import {indexSettings, toIndexObjects} from './index-settings';

/** Where to publish, and with which key. */
export interface PublishTarget {
  appId: string;
  /** A key that may write; it appears in no message. */
  apiKey: string;
  index: string;
  /** Origins to write to instead of Algolia's own, for a stand-in. */
  hosts?: readonly string[];
}

export interface PublishOptions extends PublishTarget {
  records: readonly SearchRecord[];
  synonyms: readonly SynonymHit[];
  /** Told what is being done, one line at a time. */
  onProgress?: (line: string) => void;
}

/** Nothing was published, or it cannot be told whether it was; the message says why and what to do. */
export class PublishError extends Error {
  override name = 'PublishError';
}

/** Settings are missing or cannot be right, so that nothing was tried. */
export class PublishSettingsError extends PublishError {
  override name = 'PublishSettingsError';
}

const RIGHTS = 'the rights addObject, editSettings and deleteIndex';

/** Looks at a task before the client gives up on it: about an hour. */
const MOST_POLLS = 800;

/**
 * Reads the target from environment variables.
 * @throws PublishSettingsError that names every variable missing or wrong, and says what it must hold
 */
export function readPublishTarget(env: Readonly<Record<string, string | undefined>>): PublishTarget {
  const problems: string[] = [];
  const read = (name: string, meaning: string): string => {
    const value = env[name]?.trim() ?? '';
    if (value === '') problems.push(`${name} is not set: ${meaning}`);
    return value;
  };
  const appId = read('ALGOLIA_APP_ID', 'the id of the Algolia application');
  const apiKey = read('ALGOLIA_ADMIN_KEY', `a write key of that application, with ${RIGHTS} (not the search-only key)`);
  const index = read('ALGOLIA_INDEX', 'the name of the index to replace');
  if (apiKey !== '' && apiKey === env.ALGOLIA_SEARCH_KEY?.trim()) {
    problems.push(
      'ALGOLIA_ADMIN_KEY and ALGOLIA_SEARCH_KEY are the same key: the search key is built into every page, so it must not be able to write',
    );
  }
  const host = env.ALGOLIA_HOST?.trim();
  if (host) problems.push(...hostProblems(host));
  if (problems.length > 0)
    throw new PublishSettingsError(`Nothing was published.\n${problems.map((problem) => `- ${problem}`).join('\n')}`);
  return {appId, apiKey, index, ...(host && {hosts: [host]})};
}

function hostProblems(host: string): string[] {
  if (!URL.canParse(host)) return [`ALGOLIA_HOST is no address: write it as http://127.0.0.1:4000`];
  const {protocol, hostname} = new URL(host);
  if (protocol === 'https:' || (protocol === 'http:' && ['127.0.0.1', 'localhost', '[::1]'].includes(hostname)))
    return [];
  return ['ALGOLIA_HOST must be an address of https, or of http on this machine: the key would travel in the open'];
}

/**
 * Replaces all records of an index, its settings and its synonyms, in one step for those who search: everything is
 * written to a temporary index, which takes the place of the live one only when Algolia has finished with all of it.
 * Query rules made in Algolia's dashboard are kept. Retries, batches and waiting are the client's own.
 *
 * The client's `replaceAllObjects` is not enough: it takes settings and synonyms from the live index, which would have
 * to be changed in place, before or after.
 *
 * @returns how many records are live
 * @throws PublishError when anything fails; the live index is then as it was, unless the message says otherwise
 */
export async function publishRecords(options: PublishOptions): Promise<number> {
  const {appId, apiKey, index, hosts, records, synonyms, onProgress} = options;
  checkRecords(records);
  const client = algoliasearch(appId, apiKey, hosts && {hosts: toHosts(hosts)});
  // The name Algolia's own helper gives, so that keys restricted to `<index>_tmp_*` fit.
  const indexName = `${index}_tmp_${randomUUID().slice(0, 8)}`;
  let doing = '';
  const step = (name: string) => onProgress?.((doing = name));
  // A copy and a move are tasks of the temporary index, whichever way they go.
  const finish = async ({taskID}: {taskID: number}) => client.waitForTask({indexName, taskID, maxRetries: MOST_POLLS});

  let moving = false;
  try {
    step(`copying the query rules of ${index}`);
    await finish(
      await client.operationIndex({
        indexName: index,
        operationIndexParams: {operation: 'copy', destination: indexName, scope: ['rules']},
      }),
    );
    step('writing settings and synonyms');
    // Before the records, so that Algolia indexes them once.
    await finish(await client.setSettings({indexName, indexSettings}));
    if (synonyms.length > 0)
      await finish(await client.saveSynonyms({indexName, synonymHit: [...synonyms], replaceExistingSynonyms: true}));
    step(`sending ${records.length} records`);
    const objects = toIndexObjects(records).map((object) => ({...object}));
    await client.saveObjects({indexName, objects, waitForTasks: true, maxRetries: MOST_POLLS});
    step(`replacing ${index}`);
    moving = true;
    await finish(
      await client.operationIndex({indexName, operationIndexParams: {operation: 'move', destination: index}}),
    );
  } catch (error) {
    const {status} = readFailure(error);
    // A plain refusal had no effect; an answer that was lost may have had.
    const untouched = !moving || (status !== undefined && status < 500);
    const told = [
      explain(error, doing, options),
      untouched
        ? `The index ${index} is as it was.`
        : `It cannot be told whether the index ${index} was replaced: it is either all as it was, or all new. Publish again to be sure.`,
    ];
    if (untouched)
      await client.deleteIndex({indexName}).catch(() => {
        told.push(
          `The temporary index ${indexName} could not be deleted; delete it in Algolia's dashboard if it is there.`,
        );
      });
    throw new PublishError(redactKey(told.join(' '), apiKey));
  }
  step(`live: ${records.length} records in ${index}`);
  return records.length;
}

/** What failed, and what to do about it. */
function explain(error: unknown, doing: string, {appId, index}: PublishTarget): string {
  const {status, detail} = readFailure(error);
  if (status === 401 || status === 403)
    return (
      `Algolia refused the key in ALGOLIA_ADMIN_KEY while ${doing} (status ${status}: ${detail}). ` +
      `It must be a write key of the application in ALGOLIA_APP_ID (${appId}), with ${RIGHTS}, for the indices ${index} and ${index}_tmp_*.`
    );
  if (status === 429) return `Algolia limits the rate of writes, and did so while ${doing}. Publish again later.`;
  if (status === undefined && isUnreachable(error))
    return `Algolia could not be reached while ${doing} (${detail}). Check the network, and the application id in ALGOLIA_APP_ID (${appId}).`;
  return `It failed while ${doing}${status === undefined ? '' : ` (status ${status})`}: ${detail.replace(/[.!?]?$/, '.')}`;
}

/** Takes a key out of a text, as it is and as it stands in an address. */
export function redactKey(text: string, key: string | undefined): string {
  if (!key) return text;
  return text.replaceAll(key, '[key]').replaceAll(encodeURIComponent(key), '[key]');
}

/** What must not reach Algolia: an empty list would empty the index, and of two records with one id the last would win. */
function checkRecords(records: readonly SearchRecord[]): void {
  if (records.length === 0)
    throw new PublishError(
      'There are no records to publish; an empty index would replace the live one. Nothing was changed.',
    );
  const seen = new Set<string>();
  const twice = new Set(records.map(({objectID}) => objectID).filter((id) => seen.has(id) || !seen.add(id)));
  if (twice.size > 0) throw new PublishError(`Records share an id: ${[...twice].join(', ')}. Nothing was changed.`);
}
