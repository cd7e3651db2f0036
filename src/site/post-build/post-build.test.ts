import {createHash} from 'node:crypto';
import {mkdir, mkdtemp, readFile, rm, writeFile} from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type {RouteConfig} from '@docusaurus/types';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {contentOf} from '../../../tests/content/valid-content';
import {BuiltPage} from './built-page';
import {finishBuild} from '.';
import {contentPolicy} from './policy';
import {chunkNames} from './start';
import {cardOf} from './social-cards';

let outDir: string;
const SCRIPT = 'document.documentElement.dataset.theme="dark"';
const STARTER = {
  script: 'start()',
  partsOf: (address = '/404/') => ({
    scripts: [`/a/b/assets${address}own.js`],
    styles: [`/a/b/assets${address}own.css`],
  }),
  search: ['/a/b/dialog.js', '/a/b/dialog.css'],
};

/** A page as the build leaves it: minified, attributes without quotes. */
function pageOf(title: string, main: string, head = ''): string {
  return `<!doctype html><html lang=en><head><meta charset=UTF-8><title>${title} | The Guide</title><meta name=description content="All about ${title}."/><meta property=og:image content=https://example.org/a/b/social-card.png />${head}<link rel=stylesheet href=/a/b/styles.css /><script src=/a/b/runtime~main.1.js defer></script><script src=/a/b/main.2.js defer></script></head><body><svg style="display: none;"></svg><script>${SCRIPT}</script><div id=root><main class=markdown>${main}</main></div></body></html>`;
}

const PAGES: Record<string, string> = {
  'index.html': pageOf('The exam', '<h1>The exam</h1>'),
  '404.html': pageOf('Not found', '<h1>Not found</h1>'),
  'search/index.html': pageOf('Search', '<h1>Search</h1>', '<meta name=robots content=noindex>'),
  'glossary/index.html': pageOf(
    'Glossary',
    '<h1>Glossary</h1><button class="toggleButton_1 toggleButtonDisabled_2" type=button disabled>Color</button>',
  ),
  '4-integrations/index.html': pageOf(
    'Integrations',
    [
      '<h1>Integrations</h1>',
      '<p>See <a href="/a/b/glossary/#bus" title="a term">the <!-- -->bus</a>, <code>magento.\u200bsales<wbr>.\u200bcreate</code>.',
      '<sup><a data-footnote-ref href="#fn-1">1</a></sup></p><p role=status>3 steps</p><button>Copy</button>',
      '<ol><li><p><span>1</span> Send it</p></li></ol>',
      '<table><tr><th>A<th>B</tr><tr><td>x<td><ul><li>one<li>two</ul></tr></table>',
      '<details><summary>In words</summary><p style="--least:5px">Words.</p></details>',
      '<section data-footnotes><h2 id=footnote-label>Footnotes</h2><ol><li id=fn-1><p>The source</p></li></ol></section>',
    ].join(''),
  ),
  'flows/order-creation/index.html': pageOf('Order creation', '<h1>Order creation</h1>'),
};

beforeAll(async () => {
  outDir = await mkdtemp(path.join(os.tmpdir(), 'build-'));
  for (const [file, html] of Object.entries(PAGES)) {
    await mkdir(path.dirname(path.join(outDir, file)), {recursive: true});
    await writeFile(path.join(outDir, file), html);
  }
  const guide = contentOf();
  await finishBuild({
    siteDir: '.',
    outDir,
    baseUrl: '/a/b/',
    url: 'https://example.org',
    guide,
    published: true,
    offline: true,
    starter: STARTER,
  });
});

afterAll(() => rm(outDir, {recursive: true}));

const read = (file: string) => readFile(path.join(outDir, file), 'utf8');
const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

describe('the start of the app', () => {
  test('a page for reading has no script but the one that will load them', async () => {
    const html = await read('4-integrations/index.html');
    expect(html).not.toContain('<script src');
    expect(html).toContain(
      '<script data-app="/a/b/runtime~main.1.js /a/b/main.2.js" data-page="/a/b/assets/4-integrations/own.js" data-search="/a/b/dialog.js /a/b/dialog.css">start()</script><link rel=stylesheet',
    );
    expect(html).toContain('<link rel="stylesheet" href="/a/b/assets/4-integrations/own.css">');
    expect(html).toContain('<main data-in-pieces class=markdown>');
  });

  test.each(['search/index.html', '404.html'])('%s runs at once, and keeps what is done before', async (file) => {
    const html = await read(file);
    expect(html).toContain('<script>start()</script><link rel=stylesheet');
    expect(html).toContain('<script src=/a/b/main.2.js defer>');
  });

  test('the button for the color mode can be pressed', async () => {
    expect(await read('glossary/index.html')).toMatch(/<button +class="toggleButton_1" type=button *>/);
  });

  test('a page needs its own files and those of its layouts', () => {
    const route = (path: string, routes?: object[]) => ({path, ...(routes && {routes})}) as RouteConfig;
    const routes = [route('/flows/'), route('/', [route('/', [route('/a-b/'), route('/')])])];
    const byRoute = {
      '/flows/-1a': {__comp: 'f', page: {data: 'd'}},
      '/-2b': {__comp: 'outer'},
      '/-3c': {__comp: 'inner'},
      '/a-b/-4d': {__comp: 'doc', content: 'ab'},
      '/-5e': {__comp: 'doc', content: 'front'},
    };
    expect(Object.fromEntries(chunkNames(routes, byRoute))).toEqual({
      '/flows/': ['f', 'd'],
      '/a-b/': ['outer', 'inner', 'doc', 'ab'],
      '/': ['outer', 'inner', 'doc', 'front'],
    });
    expect(() => chunkNames([route('/x/')], byRoute)).toThrow('no files for the route /x/');
  });
});

