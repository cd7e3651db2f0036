import {randomUUID} from 'node:crypto';
import {setTimeout as wait} from 'node:timers/promises';
import {algoliasearch, type IndexSettings, type SynonymHit} from 'algoliasearch';
import {isUnreachable, readFailure, toHosts} from './algolia-client';
import {toIndexObjects} from './algolia-settings';
import type {SearchRecord} from './types';

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
  settings: IndexSettings;
  synonyms: readonly SynonymHit[];
  /** Told what is being done, one line at a time. */
  onProgress?: (line: string) => void;
  /** Stops the publication; the temporary index is still deleted. */
  signal?: AbortSignal;
  /** Records sent at once. */
  batchSize?: number;
  /** How often one call is tried before the publication fails. */
  attempts?: number;
  /** Milliseconds before the second try; doubled before each one after it. */
  backoff?: number;
  /** Milliseconds between two looks at a task; grows from look to look, up to 5 seconds. */
  pollInterval?: number;
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

/** Longest wait between two tries, in milliseconds. */
const LONGEST_BACKOFF = 30_000;

/** Looks at a task before giving up on it: about an hour. */
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
 * Query rules made in Algolia's dashboard are kept.
 *
 * The client's own `replaceAllObjects` is not enough here: it copies settings and synonyms from the live index, which
 * would have to be changed in place, before or after; it tries nothing twice; and when its clean-up fails, the error
 * of the clean-up hides the one that mattered.
 *
 * @returns how many records are live
 * @throws PublishError when anything fails; the live index is then as it was, unless the message says otherwise
 */
export async function publishRecords(options: PublishOptions): Promise<number> {
  const publication = new Publication(options);
  return publication.run();
}

/** One call to Algolia: what for, and the right the key needs for it. */
interface Step {
  doing: string;
  right: 'addObject' | 'editSettings' | 'deleteIndex';
}

/** A call that failed for good. */
class StepFailed extends Error {
  constructor(
    message: string,
    /** Whether it may have had its effect all the same. */
    readonly unclear: boolean,
  ) {
    super(message);
  }
}

class Publication {
  private readonly client;
  private readonly temporary: string;
  /** Whether the temporary index may exist. */
  private begun = false;
  private swap: 'not asked' | 'asked' | 'accepted' = 'not asked';

  constructor(private readonly options: PublishOptions) {
    const {appId, apiKey, index, hosts} = options;
    // The name Algolia's own helper gives, so that keys restricted to `<index>_tmp_*` fit.
    this.temporary = `${index}_tmp_${randomUUID().slice(0, 8)}`;
    // Waits on rate limits are ours: the client's are silent, and would multiply with them.
    this.client = algoliasearch(appId, apiKey, {maxRateLimitRetries: 0, ...(hosts && {hosts: toHosts(hosts)})});
  }

  async run(): Promise<number> {
    const {records, index, appId} = this.options;
    checkRecords(records);
    const started = performance.now();
    this.say(`publishing ${amount(records.length, 'record')} to the index ${index} of application ${appId}`);
    try {
      await this.copyRules();
      await this.writeSettings();
      await this.writeRecords();
      await this.takePlace();
    } catch (error) {
      throw await this.failure(error);
    }
    this.say(
      `live: ${amount(records.length, 'record')} in ${index} (${((performance.now() - started) / 1000).toFixed(1)} s)`,
    );
    return records.length;
  }

  /** The temporary index will take the live one's place with all that belongs to it, so the rules must be there too. */
  private async copyRules(): Promise<void> {
    const {index} = this.options;
    const step: Step = {doing: 'copying the query rules', right: 'addObject'};
    const {taskID} = await this.call(step, () =>
      this.client.operationIndex({
        indexName: index,
        operationIndexParams: {operation: 'copy', destination: this.temporary, scope: ['rules']},
      }),
    );
    // A copy is a task of its destination: waiting on the source would never end where there is no live index yet.
    await this.finish(step, [taskID]);
  }

  /** Before the records, so that Algolia indexes them once. */
  private async writeSettings(): Promise<void> {
    const {settings, synonyms} = this.options;
    const step: Step = {doing: 'writing the settings', right: 'editSettings'};
    const tasks = [
      await this.call(step, () => this.client.setSettings({indexName: this.temporary, indexSettings: settings})),
    ];
    if (synonyms.length > 0) {
      const writing = () =>
        this.client.saveSynonyms({indexName: this.temporary, synonymHit: [...synonyms], replaceExistingSynonyms: true});
      tasks.push(await this.call({...step, doing: 'writing the synonyms'}, writing));
    }
    await this.finish(
      step,
      tasks.map(({taskID}) => taskID),
    );
    this.say(`settings and ${amount(synonyms.length, 'synonym')} written to the temporary index ${this.temporary}`);
  }

  private async writeRecords(): Promise<void> {
    const {records, batchSize = 1000} = this.options;
    const objects = toIndexObjects(records);
    const step: Step = {doing: 'sending the records', right: 'addObject'};
    const tasks: number[] = [];
    for (let sent = 0; sent < objects.length; sent += batchSize) {
      const batch = objects.slice(sent, sent + batchSize);
      const requests = batch.map((object) => ({action: 'addObject' as const, body: {...object}}));
      const {taskID} = await this.call(step, () =>
        this.client.batch({indexName: this.temporary, batchWriteParams: {requests}}),
      );
      tasks.push(taskID);
      this.say(`records: ${number(sent + batch.length)} of ${number(objects.length)} sent`);
    }
    await this.finish(step, tasks);
    this.say('records: all indexed');
  }

