import type {Element, ElementContent, Nodes, Parents, Root} from 'hast';
import {fromHtml} from 'hast-util-from-html';
import {toHtml} from 'hast-util-to-html';
import {SKIP, visit} from 'unist-util-visit';

/** What the print edition needs of a parsed HTML page. */

export type Test = (element: Element) => boolean;

export function parseHtml(html: string): Root {
  return fromHtml(html);
}

export function serialize(nodes: Nodes | ElementContent[]): string {
  return toHtml(nodes as Nodes, {allowDangerousHtml: false});
}

export function isElement(node: Nodes | undefined): node is Element {
  return node?.type === 'element';
}

/** Whether an element has a class, or with `*` at its end one that begins so (names of CSS modules end in a hash). */
export function hasClass(element: Element, name: string): boolean {
  const classes = element.properties.className;
  if (!Array.isArray(classes)) return false;
  return name.endsWith('*')
    ? classes.some((each) => String(each).startsWith(name.slice(0, -1)))
    : classes.includes(name);
}

/** All elements below a node that pass the test, in document order; does not look inside those it found. */
export function findAll(root: Nodes, test: Test): Element[] {
  const found: Element[] = [];
  visit(root, 'element', (element) => {
    if (element === root || !test(element)) return undefined;
    found.push(element);
    return SKIP;
  });
  return found;
}

export function find(root: Nodes, test: Test): Element | undefined {
  return findAll(root, test)[0];
}

/** Removes every element below a node that passes the test. */
export function removeAll(root: Nodes, test: Test): void {
  visit(root, 'element', (element, index, parent: Parents | undefined) => {
    if (index === undefined || !parent || !test(element)) return undefined;
    parent.children.splice(index, 1);
    // What stood behind it stands at its place now.
    return [SKIP, index];
  });
}

/** Puts something else in the place of every element that passes the test. */
export function replaceAll(root: Nodes, test: Test, make: (element: Element) => ElementContent[]): void {
  visit(root, 'element', (element, index, parent: Parents | undefined) => {
    if (index === undefined || !parent || !test(element)) return undefined;
    const made = make(element);
    parent.children.splice(index, 1, ...made);
    return [SKIP, index + made.length];
  });
}

/** The text of a node as it is read, without line breaks and repeated spaces. */
export function textOf(node: Nodes): string {
  let text = '';
  visit(node, 'text', ({value}) => {
    text += value;
  });
  return text.replace(/\s+/g, ' ').trim();
}

/** Level of a heading, from 1 to 6; undefined for any other element. */
export function headingLevel({tagName}: Element): number | undefined {
  return /^h[1-6]$/.test(tagName) ? Number(tagName[1]) : undefined;
}

/** Children without the white space between blocks. */
export function blocksOf(element: Element): Element[] {
  return element.children.filter(isElement);
}

/** Blocks before the first heading of a level, and under each heading of it. */
export function splitAtHeadings(
  blocks: Element[],
  level: number,
): {before: Element[]; parts: {heading: Element; blocks: Element[]}[]} {
  const before: Element[] = [];
  const parts: {heading: Element; blocks: Element[]}[] = [];
  for (const block of blocks) {
    if (headingLevel(block) === level) parts.push({heading: block, blocks: []});
    else (parts.at(-1)?.blocks ?? before).push(block);
  }
  return {before, parts};
}
