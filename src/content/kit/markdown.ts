import GithubSlugger from 'github-slugger';
import type {} from 'mdast-util-mdx';
import type {Heading, Nodes, Root, RootContent} from 'mdast';
import {toString} from 'mdast-util-to-string';
import remarkDirective from 'remark-directive';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import {unified} from 'unified';
import {EXIT, SKIP, visit} from 'unist-util-visit';
import {MESSAGE_NAME} from '../../exam/message-name';
import type {Problem} from './problem';
import {type LocatedYaml, parseYaml} from './yaml';

const processor = unified().use(remarkParse).use(remarkFrontmatter).use(remarkMdx).use(remarkGfm).use(remarkDirective);

/** A Markdown document of `docs/`: its front matter and its syntax tree, lines counted from the top of the file. */
export interface MarkdownDocument {
  file: string;
  frontMatter: LocatedYaml;
  tree: Root;
  problems: Problem[];
}

/**
 * Spells out the two shorthands of the guide's Markdown, so that every reader of the files
 * (this module and Docusaurus) sees plain GFM:
 * - `## 4.2 Title` gets the anchor `4.2`;
 * - a footnote `[^source-id]` without a definition gets one that holds `<Citation id="source-id" />`.
 * Adds lines at the end only, so line numbers stay.
 */
