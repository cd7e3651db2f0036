import {createHash} from 'node:crypto';
import type {Element, ElementContent, Nodes} from 'hast';
import {selectAll} from 'hast-util-select';
import {h} from 'hastscript';
import {HEADINGS, headingLevel, textOf, withoutLinks} from './hast';
import {PrintError} from './print-error';

/** Ids, links, headings and page numbers of an edition. */

/** The name a page has inside an edition: its address without slashes at the ends. */
export function slugOf(address: string): string {
  return address.replace(/^\/|\/$/g, '') || 'start';
}

/** Longest id. Ids that a link leads to become names in the PDF, and those end at 127 bytes. */
const MAX_ID = 100;

/** The id that an element of a page has inside an edition. Pages repeat ids; an edition must not. */
export function idIn(address: string, id: string): string {
  const full = `${slugOf(address)}/${id.replace(/^user-content-/, '')}`;
  if (full.length <= MAX_ID) return full;
  return `${full.slice(0, MAX_ID - 9)}-${createHash('sha256').update(full).digest('hex').slice(0, 8)}`;
}

/** All ids of a document. */
export function idsOf(document: Nodes): Set<unknown> {
  return new Set(selectAll('[id]', document).map(({properties}) => properties.id));
}

/**
 * Links to what the edition holds lead there; other links to the site, and those marked `data-online`, become full
 * addresses; links to elsewhere get the address to be shown beside them.
 * @param site where the site is published, with a slash at its end
 * @throws PrintError when a link made by the edition itself leads nowhere
 */
export function resolveLinks(document: Element, site: URL): void {
  const ids = idsOf(document);
  for (const {properties} of selectAll('a[href]', document)) {
    const href = String(properties.href);
    const [page, hash = ''] = href.split('#') as [string, string?];
    if (page === '') {
      if (!ids.has(hash)) throw new PrintError(`A link leads nowhere: ${href}`, 'This is a fault of src/print.');
    } else if (!href.startsWith('/')) properties.dataAddress = shortAddress(href);
    else {
      const places = properties.dataOnline === undefined ? [idIn(page, decodeURIComponent(hash)), slugOf(page)] : [];
      const inside = places.find((id) => ids.has(id));
      properties.href = inside === undefined ? new URL(href.slice(1), site).href : `#${inside}`;
    }
  }
}

/** An address as one writes it on paper. */
export function shortAddress(href: string): string {
  return href.replace(/^https?:\/\//, '').replace(/\/$/, '');
}

/** A heading, as the contents and the bookmarks name it. */
export interface Heading {
  level: number;
  id: string;
  title: ElementContent[];
  text: string;
}

/** Gives an id to every heading that has none. */
export function nameHeadings(root: Nodes): void {
  const nameless = selectAll(HEADINGS, root).filter(({properties}) => properties.id === undefined);
  nameless.forEach(({properties}, index) => (properties.id = `heading/${index + 1}`));
}

/** The headings of a document in order. */
export function headingsOf(root: Nodes): Heading[] {
  return selectAll(HEADINGS, root).map((heading) => ({
    level: headingLevel(heading)!,
    id: String(heading.properties.id),
    title: withoutLinks(heading.children),
    text: textOf(heading),
  }));
}

/** Where the page number of an element is to stand; filled in when the pages are known. */
export function pageNumber(id: string): Element {
  return h('span', {className: ['edition-page'], dataPageOf: id});
}

/** A link to a place of the edition that ends in its page number. */
export function pageLink(id: string): Element {
  return h('a', {href: `#${id}`, className: ['edition-page-link']}, pageNumber(id));
}
