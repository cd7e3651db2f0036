import {readFile} from 'node:fs/promises';
import path from 'node:path';
import type {Element, ElementContent, Nodes, Root} from 'hast';
import {visit} from 'unist-util-visit';
import {PrintError} from './print-error';
import {blocksOf, find, findAll, hasClass, parseHtml, removeAll, replaceAll, textOf} from './tree';

/** The finished site as the print edition sees it: articles without anything that is for a screen only. */
export class BuiltSite {
  private readonly articles = new Map<string, Promise<Element>>();

  private constructor(
    readonly folder: string,
    /** Where the site is published, with a slash at its end. */
    readonly address: URL,
    readonly title: string,
    /** Who the guide is independent of: what the footer says. */
    readonly notice: string,
    /** Addresses of the style sheets, as the pages name them. */
    readonly styles: string[],
  ) {}

  /**
   * Opens a finished build.
   * @throws PrintError when the folder holds none
   */
  static async open(folder: string): Promise<BuiltSite> {
    const page = parseHtml(await readPage(folder, '/'));
    const link = (rel: string) => (element: Element) => element.tagName === 'link' && hasRel(element, rel);
    const canonical = find(page, link('canonical'))?.properties.href;
    const style = find(page, link('stylesheet'))?.properties.href;
    if (typeof canonical !== 'string' || typeof style !== 'string')
      throw new PrintError(`${folder}/index.html is not a page of the guide.`, 'Build the site with: npm run build');
    const textOfClass = (name: string) => {
      const element = find(page, (each) => hasClass(each, name));
      return element ? textOf(element) : '';
    };
    return new BuiltSite(folder, new URL(canonical), textOfClass('navbar__title'), textOfClass('footer__copyright'), [
      style,
    ]);
  }

  /**
   * A page's article, cleaned; each call gives a copy of its own.
   * @param address path below the site's root, such as `/glossary/`
   */
  async article(address: string): Promise<Element> {
    let article = this.articles.get(address);
    if (!article) {
      article = readPage(this.folder, address).then((html) => {
        const clean = cleanArticle(parseHtml(html), address);
        this.stripBase(clean);
        return clean;
      });
      this.articles.set(address, article);
    }
    return structuredClone(await article);
  }

  /** Makes links within the guide independent of where it is published: `/guide/glossary/` becomes `/glossary/`. */
  private stripBase(article: Element): void {
    const {pathname} = this.address;
    for (const {properties} of findAll(article, ({tagName}) => tagName === 'a')) {
      if (typeof properties.href === 'string' && properties.href.startsWith(pathname))
        properties.href = `/${properties.href.slice(pathname.length)}`;
    }
  }
}

async function readPage(folder: string, address: string): Promise<string> {
  const file = path.join(folder, address, 'index.html');
  try {
    return await readFile(file, 'utf8');
  } catch {
    throw new PrintError(
      address === '/' ? `There is no finished build in ${folder}/.` : `The build has no page ${address}`,
      'Build the site first: npm run build',
    );
  }
}

function cleanArticle(page: Root, address: string): Element {
  // Documents have an article; a flow's page is its main element.
  const article =
    find(page, (element) => hasClass(element, 'theme-doc-markdown')) ??
    find(page, (element) => element.tagName === 'main' && hasClass(element, 'markdown'));
  if (!article) throw new PrintError(`The page ${address} of the build has no article.`, 'Build the site again.');
  removeAll(article, isForScreens);
  replaceAll(
    article,
    ({tagName, properties}) => tagName === 'input' && properties.type === 'checkbox',
    () => [tickBox()],
  );
  openDetails(article);
  joinFootnotes(article);
  return {type: 'element', tagName: 'div', properties: {}, children: blocksOf(article)};
}

/** A box to tick, as every edition shows it: empty. */
export function tickBox(): Element {
  return {type: 'element', tagName: 'span', properties: {className: ['edition-box']}, children: []};
}

/** Buttons, forms, and what tells of a state that paper does not have. */
function isForScreens(element: Element): boolean {
  const {tagName, properties} = element;
  return (
    ['button', 'form', 'progress', 'script', 'nav'].includes(tagName) ||
    properties.dataScreenOnly !== undefined ||
    properties.role === 'status' ||
    hasClass(element, 'hash-link') ||
    hasClass(element, 'data-footnote-backref')
  );
}

/** Footnotes of one place stand together, with commas between them: `1, 5, 6`. */
function joinFootnotes(root: Nodes): void {
  visit(root, 'element', (parent) => {
    const joined: ElementContent[] = [];
    for (const child of parent.children) {
      const last = joined.at(-1);
      const before = last && isSpace(last) ? joined.at(-2) : last;
      if (!isReference(child) || !before || !isReference(before)) {
        joined.push(child);
        continue;
      }
      if (last !== before) joined.pop();
      before.children.push({type: 'text', value: ', '}, ...child.children);
    }
    parent.children = joined;
  });
}

function isReference(node: ElementContent): node is Element {
  return (
    node.type === 'element' &&
    node.tagName === 'sup' &&
    node.children.some((child) => child.type === 'element' && child.properties.dataFootnoteRef !== undefined)
  );
}

function isSpace(node: ElementContent): boolean {
  return node.type === 'text' && node.value.trim() === '';
}

function openDetails(article: Element): void {
  replaceAll(
    article,
    ({tagName}) => tagName === 'details',
    (details) => {
      openDetails(details);
      // Docusaurus collapses its own ones by a style on the content.
      for (const block of blocksOf(details)) delete block.properties.style;
      const [summary, ...rest] = details.children;
      const title: Element | undefined =
        summary?.type === 'element' && summary.tagName === 'summary'
          ? {...summary, tagName: 'p', properties: {className: ['edition-summary']}}
          : undefined;
      return [
        {
          ...details,
          tagName: 'div',
          properties: {...details.properties, className: [...classesOf(details), 'edition-details']},
          children: title ? [title, ...rest] : details.children,
        },
      ];
    },
  );
}

function classesOf({properties}: Element): string[] {
  return Array.isArray(properties.className) ? properties.className.map(String) : [];
}

function hasRel({properties}: Element, name: string): boolean {
  return Array.isArray(properties.rel) && properties.rel.includes(name);
}
