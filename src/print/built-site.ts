import {readdir, readFile} from 'node:fs/promises';
import path from 'node:path';
import type {Element, Root} from 'hast';
import {fromHtml} from 'hast-util-from-html';
import {select} from 'hast-util-select';
import {h} from 'hastscript';
import {SKIP, visit} from 'unist-util-visit';
import {idIn} from './anchors';
import {blocksOf, classesOf, isElement, joinFootnotes, replaceAll, textOf} from './hast';
import {PrintError} from './print-error';

/** Buttons, forms, what tells of a state that paper does not have, and what the components leave out of the edition. */
const NOT_FOR_PAPER =
  'button, form, progress, script, nav, [data-screen-only], [data-print=omit], [role=status], .hash-link, .data-footnote-backref';

/** The finished site as the print edition sees it: articles without anything that is for a screen only. */
export class BuiltSite {
  private readonly articles = new Map<string, Promise<Element>>();

  private constructor(
    readonly folder: string,
    /** Where the site is published, base path included, with a slash at its end. */
    readonly address: URL,
    readonly title: string,
    /** Who the guide is independent of: what the footer says. */
    readonly notice: string,
    /** Addresses of the style sheets, as the pages name them: first the one of all pages. */
    readonly styles: readonly string[],
  ) {}

  /**
   * Opens a finished build. Its front page says where it is published, so any base path will do.
   * @throws PrintError when the folder holds none
   */
  static async open(folder: string): Promise<BuiltSite> {
    const page = await readPage(folder, '/');
    const addressOf = (rel: string) => select(`link[rel~=${rel}]`, page)?.properties.href;
    const canonical = addressOf('canonical');
    const style = addressOf('stylesheet');
    if (typeof canonical !== 'string' || typeof style !== 'string')
      throw new PrintError(`${folder}/index.html is not a page of the guide.`, 'Build the site with: npm run build');
    const textAt = (selector: string) => textOf(select(selector, page) ?? {type: 'root', children: []});
    const address = new URL(canonical);
    const styles = await sheetsBeside(style, folder, address);
    return new BuiltSite(folder, address, textAt('.navbar__title'), textAt('.footer__copyright'), styles);
  }

  /**
   * A page's article, ready to stand among other pages' ones; each call gives a copy of its own.
   * @param address path below the site's root, such as `/glossary/`
   */
  async article(address: string): Promise<Element> {
    const article = this.articles.get(address) ?? this.readArticle(address);
    this.articles.set(address, article);
    return structuredClone(await article);
  }

  private async readArticle(address: string): Promise<Element> {
    const page = await readPage(this.folder, address);
    // A document's text stands in a box of the theme's; a flow's page has an article of its own.
    const article = select('.theme-doc-markdown, article.markdown', page);
    if (!article) throw new PrintError(`The page ${address} of the build has no article.`, 'Build the site again.');
    replaceAll(article, NOT_FOR_PAPER, () => []);
    replaceAll(article, 'input[type=checkbox]', tickBox);
    replaceAll(article, 'details', openDetails);
    joinFootnotes(article);
    this.bindToPage(article, address);
    return h('div', blocksOf(article));
  }

  /** Gives every id of a page the page's name, and every link within the guide its address below the site's root. */
  private bindToPage(article: Element, address: string): void {
    const own = this.address.href;
    const base = new URL(address.slice(1), own);
    visit(article, 'element', (element) => {
      // A drawing's ids are its own business, and unlike in the pages already different.
      if (element.tagName === 'svg') return SKIP;
      const {properties} = element;
      if (typeof properties.id === 'string') properties.id = idIn(address, properties.id);
      // Headings and links say the same on paper.
      delete properties.ariaLabelledBy;
      delete properties.ariaDescribedBy;
      if (element.tagName !== 'a') return undefined;
      // What a link shows when pointed at says nothing on paper, and there are thousands of them.
      delete properties.title;
      if (typeof properties.href !== 'string' || !URL.canParse(properties.href, base)) return undefined;
      const {href} = new URL(properties.href, base);
      properties.href = href.startsWith(own) ? `/${href.slice(own.length)}` : href;
      return undefined;
    });
  }
}

/** The address of a style sheet, and those of the sheets that only some pages load, which stand in the same folder. */
async function sheetsBeside(style: string, folder: string, address: URL): Promise<string[]> {
  const at = new URL(style, address).pathname.slice(address.pathname.length);
  const names = await readdir(path.join(folder, path.dirname(at))).catch(() => []);
  const others = names.filter((name) => name.endsWith('.css') && name !== path.basename(at)).sort();
  return [style, ...others.map((name) => style.replace(/[^/]*$/, name))];
}

async function readPage(folder: string, address: string): Promise<Root> {
  try {
    return fromHtml(await readFile(path.join(folder, address, 'index.html'), 'utf8'));
  } catch {
    throw new PrintError(
      address === '/' ? `There is no finished build in ${folder}/.` : `The build has no page ${address}`,
      'Build the site first: npm run build',
    );
  }
}

/** A box to tick, as every edition shows it: empty. */
export function tickBox(): Element {
  return h('span', {className: ['edition-box']});
}

/** What can be folded on the site stands open on paper, under its summary. */
function openDetails(details: Element): Element {
  // Docusaurus collapses its own ones by a style on the content.
  for (const block of blocksOf(details)) delete block.properties.style;
  const children = details.children.map((child) =>
    isElement(child) && child.tagName === 'summary' ? h('p', {className: ['edition-summary']}, child.children) : child,
  );
  return h('div', {...details.properties, className: [...classesOf(details), 'edition-details']}, children);
}
