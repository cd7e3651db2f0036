import type {Heading, Nodes, Root, RootContent, Table} from 'mdast';
import type {ContainerDirective} from 'mdast-util-directive';
import {toString} from 'mdast-util-to-string';
import {visit} from 'unist-util-visit';
import {isJsx, lineOf} from './nodes';
import {type Fault, faultAt} from './problem';

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
    const message = `":::${container.name}" is not closed${before}`;
    faults.push(faultAt(container, message, 'end it with a line that holds ::: alone'));
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
  const add = (node: Nodes, message: string, hint: string) => faults.push(faultAt(node, message, hint));
  visit(tree, (node: Nodes) => {
    if (node.type === 'mdxTextExpression' || node.type === 'mdxFlowExpression') {
      if (!/^\s*\/\*[\s\S]*\*\/\s*$/.test(node.value))
        add(node, `{${shorten(node.value)}} is code to MDX`, 'write \\{ for a brace, or put the text in `code`');
    } else if (node.type === 'mdxjsEsm') {
      add(node, `"${shorten(node.value)}" is code to MDX`, 'a line must not begin with import or export; reword it');
    } else if (isJsx(node)) {
      if (node.name === null || (/^[a-z]/.test(node.name) && !ELEMENTS.has(node.name)))
        add(
          node,
          `<${node.name ?? ''}> is an element to MDX`,
          'write \\< for an angle bracket, or put the text in `code`',
        );
      for (const {type, value} of node.attributes) {
        if (type === 'mdxJsxExpressionAttribute' || typeof (value ?? '') === 'object')
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
  return node !== undefined && isJsx(node) && node.name === 'Citation';
}

/** Tables' header cells without a text, and rows with more or fewer cells: a cell too many vanishes from the page. */
export function tableFaults(tree: Root): Fault[] {
  const faults: Fault[] = [];
  visit(tree, 'table', ({children: [header, ...rows]}: Table) => {
    const columns = header?.children ?? [];
    for (const cell of columns) {
      if (toString(cell).trim() === '')
        faults.push(
          faultAt(cell, 'a table has an empty header cell', 'name the column, as "Aspect"; screen readers announce it'),
        );
    }
    for (const row of rows) {
      const message = `this row has ${count(row.children.length, 'cell')}, the table ${count(columns.length, 'column')}`;
      if (row.children.length !== columns.length)
        faults.push(faultAt(row, message, 'a bar inside a cell is written \\|; an empty cell still needs its bar'));
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
