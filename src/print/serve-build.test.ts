import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises';
import {request} from 'node:http';
import os from 'node:os';
import path from 'node:path';
import {afterAll, beforeAll, expect, test} from 'vitest';
import {type PrintServer, serve} from './serve-build';

let folder: string;
let server: PrintServer;

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'serve-'));
  await mkdir(path.join(folder, 'site/page'), {recursive: true});
  await writeFile(path.join(folder, 'site/page/index.html'), 'a page');
  await writeFile(path.join(folder, 'secret.txt'), 'secret');
  server = await serve({
    folders: {'/guide/': path.join(folder, 'site')},
    documents: new Map([['/print-edition/x.html', '<p>made']]),
  });
});

afterAll(async () => {
  await server.close();
  await rm(folder, {recursive: true});
});

/** Asks for a path as it is written: `fetch` would tidy it first. */
function ask(target: string): Promise<{status: number | undefined; text: string}> {
  return new Promise((resolve, reject) => {
    request(`${server.origin}`, {path: target}, (response) => {
      let text = '';
      response.on('data', (piece) => (text += String(piece)));
      response.on('end', () => resolve({status: response.statusCode, text}));
    })
      .on('error', reject)
      .end();
  });
}

test('serves pages of a folder and documents of its own', async () => {
  expect(await ask('/guide/page/')).toEqual({status: 200, text: 'a page'});
  expect(await ask('/print-edition/x.html')).toEqual({status: 200, text: '<p>made'});
});

test.each([
  '/',
  '/guide/',
  '/guide/none.css',
  '/guide/../secret.txt',
  '/guide/%2e%2e/secret.txt',
  '/guide/..%2fsecret.txt',
])('has nothing at %s', async (target) => {
  expect((await ask(target)).status).toBe(404);
});
