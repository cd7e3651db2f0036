import {mkdir, mkdtemp, readFile, rm, writeFile} from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import {afterEach, beforeEach, expect, test} from 'vitest';
import {listFiles} from './list';
import {hashedNames, hashesOf, withHashes} from './names';
import {writeWorker} from '.';

const page = (main: string, text = 'Text') =>
  `<script data-app="/a/b/assets/js/runtime~main.${main}.js /a/b/assets/js/main.${main}.js"></script><p>${text}`;

const BUILD: Record<string, string> = {
  'index.html': page('aaaaaaaa'),
  'glossary/index.html': page('aaaaaaaa'),
  'design/index.html': page('aaaaaaaa'),
  '404.html': page('aaaaaaaa'),
  'assets/js/main.aaaaaaaa.js': 'main',
  'assets/js/main.aaaaaaaa.js.LICENSE.txt': '',
  'assets/js/main.aaaaaaaa.js.br': '',
  'assets/js/runtime~main.aaaaaaaa.js': 'run time',
  'assets/css/styles.aaaaaaaa.css': '',
  'favicon.svg': '<svg/>',
  'icons/192.png': '',
  'glossary/index.md': '',
  'pdf/section-1.pdf': '',
  'social/4.png': '',
  'social-card.png': '',
  'sitemap.xml': '',
  _headers: '',
  '.hosting/Caddyfile': '',
};

let folder: string;

async function write(file: string, text: string): Promise<void> {
  await mkdir(path.dirname(path.join(folder, file)), {recursive: true});
  await writeFile(path.join(folder, file), text);
}

beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'build-'));
  for (const [file, text] of Object.entries(BUILD)) await write(file, text);
});

afterEach(() => rm(folder, {recursive: true}));

test('pages, scripts, styles and the icons are kept, and nothing else', async () => {
  const {revised, hashed} = await listFiles(folder);
  expect(Object.keys(revised)).toEqual(['404.html', 'favicon.svg', 'glossary/', 'icons/192.png', '']);
  expect(hashed).toEqual([
    'assets/css/styles.aaaaaaaa.css',
    'assets/js/main.aaaaaaaa.js',
    'assets/js/runtime~main.aaaaaaaa.js',
  ]);
});

test('a page has another revision when its text changes, not when scripts have other names', async () => {
  const before = await listFiles(folder);
  await write('index.html', page('bbbbbbbb'));
  expect((await listFiles(folder)).revised['']).toBe(before.revised['']);
  await write('index.html', page('bbbbbbbb', 'Other text'));
  expect((await listFiles(folder)).revised['']).not.toBe(before.revised['']);
});

test('a page kept from the build before becomes the new one to the byte', () => {
  const hashes = hashesOf(['assets/js/runtime~main.bbbbbbbb.js', 'assets/js/main.bbbbbbbb.js']);
  expect(withHashes(page('aaaaaaaa'), (name) => hashes.get(name) ?? '')).toBe(page('bbbbbbbb'));
  expect(hashedNames(page('bbbbbbbb'))).toEqual(['assets/js/runtime~main.bbbbbbbb.js', 'assets/js/main.bbbbbbbb.js']);
});

test('files that only their hash tells apart stop the build', async () => {
  await write('assets/js/main.cccccccc.js', '');
  await expect(listFiles(folder)).rejects.toThrow('assets/js/main.cccccccc.js has no hash in its name, or another');
});

test('the worker names its base and version; with OFFLINE=0 it only ends what there was', async () => {
  const read = () => readFile(path.join(folder, 'sw.js'), 'utf8');
  await writeWorker({outDir: folder, baseUrl: '/a/b/', enabled: true});
  const first = await read();
  expect(first).toMatch(/^const BUILD=\{"base":"\/a\/b\/","version":"[0-9a-f]{12}"/);
  expect(first.slice(first.indexOf('\n'))).not.toContain('BUILD=');
  await write('glossary/index.html', page('aaaaaaaa', 'Other text'));
  await writeWorker({outDir: folder, baseUrl: '/a/b/', enabled: true});
  expect(await read()).not.toBe(first);
  await writeWorker({outDir: folder, baseUrl: '/a/b/', enabled: false});
  expect(await read()).toMatch(/^const BUILD=\{"base":"\/a\/b\/"\};/);
  expect(await read()).not.toContain('fetch');
});
