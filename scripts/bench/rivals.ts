import {execFile} from 'node:child_process';
import {existsSync} from 'node:fs';
import {mkdir, readdir, readFile, rm, stat, writeFile} from 'node:fs/promises';
import {createServer} from 'node:http';
import {createRequire} from 'node:module';
import type {AddressInfo} from 'node:net';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {pathToFileURL} from 'node:url';
import {promisify} from 'node:util';
import {chromium} from '@playwright/test';
import MiniSearch from 'minisearch';
import {CHROMIUM_ARGS, chromiumPath} from '../../src/browser/chromium';
import type {SearchRecord} from '../../src/search/types';
import type {BenchedEngine} from './benched-engine';
import {brotli, bundle, bundleSize} from './bundle';

/** Other people's engines, over the same records. They are installed outside the project, which does not need them. */
const FOLDER = path.join(tmpdir(), 'guide-search-rivals');
const PACKAGES = ['pagefind@1.6.0', '@easyops-cn/docusaurus-search-local@0.55.3'];

let installing: Promise<void> | undefined;

function install(): Promise<void> {
  installing ??= (async () => {
    if (PACKAGES.every((name) => existsSync(path.join(FOLDER, 'node_modules', name.replace(/@[^@]*$/, ''))))) return;
    await mkdir(FOLDER, {recursive: true});
    await writeFile(path.join(FOLDER, 'package.json'), '{"private": true}\n');
    const quiet = ['--no-audit', '--no-fund', '--ignore-scripts', '--legacy-peer-deps', '--loglevel=error'];
    await promisify(execFile)('npm', ['install', ...quiet, ...PACKAGES], {cwd: FOLDER, timeout: 300_000});
  })();
  return installing;
}

/** MiniSearch with its own tokenizer: as it comes, or with the settings VitePress gives it. */
export async function minisearch(records: SearchRecord[], tuned: boolean): Promise<BenchedEngine> {
  const index = new MiniSearch({
    idField: 'objectID',
    fields: ['title', 'aliases', 'text'],
    ...(tuned && {searchOptions: {prefix: true, fuzzy: 0.2, boost: {title: 4, aliases: 2}}}),
  });
  index.addAll(records.map((record) => ({...record, aliases: (record.aliases ?? []).join(' ')})));
  const json = JSON.stringify(index) + JSON.stringify(records);
  return {
    name: tuned ? 'MiniSearch, prefix and fuzzy' : 'MiniSearch as it comes',
    search: async (query) => index.search(query).map(({id}) => id as string),
    index: {raw: json.length, compressed: brotli(json)},
    library: await bundleSize(`export {default} from 'minisearch';`),
    ...(!tuned && {note: 'its index is built beforehand, and comes with the records to show'}),
  };
}

/** A document of @easyops-cn/docusaurus-search-local: `i` its id, `t` its text, `p` the page it stands on. */
interface EasyopsDocument {
  i: number;
  t: string;
  u: string;
  s?: string;
  p?: number;
}

interface EasyopsWorker {
  search(baseUrl: string, context: string, input: string, limit: number): Promise<{document: EasyopsDocument}[]>;
}

/**
 * The local search plugin most sites use: its own code for index and queries, taken out of its web worker. Each record
 * is a page with its title, its aliases as keywords, and its text.
 */
