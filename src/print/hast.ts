import type {Element, ElementContent, Nodes, Root} from 'hast';
import {selectAll} from 'hast-util-select';
import {toString} from 'hast-util-to-string';
import {h} from 'hastscript';
import {visit} from 'unist-util-visit';

/** What the print edition needs of a parsed HTML page beyond the hast utilities. */

export function isElement(node: Nodes | undefined): node is Element {
  return node?.type === 'element';
}

export function classesOf({properties}: Element): string[] {
  return Array.isArray(properties.className) ? properties.className.map(String) : [];
}

/** Puts something else, or nothing, in the place of every element that a selector finds, from the innermost out. */
export function replaceAll(
  root: Element | Root,
  selector: string,
  make: (element: Element) => ElementContent | ElementContent[],
): void {
  const found = new Set(selectAll(selector, root));
  const replaceBelow = (parent: Element | Root) => {
    parent.children = (parent.children as ElementContent[]).flatMap((child) => {
      if (!isElement(child)) return child;
      replaceBelow(child);
      return found.has(child) ? make(child) : child;
    });
  };
  replaceBelow(root);
}

/** The text of a node as it is read, without line breaks and repeated spaces. */
export function textOf(node: Nodes): string {
  return toString(node).replace(/\s+/g, ' ').trim();
}

/** Selects every heading. */
export const HEADINGS = 'h1, h2, h3, h4, h5, h6';

/** Level of a heading, from 1 to 6; undefined for any other element. */
export function headingLevel({tagName}: Element): number | undefined {
  return /^h[1-6]$/.test(tagName) ? Number(tagName[1]) : undefined;
}

/** Lowers every heading, so that what was a page becomes a part of a chapter. */
export function lowerHeadings(nodes: ElementContent[], by: number): void {
  for (const heading of selectAll(HEADINGS, {type: 'root', children: nodes}))
    heading.tagName = `h${Math.min(6, headingLevel(heading)! + by)}`;
}

/** Children without the white space between blocks. */
export function blocksOf(element: Element): Element[] {
  return element.children.filter(isElement);
}

/** The blocks of a page under its headings of the second level; what comes before the first has no heading. */
export function sectionsOf(blocks: Element[]): {heading?: Element; blocks: Element[]}[] {
  const sections: {heading?: Element; blocks: Element[]}[] = [{blocks: []}];
  for (const block of blocks) {
    if (headingLevel(block) === 2) sections.push({heading: block, blocks: []});
    else sections.at(-1)!.blocks.push(block);
  }
  return sections;
}

/** Footnotes of one place stand together, with commas between them: `1, 5, 6`. */
export function joinFootnotes(root: Nodes): void {
  visit(root, 'element', (parent) => {
    const joined: ElementContent[] = [];
    for (const child of parent.children) {
      const space = isSpace(joined.at(-1));
      const before = joined.at(space ? -2 : -1);
      if (isReference(child) && isReference(before)) {
        if (space) joined.pop();
        before.children.push({type: 'text', value: ', '}, ...child.children);
      } else joined.push(child);
    }
    parent.children = joined;
  });
}

function isReference(node: ElementContent | undefined): node is Element {
  return (
    isElement(node) &&
    node.tagName === 'sup' &&
    node.children.some((child) => isElement(child) && child.properties.dataFootnoteRef !== undefined)
  );
}

function isSpace(node: ElementContent | undefined): boolean {
  return node?.type === 'text' && node.value.trim() === '';
}

/** A copy of a heading's content with its links and ids taken off. */
export function withoutLinks(children: ElementContent[]): ElementContent[] {
  const copy = h('span', structuredClone(children));
  replaceAll(copy, 'a', (link) => link.children);
  for (const {properties} of selectAll('[id]', copy)) delete properties.id;
  return copy.children;
}