export function expandShorthands(markdown: string): string {
  const anchored = markdown.replace(/^## (\d+\.\d+) .*[^}\s](?=[ \t]*$)/gm, '$& {/* #$1 */}');
  // Markdown tells footnotes apart without regard to case; source ids are lower-case.
  const cited = new Set([...anchored.matchAll(/\[\^([\w-]+)\](?!:)/g)].map((match) => match[1]!.toLowerCase()));
  for (const [, defined] of anchored.matchAll(/^\[\^([\w-]+)\]:/gm)) cited.delete(defined!.toLowerCase());
  if (cited.size === 0) return anchored;
  const definitions = [...cited].map((id) => `[^${id}]: <Citation id="${id}" />`);
  return `${anchored.trimEnd()}\n\n${definitions.join('\n\n')}\n`;
}

/** Parses a Markdown or MDX file. A syntax error is a problem, and the tree is then empty. */
export function parseMarkdown(markdown: string, file: string): MarkdownDocument {
  let tree: Root = {type: 'root', children: []};
  const problems: Problem[] = [];
  try {
    tree = processor.parse(expandShorthands(markdown));
  } catch (error) {
    const {line, reason} = error as {line?: number; reason?: string};
    problems.push({
      file,
      line: line ?? 1,
      message: `not valid MDX: ${reason ?? String(error)}`,
      hint: 'outside code, write \\{ and \\< for a brace or an angle bracket',
    });
  }
  const yaml = tree.children.find((node) => node.type === 'yaml');
  return {
    file,
    frontMatter: parseYaml(yaml?.value ?? '', file, (yaml?.position?.start.line ?? 0) + 1),
    tree,
    problems,
  };
}

/** 1-based line on which a node begins. */
export function lineOf(node: Nodes): number {
  return node.position?.start.line ?? 1;
}

/** A heading's text, without the comment that may hold its anchor. */
export function headingText(heading: Heading): string {
  return toString({
    ...heading,
    children: heading.children.filter((child) => child.type !== ('mdxTextExpression' as never)),
  }).trim();
}

/** A node's text on one line, without footnotes and marks. */
export function plainText(node: Nodes): string {
  return toString(withoutFootnotes(node)).replace(/\s+/g, ' ').trim();
}

function withoutFootnotes<Node extends Nodes>(node: Node): Node {
  if (!('children' in node)) return node;
  const children = (node.children as Nodes[]).filter(({type}) => type !== 'footnoteReference');
  return {...node, children: children.map(withoutFootnotes)};
}

/** The anchors of all headings in a document, as Docusaurus makes them. */
export function headingAnchors(tree: Root): Map<Heading, string> {
  const slugger = new GithubSlugger();
  const anchors = new Map<Heading, string>();
  visit(tree, 'heading', (heading) => {
    const last = heading.children.at(-1) as {type: string; value?: string} | undefined;
    const explicit =
      last?.type === 'mdxTextExpression' ? /^\/\*\s*#(\S+)\s*\*\/$/.exec(last.value ?? '')?.[1] : undefined;
    anchors.set(heading, explicit ?? slugger.slug(headingText(heading)));
  });
  return anchors;
}

/** What a stretch of Markdown refers to; each name once, with the line of its first use. */
export interface References {
  /** Dotted names in inline code, such as `magento.sales.order_management.create`. */
  messageNames: Map<string, number>;
  /** Ids of footnotes. */
  sources: Map<string, number>;
  /** Ids of links to `/glossary/#…`. */
  terms: Map<string, number>;
  /** Ids of links to `/flows/…/`. */
  flows: Map<string, number>;
  /** Names of components, such as `StockLab`. */
  components: Map<string, number>;
}

const GLOSSARY_LINK = /^\/glossary\/#([\w-]+)$/;
const FLOW_LINK = /^\/flows\/([\w-]+)\/$/;

/** The term id of a link to the glossary, or undefined. */
export function termOfLink(url: string): string | undefined {
  return GLOSSARY_LINK.exec(url)?.[1];
}

/** Everything the nodes refer to, in order of appearance. Footnote definitions are not counted as text. */
export function collectReferences(nodes: Nodes[]): References {
  const references: References = {
    messageNames: new Map(),
    sources: new Map(),
    terms: new Map(),
    flows: new Map(),
    components: new Map(),
  };
  const note = (map: Map<string, number>, id: string | undefined, node: Nodes) => {
    if (id !== undefined && !map.has(id)) map.set(id, lineOf(node));
  };
  for (const root of nodes) {
    visit(root, (node) => {
      if (node.type === 'footnoteDefinition') return SKIP;
      if (node.type === 'inlineCode' && MESSAGE_NAME.test(node.value)) note(references.messageNames, node.value, node);
      if ((node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') && /^[A-Z]/.test(node.name ?? ''))
        note(references.components, node.name!, node);
      if (node.type === 'footnoteReference') note(references.sources, node.identifier, node);
      if (node.type === 'link') {
        note(references.terms, termOfLink(node.url), node);
        note(references.flows, FLOW_LINK.exec(node.url)?.[1], node);
      }
      return undefined;
    });
  }
  return references;
}

/** Words of the nodes' text, code blocks, footnote definitions and diagrams' sources left out. */
export function countWords(nodes: Nodes[]): number {
  let words = 0;
  for (const root of nodes) {
    visit(root, (node) => {
      if (node.type === 'footnoteDefinition' || node.type === 'code') return SKIP;
      if (node.type === 'text' || node.type === 'inlineCode')
        words += node.value.split(/\s+/).filter((word) => /\w/.test(word)).length;
      return undefined;
    });
  }
  return words;
}

/** The first paragraph below a heading, as plain text; empty when the next heading comes first. */
export function paragraphUnder(heading: Heading, siblings: RootContent[]): string {
  const after = siblings.slice(siblings.indexOf(heading) + 1);
  const found = after.find((node) => node.type === 'paragraph' || node.type === 'heading');
  return found?.type === 'paragraph' ? plainText(found) : '';
}

/** The text of the first `:::name` container among the nodes, without its label; empty when there is none. */
export function textOfContainer(nodes: RootContent[], name: string): string {
  const container = nodes.find((node) => node.type === 'containerDirective' && node.name === name);
  if (!container || !('children' in container)) return '';
  const blocks = (container.children as Nodes[]).filter(
    (child) => !(child.data as {directiveLabel?: boolean} | undefined)?.directiveLabel,
  );
  return blocks.map(plainText).join(' ');
}

/** Whether a `:::name` container stands among the nodes. */
export function hasContainer(nodes: Nodes[], name: string): boolean {
  let found = false;
  for (const root of nodes) {
    visit(root, 'containerDirective', (node) => {
      found ||= node.name === name;
      return found ? EXIT : undefined;
    });
  }
  return found;
}

/** Lines of header cells without a text. */
export function emptyHeaderCells(tree: Root): number[] {
  const lines: number[] = [];
  visit(tree, 'table', (table) => {
    for (const cell of table.children[0]?.children ?? []) if (toString(cell).trim() === '') lines.push(lineOf(cell));
  });
  return lines;
}
