import type {Element, Nodes, Root} from 'hast';
import {select, selectAll} from 'hast-util-select';
import rehypeRemark from 'rehype-remark';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import {unified} from 'unified';
import {remove} from 'unist-util-remove';
import {CONTINUE, EXIT, visit} from 'unist-util-visit';
import {type BuiltPage, textOf} from './built-page';
import {type Listed, urlOf} from './structured-data';

/** What only a screen needs, and drawings, which have their words beside them. */
const NOT_FOR_TEXT = new Set([
  'button',
  'form',
  'label',
  'progress',
  'script',
  'style',
  'nav',
  'svg',
  'select',
  'input',
  'wbr',
]);

/** Whether an element says nothing in a text; by hand, since a selector this long takes seconds over all pages. */
function isForScreen({tagName, properties}: Element): boolean {
  return (
    NOT_FOR_TEXT.has(tagName) ||
    properties.ariaHidden === 'true' ||
    properties.role === 'status' ||
    properties.dataScreenOnly !== undefined ||
    properties.dataNeedsScript !== undefined ||
    properties.dataFootnoteBackref !== undefined ||
    properties.id === 'footnote-label' ||
    (Array.isArray(properties.className) &&
      properties.className.some((name) => /^hash-link$|^tocMobile/.test(String(name))))
  );
}

const toMarkdown = unified()
  .use(rehypeRemark, {
    handlers: {
      details: (state, node) => state.all(node),
      summary: (_state, node: Element) => ({
        type: 'paragraph',
        children: [{type: 'strong', children: [{type: 'text', value: textOf(node)}]}],
      }),
      sup: (state, node: Element) => {
        const note = footnoteOf(node);
        return note ? {type: 'footnoteReference', identifier: note, label: note} : state.all(node);
      },
      section: (state, node: Element) =>
        node.properties.dataFootnotes === undefined
          ? state.all(node)
          : selectAll('li[id]', node).map((item, index) => ({
              type: 'footnoteDefinition',
              identifier: String(index + 1),
              label: String(index + 1),
              children: state.toFlow(state.all(item)),
            })),
    },
    // React parts neighboring texts by comments.
    nodeHandlers: {comment: () => undefined},
  })
  // Padded columns would double the size of the larger tables.
  .use(remarkGfm, {tablePipeAlign: false})
  .use(remarkStringify, {bullet: '-', rule: '-'})
  .freeze();

/** Path of a page's Markdown twin below the base, without a slash before it. */
export function twinOf(address: string): string {
  return `${address.slice(1)}index.md`;
}

/**
 * The text of a built page as Markdown: what a reader without script sees, drawings in their words, addresses in full.
 * Uses the page's tree up, so it is the last to ask for it.
 * @param site address of the front page
 */
export async function markdownTwin(page: BuiltPage, site: URL): Promise<string> {
  const article = select('.theme-doc-markdown, main.markdown', page.tree) ?? select('main', page.tree);
  if (!article) throw new Error(`${page.file} has no main part.`);
  const root: Root = {type: 'root', children: [article]};
  remove(root, {cascade: false}, (node) => isElement(node as Nodes) && isForScreen(node as Element));
  const base = urlOf(page.address!, site);
  visit(root, (node) => {
    // Places in the HTML file, of which there are more than there is text.
    delete node.position;
    delete node.data;
    if (!isElement(node)) return;
    if (node.tagName === 'td' || node.tagName === 'th') flatten(node);
    if (node.tagName === 'ol') node.children.filter(isElement).forEach(dropNumber);
    const {href} = node.properties;
    if (node.tagName !== 'a' || typeof href !== 'string' || !URL.canParse(href, base)) return;
    node.properties.href = new URL(href, base).href;
    delete node.properties.title;
  });
  const text = toMarkdown.stringify(await toMarkdown.run(root));
  return text.replaceAll('\u200b', '');
}

/** A cell of a Markdown table is one line: what stands on lines of its own there is parted by semicolons. */
function flatten(cell: Element): void {
  let lines = 0;
  visit(cell, 'element', (element) => {
    if (/^(li|p|dt|dd|tr)$/.test(element.tagName)) {
      if (lines > 0) element.children.unshift({type: 'text', value: '; '});
      lines += 1;
      element.tagName = 'span';
    } else if (/^(ul|ol|dl|div|table|thead|tbody|pre)$/.test(element.tagName)) element.tagName = 'span';
  });
}

/** Takes the number off a step that shows its own: a list numbers it once more. */
function dropNumber(item: Element, index: number): void {
  visit(item, 'element', (span) => {
    if (span.tagName !== 'span' || textOf(span) !== String(index + 1)) return CONTINUE;
    span.children = [];
    return EXIT;
  });
}

/** Number of the footnote that a raised text refers to. */
function footnoteOf(node: Element): string | undefined {
  const link = select('a[data-footnote-ref]', node);
  return link && textOf(link);
}

function isElement(node: Nodes): node is Element {
  return node.type === 'element';
}

/**
 * `llms.txt`: what the guide is, and where a program finds each page as Markdown. Messages stand on one page, which
 * links to all of them, or the list would be longer than the guide's shorter chapters.
 */
export function llmsText(pages: readonly Listed[], site: URL): string {
  const front = pages.find(({address}) => address === '/')!;
  const line = ({address, title, description}: Listed) =>
    `- [${title}](${urlOf(`/${twinOf(address)}`, site)})${description && `: ${description}`}`;
  const group = (heading: string, fits: (address: string) => boolean) => {
    const lines = pages.filter(({address}) => fits(address)).map(line);
    return lines.length === 0 ? [] : [`## ${heading}`, lines.join('\n')];
  };
  const isChapter = (address: string) => /^\/\d-[^/]+\/$/.test(address);
  const isFlow = (address: string) => /^\/flows\/./.test(address);
  const isPart = (address: string) => /^\/[^/]+\/.+/.test(address);
  return `${[
    `# ${front.title}`,
    `> ${front.description}`,
    'Every page is here as Markdown too: add `index.md` to its address. Each message of the API has a page of its own, `messages/<name>/`. Footnotes name the source of every fact.',
    ...group('Chapters', isChapter),
    ...group('Reference', (address) => !isChapter(address) && !isPart(address)),
    ...group('Message flows', isFlow),
  ].join('\n\n')}\n`;
}