describe('policy', () => {
  test('every page names the hashes of just what stands in it', async () => {
    for (const file of Object.keys(PAGES)) {
      const html = await read(file);
      const [, style] = /<style>(.*?)<\/style>/.exec(html)!;
      expect(html).toContain(`script-src 'self' ${hashOf('start()')} ${hashOf(SCRIPT)};`);
      expect(html).toContain(`style-src 'self' ${hashOf(style!)};`);
      expect(html).not.toMatch(/ style=|unsafe-/);
      expect(html.indexOf('Content-Security-Policy')).toBeLessThan(html.indexOf('<title>'));
    }
    expect(await read('4-integrations/index.html')).toContain('[data-styled="2"]{--least:5px}');
  });

  test('a handler in an attribute stops the build', async () => {
    const folder = await mkdtemp(path.join(os.tmpdir(), 'build-'));
    await writeFile(path.join(folder, 'index.html'), pageOf('Bad', '<h1>Bad</h1><a onclick="go()">go</a>'));
    const build = {
      siteDir: '.',
      outDir: folder,
      baseUrl: '/',
      url: 'https://example.org',
      guide: contentOf(),
      starter: STARTER,
    };
    await expect(finishBuild({...build, published: false, offline: false})).rejects.toThrow(
      'index.html: <a> has onClick',
    );
    await rm(folder, {recursive: true});
  });

  test('other hosts are named only for Algolia', () => {
    const allowed = {scripts: new Set<string>(), styles: new Set<string>()};
    expect(contentPolicy(allowed)).not.toContain('http');
    expect(contentPolicy(allowed, 'ABC')).toContain("connect-src 'self' https://abc-dsn.algolia.net https://abc-1.");
  });
});

test('the Markdown twin has the words, the sources and full addresses', async () => {
  expect(await read('4-integrations/index.md')).toBe(`# Integrations

See [the bus](https://example.org/a/b/glossary/#bus), \`magento.sales.create\`.[^1]

1. Send it

| A | B |
| - | - |
| x | one; two |

**In words**

Words.

[^1]: The source
`);
});

test('llms.txt lists chapters, reference and flows, and nothing that is not to be found', async () => {
  const text = await read('llms.txt');
  expect(text).toMatch(/^# The exam\n\n> All about The exam\.\n/);
  expect(text).toMatch(
    /## Chapters\n\n- \[Integrations\]\(https:\/\/example.org\/a\/b\/4-integrations\/index.md\): All/,
  );
  expect(text).toContain('(https://example.org/a/b/flows/order-creation/index.md)');
  expect(text).not.toMatch(/search|404/);
});

test('structured data: the course, where a page stands, the terms', async () => {
  const data = async (file: string) =>
    [...(await read(file)).matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/g)].map(
      ([, json]) => JSON.parse(json!) as Record<string, unknown>,
    );
  const [course] = await data('index.html');
  expect(course).toMatchObject({'@type': 'Course', url: 'https://example.org/a/b/'});
  expect((course!.hasPart as unknown[]).length).toBe(9);
  expect((await data('flows/order-creation/index.html'))[0]).toMatchObject({
    '@type': 'BreadcrumbList',
    itemListElement: [
      {name: 'The exam'},
      {name: 'Order creation', item: 'https://example.org/a/b/flows/order-creation/'},
    ],
  });
  expect((await data('glossary/index.html'))[1]).toMatchObject({'@type': 'DefinedTermSet'});
  expect(await data('search/index.html')).toEqual([]);
});

test('chapters and flows show their own card', async () => {
  expect(await read('4-integrations/index.html')).toContain(
    'content="https://example.org/a/b/social/4-integrations.png"',
  );
  expect(await read('glossary/index.html')).toContain('social-card.png');
  expect(cardOf('/flows/payment/')).toBe('social/flows-payment.png');
  expect(cardOf('/messages/x/')).toBeUndefined();
});

test('hosts get the headers below the base', async () => {
  expect(await read('_headers')).toMatch(
    /^\/a\/b\/\*\n {2}Content-Security-Policy: default-src 'self'; .*frame-ancestors 'none'\n/,
  );
  for (const file of ['nginx.conf', 'Caddyfile']) {
    const text = await read(`.hosting/${file}`);
    expect(text).toContain('/a/b/404.html');
    expect(text).not.toContain('__');
  }
  expect(await read('.nojekyll')).toBe('');
});

test('edits leave the rest of a page as it is', () => {
  const page = new BuiltPage('x/index.html', PAGES['index.html']!);
  expect(page.edited()).toBe(PAGES['index.html']);
  expect([page.address, page.title, page.listed]).toEqual(['/x/', 'The exam', true]);
});
