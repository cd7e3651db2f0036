import {statSync} from 'node:fs';
import path from 'node:path';
import type {Page, Route} from '@playwright/test';

/** What a page may load: folders by the address path they stand under, and documents that exist in memory only. */
export interface Files {
  /** Path with a slash at its end → folder. The longest path that fits counts. */
  folders: Record<string, string>;
  /** Path → HTML. */
  documents?: Record<string, string>;
}

/** Answers everything a page asks for from files of this machine, whatever its host: no server, no network. */
export function routeFiles(page: Page, files: Files): Promise<unknown> {
  return page.route('**', (route) => answer(route, files));
}

/** Answers one request. */
export function answer(route: Pick<Route, 'request' | 'fulfill'>, {folders, documents = {}}: Files): Promise<void> {
  const address = new URL(route.request().url()).pathname;
  const body = documents[address];
  if (body !== undefined) return route.fulfill({contentType: 'text/html; charset=utf-8', body});
  const file = fileOf(decodeURIComponent(address), folders);
  return route.fulfill(file === undefined ? {status: 404} : {path: file});
}

/** The file an address stands for, `index.html` for a folder's; undefined where there is none. */
function fileOf(address: string, folders: Files['folders']): string | undefined {
  const [prefix] = Object.keys(folders)
    .filter((each) => address.startsWith(each))
    .sort((one, other) => other.length - one.length);
  if (prefix === undefined) return undefined;
  const root = path.resolve(folders[prefix]!);
  const file = path.join(root, address.slice(prefix.length), address.endsWith('/') ? 'index.html' : '');
  // An address must not lead out of its folder.
  if (!file.startsWith(root + path.sep)) return undefined;
  return statSync(file, {throwIfNoEntry: false})?.isFile() ? file : undefined;
}