export async function easyops(records: SearchRecord[]): Promise<BenchedEngine> {
  await install();
  const root = path.join(FOLDER, 'node_modules/@easyops-cn/docusaurus-search-local/dist');
  const require = createRequire(path.join(FOLDER, 'package.json'));
  const {buildIndex} = require(path.join(root, 'server/server/utils/buildIndex.js')) as {
    buildIndex: (documents: EasyopsDocument[][], options: object) => {documents: EasyopsDocument[]; index: unknown}[];
  };
  let last = 0;
  const titles = records.map((record): EasyopsDocument => ({i: (last += 1), t: record.title, u: record.path}));
  const below = (textOf: (record: SearchRecord) => string) =>
    records.flatMap((record, place): EasyopsDocument[] => {
      const text = textOf(record);
      return text === '' ? [] : [{i: (last += 1), t: text, s: record.title, u: record.path, p: titles[place]!.i}];
    });
  const keywords = below(({aliases = []}) => aliases.join(' '));
  const contents = below(({text}) => text);
  const built = buildIndex([titles, [], [], keywords, contents], {
    language: ['en'],
    removeDefaultStopWordFilter: [],
    removeDefaultStemmer: false,
  });
  const json = JSON.stringify(built);

  // What the plugin's build would have generated, and no worker around it.
  await writeFile(path.join(FOLDER, 'comlink.js'), 'export const expose = () => {};\n');
  await writeFile(
    path.join(FOLDER, 'constants.js'),
    'export const removeDefaultStopWordFilter = []; export const language = ["en"]; export const fuzzyMatchingDistance = 1; export const searchIndexUrl = "search-index.json";\n',
  );
  const aliases = {
    comlink: path.join(FOLDER, 'comlink.js'),
    lunr: require.resolve('lunr'),
    '@generated/@easyops-cn/docusaurus-search-local/default/generated-constants.js': path.join(FOLDER, 'constants.js'),
  };
  const code = await bundle(
    `export {SearchWorker} from '${path.join(root, 'client/client/theme/worker.js')}';`,
    aliases,
  );
  if (code === undefined)
    throw new Error('@easyops-cn/docusaurus-search-local needs a bundler, and rolldown is not there');
  const file = path.join(FOLDER, 'easyops-worker.mjs');
  await writeFile(file, code);
  const {SearchWorker} = (await import(pathToFileURL(file).href)) as {SearchWorker: new () => EasyopsWorker};
  const worker = new SearchWorker();
  // It fetches its index once, at the first search.
  const origin = 'http://localhost';
  Object.assign(globalThis, {location: {origin}});
  const fetchBefore = globalThis.fetch;
  globalThis.fetch = async () => new Response(json);
  await worker.search(`${origin}/`, '', 'warm', 8);
  globalThis.fetch = fetchBefore;

  const idOf = new Map(titles.map(({i}, place) => [i, records[place]!.objectID]));
  return {
    name: 'docusaurus-search-local 0.55',
    // 8 is its own limit.
    search: async (query) => {
      const found = await worker.search(`${origin}/`, '', query, 8);
      return [...new Set(found.map(({document}) => idOf.get(document.p ?? document.i)!))];
    },
    index: {raw: json.length, compressed: brotli(json)},
    library: brotli(code),
    note: 'index and query code only; its search bar is not counted',
  };
}

interface PagefindModule {
  createIndex(): Promise<{index: PagefindIndex}>;
  close(): Promise<null>;
}

interface PagefindIndex {
  addHTMLFile(page: {url: string; content: string}): Promise<{errors: string[]}>;
  writeFiles(options: {outputPath: string}): Promise<{errors: string[]}>;
}

/** Pagefind, built from a page for each record and asked in Chromium, where alone it runs. */
export async function pagefind(records: SearchRecord[]): Promise<BenchedEngine> {
  await install();
  const out = path.join(FOLDER, 'pagefind');
  await rm(out, {recursive: true, force: true});
  const entry = path.join(FOLDER, 'node_modules/pagefind/lib/index.js');
  const {createIndex, close} = (await import(pathToFileURL(entry).href)) as PagefindModule;
  const {index} = await createIndex();
  for (const [place, {title, aliases = [], text}] of records.entries()) {
    const body = [
      `<h1>${escapeHtml(title)}</h1>`,
      ...aliases.map((alias) => `<h2>${escapeHtml(alias)}</h2>`),
      `<p>${escapeHtml(text)}</p>`,
    ];
    await index.addHTMLFile({url: `/${place}/`, content: `<html lang="en"><body>${body.join('')}</body></html>`});
  }
  await index.writeFiles({outputPath: out});
  await close();

  const server = createServer((request, response) => {
    const file = path.join(out, new URL(request.url!, 'http://localhost').pathname);
    const type = file.endsWith('.js') ? 'text/javascript' : 'application/octet-stream';
    readFile(file).then(
      (content) => response.writeHead(200, {'content-type': type}).end(content),
      () => response.writeHead(200, {'content-type': 'text/html'}).end('<!doctype html>'),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const browser = await chromium.launch({executablePath: await chromiumPath(), args: CHROMIUM_ARGS});
  const page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  await page.evaluate(
    `import('/pagefind.js').then(async (module) => { await module.init(); window.pagefind = module; })`,
  );

  const sizes = {index: 0, code: 0};
  for (const name of await readdir(out, {recursive: true})) {
    const file = path.join(out, name);
    // Compressed already, all but its code.
    if (/\.pf_(index|fragment|meta|filter)$/.test(name)) sizes.index += (await stat(file)).size;
    else if (/^pagefind\.js$|^pagefind-worker\.js$/.test(name)) sizes.code += brotli(await readFile(file));
    else if (name === 'wasm.en.pagefind') sizes.code += (await stat(file)).size;
  }
  return {
    name: 'Pagefind 1.6',
    search: async (query) => {
      const found = (await page.evaluate(
        `window.pagefind.search(${JSON.stringify(query)}).then(({results}) => Promise.all(results.slice(0, 3).map((result) => result.data().then(({url}) => url))))`,
      )) as string[];
      return found.map((url) => records[Number(url.replaceAll('/', ''))]!.objectID);
    },
    index: {raw: sizes.index, compressed: sizes.index},
    library: sizes.code,
    note: 'in Chromium, its times include the way there and three fragments; its index is loaded by chunks, not at once',
    close: async () => {
      await browser.close();
      server.close();
    },
  };
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
