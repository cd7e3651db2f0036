import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import {toHtml} from 'hast-util-to-html';
import {afterAll, beforeAll, expect, test} from 'vitest';
import {BuiltSite} from './built-site';

const HEAD =
  '<link rel=canonical href=https://example.org/guide/ /><link rel=stylesheet href=/guide/assets/css/styles.css />';

const ARTICLE = `<article><div class="theme-doc-markdown markdown"><h1>Title</h1>
<p>Text.<sup><a href=#fn-a data-footnote-ref=true>1</a></sup> <sup><a href=#fn-b data-footnote-ref=true>2</a></sup> See <a href=/guide/glossary/#x>x</a>.
<h2 id=two>Two<a class=hash-link href=#two>#</a></h2><button>Copy</button><p role=status>0 of 3</p><div data-screen-only>Player</div>
<input type=checkbox><details class=box data-collapsed=true><summary>More</summary><div style="display:none">Hidden</div></details></div></article>`;

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'site-'));
  for (const each of ['page', 'assets/css']) await mkdir(path.join(folder, each), {recursive: true});
  for (const name of ['flows.css', 'styles.css', 'styles.css.br'])
    await writeFile(path.join(folder, 'assets/css', name), '');
  const title = '<a class="navbar__title text--truncate">The guide</a><div class=footer__copyright>Independent.</div>';
  await writeFile(path.join(folder, 'index.html'), `<html><head>${HEAD}</head><body>${title}</body></html>`);
  await writeFile(path.join(folder, 'page/index.html'), `<html><body>${ARTICLE}</body></html>`);
});

afterAll(() => rm(folder, {recursive: true}));

test('knows where the site is published', async () => {
  const site = await BuiltSite.open(folder);
  expect(site).toMatchObject({
    title: 'The guide',
    notice: 'Independent.',
    styles: ['/guide/assets/css/styles.css', '/guide/assets/css/flows.css'],
  });
  expect(site.address.href).toBe('https://example.org/guide/');
});

test('gives an article with everything open and nothing that is for screens only', async () => {
  const site = await BuiltSite.open(folder);
  const html = toHtml(await site.article('/page/'));
  for (const gone of ['Copy', 'Player', '0 of 3', 'hash-link', 'checkbox', 'details>', 'display:none'])
    expect(html).not.toContain(gone);
  expect(html).toContain('<p class="edition-summary">More</p><div>Hidden</div>');
  expect(html).toContain('edition-box');
  expect(html).toMatch(/<sup><a[^>]*>1<\/a>, <a[^>]*>2<\/a><\/sup> See/);
  expect(html).toContain('href="/glossary/#x"');
});

test('makes links within the guide independent of its base path, and leaves the others', async () => {
  const deep = await mkdtemp(path.join(os.tmpdir(), 'site-'));
  const head = '<link rel=canonical href=https://example.org/a/b/ /><link rel=stylesheet href=/a/b/x.css />';
  const links = ['/a/b/glossary/#x', 'https://example.org/a/b/sources/', '#two', '/a/other/', 'https://example.com/'];
  const article = links.map((href) => `<a href="${href}">x</a>`).join('');
  await writeFile(path.join(deep, 'index.html'), `${head}<div class="theme-doc-markdown">${article}</div>`);
  const {children} = await (await BuiltSite.open(deep)).article('/');
  expect(children.map((child) => child.type === 'element' && child.properties.href)).toEqual([
    '/glossary/#x',
    '/sources/',
    '/#two',
    'https://example.org/a/other/',
    'https://example.com/',
  ]);
  await rm(deep, {recursive: true});
});

test('gives every caller a copy of its own', async () => {
  const site = await BuiltSite.open(folder);
  const one = await site.article('/page/');
  one.children = [];
  expect((await site.article('/page/')).children).not.toEqual([]);
});

test('says what to do when there is no build, or no such page', async () => {
  await expect(BuiltSite.open(path.join(folder, 'none'))).rejects.toThrow('npm run build');
  const site = await BuiltSite.open(folder);
  await expect(site.article('/none/')).rejects.toThrow('The build has no page /none/');
});