  private async takePlace(): Promise<void> {
    const step: Step = {doing: 'replacing the live index', right: 'addObject'};
    this.swap = 'asked';
    // Safe to try again when an answer was lost: moving an index that is no longer there does nothing.
    const {taskID} = await this.call(step, () =>
      this.client.operationIndex({
        indexName: this.temporary,
        operationIndexParams: {operation: 'move', destination: this.options.index},
      }),
    );
    this.swap = 'accepted';
    await this.finish(step, [taskID]);
  }

  /** Waits until Algolia is done with tasks of the temporary index. */
  private async finish(step: Step, tasks: readonly number[]): Promise<void> {
    const {pollInterval = 200, signal} = this.options;
    const waiting: Step = {doing: `waiting for Algolia after ${step.doing}`, right: 'addObject'};
    for (const taskID of tasks) {
      // Not the client's `waitForTask`, which cannot be stopped, and gives up at the first failure.
      for (let polls = 1; ; polls += 1) {
        const {status} = await this.call(waiting, () => this.client.getTask({indexName: this.temporary, taskID}));
        if (status === 'published') break;
        if (polls >= MOST_POLLS) throw new StepFailed(`Algolia did not finish ${step.doing} in time.`, true);
        await pause(Math.min(polls * pollInterval, 5000), signal);
      }
    }
  }

  /** Makes a call, again and again while the failure may pass. */
  private async call<T>(
    step: Step,
    action: () => Promise<T>,
    {signal}: {signal?: AbortSignal} = this.options,
  ): Promise<T> {
    const {attempts = 5, backoff = 500} = this.options;
    let unclear = false;
    for (let attempt = 1; ; attempt += 1) {
      if (signal?.aborted) throw new StepFailed(`Stopped while ${step.doing}.`, unclear);
      try {
        const answer = await action();
        this.begun = true;
        return answer;
      } catch (error) {
        const {status, detail, retryAfter} = readFailure(error);
        const passing = isUnreachable(error) || status === 429 || (status ?? 0) >= 500;
        // Without a plain refusal, the call may still have had its effect.
        unclear ||= status === undefined || status >= 500;
        this.begun ||= unclear;
        if (!passing || attempt >= attempts) throw new StepFailed(this.explain(step, error, attempt), unclear);
        const delay = retryAfter ?? Math.min(backoff * 2 ** (attempt - 1), LONGEST_BACKOFF);
        this.say(
          `${status === undefined ? detail : `Algolia answered ${status}`} while ${step.doing}; trying again in ${seconds(delay)} (try ${attempt + 1} of ${attempts})`,
        );
        await pause(delay, signal);
      }
    }
  }

  /** What failed, and what to do about it. */
  private explain({doing, right}: Step, error: unknown, tries: number): string {
    const {appId, index} = this.options;
    const {status, detail} = readFailure(error);
    if (status === 401 || status === 403) {
      return (
        `Algolia refused the key in ALGOLIA_ADMIN_KEY while ${doing} (status ${status}: ${detail}). This needs the right ${right}. ` +
        `The key must be a write key of the application in ALGOLIA_APP_ID (${appId}), with ${RIGHTS}, for the indices ${index} and ${index}_tmp_*.`
      );
    }
    const after = tries > 1 ? ` after ${tries} tries` : '';
    if (status === 429)
      return `Algolia limits the rate of writes, and still did${after} while ${doing}. Publish again later.`;
    if (status !== undefined) return `Algolia answered ${status} while ${doing}${after}: ${detail}`;
    if (isUnreachable(error)) {
      return `Algolia could not be reached while ${doing}${after} (${detail}). Check the network, and the application id in ALGOLIA_APP_ID (${appId}).`;
    }
    return `It failed while ${doing}${after}: ${detail}`;
  }

  /** Cleans up, and says what happened, what is live, and what is left to do. */
  private async failure(error: unknown): Promise<PublishError> {
    const {index} = this.options;
    const reason = error instanceof Error ? error.message : String(error);
    const untouched =
      this.swap === 'not asked' || (this.swap === 'asked' && error instanceof StepFailed && !error.unclear);
    const parts = [
      reason,
      untouched
        ? `The index ${index} is as it was.`
        : `It cannot be told whether the index ${index} was replaced: it is either all as it was, or all new. Publish again to be sure.`,
    ];
    // Once Algolia has accepted the move, the temporary index goes with it; to delete it could only get in the way.
    if (this.begun && this.swap !== 'accepted') parts.push(...(await this.deleteTemporary()));
    return new PublishError(this.redact(parts.map(sentence).join(' ')));
  }

  private async deleteTemporary(): Promise<string[]> {
    try {
      // Without the signal: who stops a publication still wants it cleaned up.
      await this.call(
        {doing: 'deleting the temporary index', right: 'deleteIndex'},
        () => this.client.deleteIndex({indexName: this.temporary}),
        {},
      );
      this.say(`temporary index ${this.temporary} deleted`);
      return [];
    } catch (error) {
      return [
        `The temporary index ${this.temporary} could not be deleted; delete it in Algolia's dashboard. ${(error as Error).message}`,
      ];
    }
  }

  private say(line: string): void {
    this.options.onProgress?.(this.redact(line));
  }

  /** Algolia and what lies in between may quote the key; nobody else must. */
  private redact(text: string): string {
    return redactKey(text, this.options.apiKey);
  }
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

/** Waits, or less when told to stop: the next call notices. */
async function pause(milliseconds: number, signal?: AbortSignal): Promise<void> {
  await wait(milliseconds, undefined, {signal}).catch(() => undefined);
}

/** What Algolia says rarely ends with a full stop. */
function sentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}

function number(value: number): string {
  return value.toLocaleString('en-US');
}

function amount(count: number, what: string): string {
  return `${number(count)} ${what}${count === 1 ? '' : 's'}`;
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}
