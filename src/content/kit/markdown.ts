import GithubSlugger from 'github-slugger';
import type {Heading, Nodes, Root, RootContent} from 'mdast';
import type {ContainerDirective} from 'mdast-util-directive';
import {toString} from 'mdast-util-to-string';
import remarkDirective from 'remark-directive';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import {unified} from 'unified';
import {SKIP, visit} from 'unist-util-visit';
import {MESSAGE_NAME} from '../../exam/message-name';
import {OBJECTIVE_ID} from '../../exam/objective-id';
import {isStatusCode} from '../../exam/status-code';
import {isMark} from './marks';
import {isJsx, isLabel, type Jsx, lineOf} from './nodes';
import {type Fault, faultAt, type Problem} from './problem';
import {unclosedContainers} from './structure';
import {type LocatedYaml, parseYaml} from './yaml';

const processor = unified().use(remarkParse).use(remarkFrontmatter).use(remarkMdx).use(remarkGfm).use(remarkDirective);

/** A Markdown document of `docs/`: its front matter and its syntax tree, lines counted from the top of the file. */
export interface MarkdownDocument {
  file: string;
  frontMatter: LocatedYaml;
  tree: Root;
  /** What is wrong with the document, front matter included, as far as it has been read. */
  problems: Problem[];
  /** Adds a problem at a 1-based line. */
  report: (line: number, message: string, hint: string) => void;
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
  // Markdown tells footnotes apart without regard to case; source ids are lower-case. A footnote that is defined in
  // the file begins a line and has a colon; within a line a colon behind it begins a mark.
  const cited = new Set<string>();
  const defined = new Set<string>();
  for (const {index, 1: id, 2: colon} of anchored.matchAll(/\[\^([\w-]+)\](:)?/g)) {
    const beginsLine = index === 0 || anchored[index - 1] === '\n';
    (beginsLine && colon ? defined : cited).add(id!.toLowerCase());
  }
  for (const id of defined) cited.delete(id);
  if (cited.size === 0) return anchored;
  const definitions = [...cited].map((id) => `[^${id}]: <Citation id="${id}" />`);
  return `${anchored.trimEnd()}\n\n${definitions.join('\n\n')}\n`;
}

/**
 * Parses a Markdown or MDX file. There are problems when it cannot be parsed, the tree is then empty, or when a
 * container is not closed, so that nothing behind it means what it should.
 */
export function parseMarkdown(markdown: string, file: string): MarkdownDocument {
  let tree: Root = {type: 'root', children: []};
  const faults: Fault[] = [];
  try {
    tree = processor.parse(expandShorthands(markdown));
    faults.push(...unclosedContainers(tree, markdown));
  } catch (error) {
    const {line = 1, reason = String(error)} = error as {line?: number; reason?: string};
    faults.push({line, message: `not valid MDX: ${reason}`, hint: mdxHint(markdown.split('\n')[line - 1] ?? '')});
  }
  const yaml = tree.children.find((node) => node.type === 'yaml');
  const frontMatter = parseYaml(yaml?.value ?? '', file, (yaml?.position?.start.line ?? 0) + 1);
  const {problems} = frontMatter;
  const report = (line: number, message: string, hint: string) => problems.push({file, line, message, hint});
  for (const {line, message, hint} of faults) report(line, message, hint);
  return {file, frontMatter, tree, problems, report};
}

/** What to write instead, by what usually stands on a line that MDX cannot read. */
function mdxHint(line: string): string {
  const anchor = /\{#([\w.-]+)\}/.exec(line);
  if (anchor) return `write {/* #${anchor[1]} */} for an anchor`;
  if (line.includes('<!--')) return 'write {/* … */} for a comment';
  if (/^(import|export)\b/.test(line)) return 'a line must not begin with import or export; reword it';
  return 'outside code, write \\{ and \\< for a brace or an angle bracket';
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
  const children = (node.children as Nodes[]).filter((child) => child.type !== 'footnoteReference' && !isMark(child));
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

/** Headings whose written-out anchor another heading has already. */
export function doubledAnchors(tree: Root): Fault[] {
  const seen = new Map<string, number>();
  const faults: Fault[] = [];
  for (const [heading, anchor] of headingAnchors(tree)) {
    const first = seen.get(anchor);
    // An objective that is there twice is a fault of the exam's blueprint, which says so.
    if (first !== undefined && !OBJECTIVE_ID.test(anchor))
      faults.push(
        faultAt(
          heading,
          `the anchor "${anchor}" is there twice`,
          `the other one is on line ${first}; give one of them another`,
        ),
      );
    else seen.set(anchor, lineOf(heading));
  }
  return faults;
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
  /** Codes in capitals in inline code, such as `PENDING_REMORSE_TIME`. */
  statusCodes: Map<string, number>;
  /** Names of components, such as `StockLab`, with the line of the first and the plain attributes of each. */
  components: Map<string, {line: number; uses: Record<string, string>[]}>;
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
    statusCodes: new Map(),
  };
  const note = (map: Map<string, number>, id: string | undefined, node: Nodes) => {
    if (id !== undefined && !map.has(id)) map.set(id, lineOf(node));
  };
  for (const root of nodes) {
    visit(root, (node) => {
      if (node.type === 'footnoteDefinition') return SKIP;
      if (node.type === 'inlineCode' && MESSAGE_NAME.test(node.value)) note(references.messageNames, node.value, node);
      if (node.type === 'inlineCode' && isStatusCode(node.value)) note(references.statusCodes, node.value, node);
      if (isJsx(node) && /^[A-Z]/.test(node.name ?? '')) {
        const component = references.components.get(node.name!) ?? {line: lineOf(node), uses: []};
        component.uses.push(plainAttributes(node));
        references.components.set(node.name!, component);
      }
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

function plainAttributes({attributes}: Jsx): Record<string, string> {
  return Object.fromEntries(
    attributes.flatMap((each) =>
      each.type === 'mdxJsxAttribute' && typeof each.value === 'string' ? [[each.name, each.value]] : [],
    ),
  );
}

/** Words of the nodes' text, code blocks, footnote definitions and diagrams' sources left out. */
export function countWords(nodes: Nodes[]): number {
  let words = 0;
  for (const root of nodes) {
    visit(root, (node) => {
      if (node.type === 'footnoteDefinition' || node.type === 'code' || isMark(node)) return SKIP;
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

/** The first `:::name` container among the nodes. */
export function findContainer(nodes: Nodes[], name: string): ContainerDirective | undefined {
  return nodes.find((node) => node.type === 'containerDirective' && node.name === name) as
    ContainerDirective | undefined;
}

/** The text of the first `:::name` container among the nodes, without its label; empty when there is none. */
export function textOfContainer(nodes: Nodes[], name: string): string {
  const blocks = findContainer(nodes, name)?.children ?? [];
  return blocks
    .filter((child) => !isLabel(child))
    .map(plainText)
    .join(' ');
}
