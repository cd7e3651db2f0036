import {createHash} from 'node:crypto';
import type {Element, ElementContent, Nodes} from 'hast';
import {h} from 'hastscript';
import {SKIP, visit} from 'unist-util-visit';
import type {BuiltSite} from './built-site';
import {PrintError} from './print-error';
import {hasClass, headingLevel, isElement, textOf} from './tree';

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

/** A page's article, ready to stand among other pages' ones. */
export async function boundArticle(site: BuiltSite, address: string): Promise<Element> {
  const article = await site.article(address);
  bindToPage(article.children, address);
  return article;
}

/** Gives every id of a page the page's name, and every link of the page its full address. */
function bindToPage(nodes: ElementContent[], address: string): void {
  for (const node of nodes) {
    visit(node, 'element', (element) => {
      // A drawing's ids are its own business, and unlike in the pages already different.
      if (element.tagName === 'svg') return SKIP;
      const {properties} = element;
      if (typeof properties.id === 'string') properties.id = idIn(address, properties.id);
      // Headings and links say the same on paper.
      delete properties.ariaLabelledBy;
      delete properties.ariaDescribedBy;
      // What a link shows when pointed at says nothing on paper, and there are thousands of them.
      if (element.tagName === 'a') delete properties.title;
      if (typeof properties.href === 'string' && properties.href.startsWith('#'))
        properties.href = `${address}${properties.href}`;
      return undefined;
    });
  }
}

/**
 * Links to what the edition holds lead there; other links to the site, and those marked `data-online`, become full
 * addresses; links to elsewhere get the address to be shown beside them.
 * @param site where the site is published, with a slash at its end
 * @throws PrintError when a link made by the edition itself leads nowhere
 */
export function resolveLinks(document: Element, site: URL): void {
  const ids = idsOf(document);
  visit(document, 'element', (element) => {
    const {href} = element.properties;
    if (element.tagName !== 'a' || typeof href !== 'string') return;
    if (href.startsWith('#')) {
      if (!ids.has(href.slice(1)))
        throw new PrintError(`A link leads nowhere: ${href}`, 'This is a fault of src/print.');
      return;
    }
    if (!href.startsWith('/')) {
      element.properties.dataAddress = shortAddress(href);
      return;
    }
    const [page, hash = ''] = href.split('#') as [string, string?];
    const places =
      element.properties.dataOnline === undefined ? [idIn(page, decodeURIComponent(hash)), slugOf(page)] : [];
    const inside = places.find((id) => ids.has(id));
    element.properties.href = inside === undefined ? new URL(href.slice(1), site).href : `#${inside}`;
  });
}

/** An address as one writes it on paper. */
export function shortAddress(href: string): string {
  return href.replace(/^https?:\/\//, '').replace(/\/$/, '');
}

function idsOf(root: Nodes): Set<string> {
  const ids = new Set<string>();
  visit(root, 'element', ({properties}) => {
    if (typeof properties.id === 'string') ids.add(properties.id);
  });
  return ids;
}

/** Lowers every heading, so that what was a page becomes a part of a chapter. */
export function lowerHeadings(nodes: ElementContent[], by: number): void {
  for (const node of nodes) {
    visit(node, 'element', (element) => {
      const level = headingLevel(element);
      if (level !== undefined) element.tagName = `h${Math.min(6, level + by)}`;
    });
  }
}

/** A place the contents list can name. */
export interface Entry {
  level: number;
  id: string;
  title: ElementContent[];
  text: string;
}

/** Gives an id to every heading that has none. */
export function nameHeadings(root: Nodes): void {
  let named = 0;
  visit(root, 'element', (element) => {
    if (headingLevel(element) === undefined || element.properties.id !== undefined) return;
    named += 1;
    element.properties.id = `heading/${named}`;
  });
}

/** The headings of a document in order. */
export function headingsOf(root: Nodes): Entry[] {
  const entries: Entry[] = [];
  visit(root, 'element', (element) => {
    const level = headingLevel(element);
    if (level === undefined) return;
    const {children, properties} = element;
    entries.push({level, id: String(properties.id), title: withoutLinks(children), text: textOf(element)});
  });
  return entries;
}

/** A copy of a heading's content with its links and ids taken off. */
function withoutLinks(children: ElementContent[]): ElementContent[] {
  return structuredClone(children).flatMap((child) => {
    if (!isElement(child)) return [child];
    delete child.properties.id;
    child.children = withoutLinks(child.children);
    return child.tagName === 'a' ? child.children : [child];
  });
}

/** Where the page number of an element is to stand; filled in when the pages are known. */
export function pageNumber(id: string): Element {
  return h('span', {className: ['edition-page'], dataPageOf: id});
}

/** A link to a place of the edition that ends in its page number. */
export function pageLink(id: string): Element {
  return h('a', {href: `#${id}`, className: ['edition-page-link']}, pageNumber(id));
}

/**
 * The first link to each message under each objective or chapter, for the index. Gives the links ids to lead to.
 * @returns message name → ids, in document order
 */
export function mentionsOf(parts: Element[]): Map<string, string[]> {
  const mentions = new Map<string, string[]>();
  for (const part of parts) {
    let seen = new Set<string>();
    visit(part, 'element', (element) => {
      if ((headingLevel(element) ?? 9) <= 2) seen = new Set();
      // A cheat sheet names every message of its chapter, and says nothing new of them.
      if (hasClass(element, 'edition-sheet')) return SKIP;
      const name = /^\/messages\/(magento\.[\w.]+)\/$/.exec(sitePath(element))?.[1];
      if (name === undefined || seen.has(name)) return undefined;
      seen.add(name);
      const ids = mentions.get(name) ?? [];
      element.properties.id ??= `mention/${name}/${ids.length + 1}`;
      mentions.set(name, [...ids, String(element.properties.id)]);
      return undefined;
    });
  }
  return mentions;
}

/** The path a link of a bound page leads to. */
function sitePath({tagName, properties}: Element): string {
  return tagName === 'a' && typeof properties.href === 'string' ? properties.href : '';
}
