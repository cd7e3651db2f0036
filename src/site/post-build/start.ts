import {readFile} from 'node:fs/promises';
import path from 'node:path';
import type {RouteConfig} from '@docusaurus/types';
import {select, selectAll} from 'hast-util-select';
import {bundle} from '../bundle';
import {type BuiltPage, escapeAttribute} from './built-page';

/** Pages that are for doing something: their app starts with them. All others are for reading first. */
const AT_ONCE = /^\/(practice|exam|review|progress|search|design)\//;

/** Which file holds what, as Docusaurus leaves it among its generated files. */
interface Manifest {
  /** Ids of the chunks that a name needs. */
  origins: Record<string, (string | number)[]>;
  assets: Record<string, Record<'js' | 'css', {publicPath: string}[] | undefined>>;
}

/** Addresses of the files a page's own parts are in. */
export interface Parts {
  scripts: string[];
  styles: string[];
}

/** What starts the app in a page: the script, and the files it will load. */
export interface Starter {
  /** The script's text, the same in all pages. */
  script: string;
  /** @param address a page's path below the base; undefined for the page that stands for unknown ones */
  partsOf: (address: string | undefined) => Parts;
  /** Addresses of the files of the search's dialog. */
  search: string[];
}

/** Name of the dialog's chunk, as features/search gives it to the bundler. */
const SEARCH_DIALOG = 'search-dialog';

/**
 * Bundles the script and reads which files each page needs.
 * @throws Error when the bundler has no chunk of the search's dialog
 */
export async function readStarter({
  siteDir,
  generatedFilesDir,
  baseUrl,
  siteStorage,
  routes,
}: {
  siteDir: string;
  generatedFilesDir: string;
  baseUrl: string;
  siteStorage: {namespace: string};
  routes: RouteConfig[];
}): Promise<Starter> {
  const json = async (file: string): Promise<unknown> =>
    JSON.parse(await readFile(path.join(generatedFilesDir, file), 'utf8'));
  const manifest = (await json('client-manifest.json')) as Manifest;
  const names = chunkNames(routes, (await json('routesChunkNames.json')) as Record<string, object>);
  const script = await bundle(path.join(siteDir, 'src/site/start/index.ts'), {
    COLOR_MODE_KEY: JSON.stringify(`theme${siteStorage.namespace}`),
  });
  const partsOf = (names: string[]): Parts => {
    const assets = names.flatMap((name) => manifest.origins[name] ?? []).map((id) => manifest.assets[id]);
    const files = (type: 'js' | 'css') => [
      ...new Set(assets.flatMap((of) => of?.[type] ?? []).map(({publicPath}) => publicPath)),
    ];
    return {
      scripts: files('js').filter((file) => !/\/(runtime~)?main\.\w+\.js$/.test(file)),
      styles: files('css').filter((file) => !/\/styles\.\w+\.css$/.test(file)),
    };
  };
  const dialog = partsOf([SEARCH_DIALOG]);
  if (dialog.scripts.length === 0) throw new Error(`The bundler has no chunk ${SEARCH_DIALOG}.`);
  return {
    // The end of a script element must not stand in one.
    script: script.trim().replaceAll('</', '<\\/'),
    partsOf: (address) => partsOf(names.get(address === undefined ? '*' : `${baseUrl}${address.slice(1)}`) ?? []),
    search: [...dialog.scripts, ...dialog.styles],
  };
}

/**
 * Names of the chunks that a page needs, by its path: its own and those of the layouts it stands in.
 * @param byRoute what Docusaurus keeps for each route as `<path>-<hash>`; routes of one path stand in their order
 * @throws Error when the two do not fit, as after a change in Docusaurus
 */
export function chunkNames(routes: RouteConfig[], byRoute: Record<string, object>): Map<string, string[]> {
  const left = new Map<string, object[]>();
  for (const [key, entry] of Object.entries(byRoute)) {
    const at = key.replace(/-[^-]*$/, '');
    left.set(at, [...(left.get(at) ?? []), entry]);
  }
  const names = new Map<string, string[]>();
  const visit = (routes: RouteConfig[], above: string[]) => {
    for (const route of routes) {
      const entry = left.get(route.path)?.shift();
      if (!entry) throw new Error(`Docusaurus keeps no files for the route ${route.path}.`);
      const own = [...above, ...stringsIn(entry)];
      if (route.routes) visit(route.routes, own);
      else names.set(route.path, own);
    }
  };
  visit(routes, []);
  return names;
}

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}

function isForReading({address}: BuiltPage): boolean {
  return address !== undefined && !AT_ONCE.test(address);
}

/**
 * Puts the starter into a page, and the style sheets of the page's own parts. In a page for reading the starter stands
 * in the place of the app's scripts, which it loads when they are wanted; elsewhere before them, to keep what is done
 * until they have run.
 */
export function addStarter(page: BuiltPage, {script, partsOf, search}: Starter): BuiltPage {
  const parts = partsOf(page.address);
  const scripts = selectAll('script[src][defer]', page.head);
  const files = {
    app: scripts.map(({properties}) => String(properties.src)),
    page: parts.scripts,
    search,
  };
  const attributes = isForReading(page)
    ? Object.entries(files).map(([name, addresses]) => ` data-${name}="${escapeAttribute(addresses.join(' '))}"`)
    : [];
  if (isForReading(page)) scripts.forEach((element) => page.remove(element));
  const sheet = select('link[rel=stylesheet]', page.head)!;
  // A script behind a style sheet would wait for it.
  page.insertBefore(sheet, `<script${attributes.join('')}>${script}</script>`);
  page.insertAfter(
    sheet,
    parts.styles.map((href) => `<link rel="stylesheet" href="${escapeAttribute(href)}">`).join(''),
  );
  return page.again();
}

/** Lets the browser lay out the text of a page in pieces, see `../start/layout.ts`. */
export function markText(page: BuiltPage): void {
  const text = select('.markdown', page.tree);
  if (text && isForReading(page)) page.addAttribute(text, 'data-in-pieces');
}

/** The button for the color mode is built without use until the app is there; the starter keeps what is done with it. */
export function enableColorMode(page: BuiltPage): void {
  for (const button of selectAll('button[disabled][class*=toggleButton]', page.tree)) {
    const classes = (button.properties.className as string[]).filter(
      (name) => !name.startsWith('toggleButtonDisabled'),
    );
    page.replaceAttribute(button, 'disabled', '');
    page.replaceAttribute(button, 'className', `class="${classes.join(' ')}"`);
  }
}
