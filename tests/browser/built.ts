import {readFileSync} from 'node:fs';
import {publishedAt} from '../../src/site/addresses';

/** The path below which the built site stands that the tests open, from BASE_URL. */
export const {baseUrl} = publishedAt(process.env);

/** Its folder. A site below a path has one of its own, beside the one at the root. */
export const buildDir = baseUrl === '/' ? 'build' : '.cache/build-below-a-path';

/** The address of a page, link or file that the tests name from the guide's root, such as `/glossary/#atp`. */
export function at(path: string): string {
  return baseUrl + path.slice(1);
}

/** Addresses of files that a page's starter loads: those of the app, of the page itself, of the search's dialog. */
export function filesOf(path: string, ...of: ('app' | 'page' | 'search')[]): string[] {
  const html = readFileSync(`${buildDir}${path}index.html`, 'utf8');
  return of.flatMap((name) => new RegExp(` data-${name}="(.*?)"`).exec(html)![1]!.split(' '));
}
