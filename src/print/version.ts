import {execFile} from 'node:child_process';
import {readFile} from 'node:fs/promises';
import {promisify} from 'node:util';

/** Which state of the guide an edition shows. */
export interface Version {
  /** For readers, such as `0.1.0 of 3 May 2025 (24e07ef)`. */
  text: string;
  /** When that state was made; the files carry it instead of the time they were printed, so that they can be repeated. */
  date: Date | undefined;
}

/**
 * The package's version, and the last commit where there is one. `SOURCE_DATE_EPOCH` (seconds since 1970) stands in for
 * the date of the commit.
 */
export async function readVersion(): Promise<Version> {
  const {version} = JSON.parse(await readFile('package.json', 'utf8')) as {version: string};
  const commit = await lastCommit();
  const seconds = process.env.SOURCE_DATE_EPOCH ?? commit?.seconds;
  const date = seconds === undefined ? undefined : new Date(Number(seconds) * 1000);
  const day = date?.toLocaleDateString('en-US', {dateStyle: 'long', timeZone: 'UTC'});
  return {text: [version, day && `of ${day}`, commit && `(${commit.id})`].filter(Boolean).join(' '), date};
}

async function lastCommit(): Promise<{id: string; seconds: string} | undefined> {
  try {
    const {stdout} = await promisify(execFile)('git', ['log', '-1', '--format=%h %ct']);
    const [id, seconds] = stdout.trim().split(' ');
    return id && seconds ? {id, seconds} : undefined;
  } catch {
    // An archive without history, or no git: the version alone must do.
    return undefined;
  }
}
