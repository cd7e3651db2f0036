import type {Heading, Nodes, Root, RootContent, Table} from 'mdast';
import type {ContainerDirective} from 'mdast-util-directive';
import {visit} from 'unist-util-visit';

/** A fault of a text at a 1-based line, before it is known in which file. */
export interface Fault {
  line: number;
  message: string;
  hint: string;
}

const lineOf = (node: Nodes) => node.position?.start.line ?? 1;

/**
 * Containers that were never closed. Such a container takes in what follows it: a heading, or the next container. All
 * else that could be said of the text would follow from that.
 */
export function unclosedContainers(tree: Root, markdown: string): Fault[] {
  const lines = markdown.split(/\r?\n/);
  const faults: Fault[] = [];
  visit(tree, 'containerDirective', (container: ContainerDirective) => {
    const swallowed = container.children.find(
      (child): child is Heading | ContainerDirective => child.type === 'heading' || child.type === 'containerDirective',
    );
    const closed = /^\s*:{3,}\s*$/.test(lines[(container.position?.end.line ?? 0) - 1] ?? '');
    const swallows = swallowed && !(swallowed.type === 'containerDirective' && MAY_NEST.has(container.name));
    if (closed && !swallows) return;
    const before = swallows ? ` before line ${lineOf(swallowed)}` : '';
    faults.push({
      line: lineOf(container),
      message: `":::${container.name}" is not closed${before}`,
      hint: 'end it with a line that holds ::: alone',
    });
  });
  return faults;
}

/** Boxes that may hold a diagram of their own. */
const MAY_NEST = new Set(['example']);

/** HTML elements a text may use. */
const ELEMENTS = new Set(['br', 'kbd', 'sub', 'sup', 'details', 'summary']);

/** Everything that MDX would run as code or take for an element: braces, imports, unknown elements. */
export function strayCode(tree: Root): Fault[] {
  const faults: Fault[] = [];
  const add = (node: Nodes, message: string, hint: string) => faults.push({line: lineOf(node), message, hint});
  visit(tree, (node: Nodes) => {
    if (node.type === 'mdxTextExpression' || node.type === 'mdxFlowExpression') {
      if (!/^\s*\/\*[\s\S]*\*\/\s*$/.test(node.value))
        add(node, `{${shorten(node.value)}} is code to MDX`, 'write \\{ for a brace, or put the text in `code`');
    } else if (node.type === 'mdxjsEsm') {
      add(node, `"${shorten(node.value)}" is code to MDX`, 'a line must not begin with import or export; reword it');
    } else if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
      if (node.name === null || (/^[a-z]/.test(node.name) && !ELEMENTS.has(node.name)))
        add(
          node,
          `<${node.name ?? ''}> is an element to MDX`,
          'write \\< for an angle bracket, or put the text in `code`',
        );
      for (const attribute of node.attributes) {
        if (attribute.type === 'mdxJsxExpressionAttribute' || typeof attribute.value === 'object')
          if (attribute.type === 'mdxJsxExpressionAttribute' || attribute.value !== null)
            add(node, `<${node.name} /> has code in an attribute`, 'give it a plain text in quotes');
      }
    } else if (node.type === 'footnoteDefinition' && !isOwnDefinition(node.children)) {
      add(
        node,
        `the footnote [^${node.identifier}] has a text of its own`,
        'take the definition out; its text is made from docs/sources.yaml',
      );
    }
  });
  return faults;
}

/** Whether a footnote's definition is the one the guide adds itself. */
function isOwnDefinition([first]: RootContent[]): boolean {
  const node = first?.type === 'paragraph' ? first.children[0] : first;
  return (node?.type === 'mdxJsxTextElement' || node?.type === 'mdxJsxFlowElement') && node.name === 'Citation';
}

/** Rows of tables with more or fewer cells than the header: a cell too many vanishes from the page. */
export function unevenRows(tree: Root): Fault[] {
  const faults: Fault[] = [];
  visit(tree, 'table', (table: Table) => {
    const [header, ...rows] = table.children;
    const columns = header?.children.length ?? 0;
    for (const row of rows) {
      if (row.children.length !== columns)
        faults.push({
          line: lineOf(row),
          message: `this row has ${count(row.children.length, 'cell')}, the table ${count(columns, 'column')}`,
          hint: 'a bar inside a cell is written \\|; an empty cell still needs its bar',
        });
    }
  });
  return faults;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

function shorten(text: string): string {
  const line = text.trim().split('\n')[0]!;
  return line.length > 30 ? `${line.slice(0, 30)}…` : line;
}
