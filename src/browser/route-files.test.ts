import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import {afterAll, beforeAll, expect, test, vi} from 'vitest';
import {answer, type Files} from './route-files';

let folder: string;
let files: Files;

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'route-'));
  await mkdir(path.join(folder, 'site/page'), {recursive: true});
  await mkdir(path.join(folder, 'fonts'));
  await writeFile(path.join(folder, 'site/page/index.html'), 'a page');
  await writeFile(path.join(folder, 'fonts/a.woff2'), 'a font');
  await writeFile(path.join(folder, 'secret.txt'), 'secret');
  files = {
    folders: {'/a/guide/': path.join(folder, 'site'), '/a/guide/fonts/': path.join(folder, 'fonts')},
    documents: {'/print-edition/x.html': '<p>made'},
  };
});

afterAll(() => rm(folder, {recursive: true}));

/** What a page gets for an address as it is written: `new URL` would tidy it first. */
async function ask(target: string): Promise<unknown> {
  const fulfill = vi.fn(() => Promise.resolve());
  const request = () => ({url: () => `https://example.org${target}`}) as never;
  await answer({request, fulfill}, files);
  return fulfill.mock.calls[0]![0 as never];
}

test('pages come from a folder below any base, and documents from memory', async () => {
  expect(await ask('/a/guide/page/')).toEqual({path: path.join(folder, 'site/page/index.html')});
  expect(await ask('/a/guide/page/?x=1#y')).toEqual({path: path.join(folder, 'site/page/index.html')});
  expect(await ask('/a/guide/fonts/a.woff2')).toEqual({path: path.join(folder, 'fonts/a.woff2')});
  expect(await ask('/print-edition/x.html')).toMatchObject({contentType: 'text/html; charset=utf-8', body: '<p>made'});
});

test.each([
  '/',
  '/a/guide/',
  '/a/guide/none.css',
  '/a/guide/page',
  '/page/',
  '/a/guide/../secret.txt',
  '/a/guide/%2e%2e/secret.txt',
  '/a/guide/..%2fsecret.txt',
])('there is nothing at %s', async (target) => {
  expect(await ask(target)).toEqual({status: 404});
});
