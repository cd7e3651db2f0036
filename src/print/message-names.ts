import type {Element, ElementContent, Nodes, Text} from 'hast';
import {toString} from 'hast-util-to-string';
import {h} from 'hastscript';
import {SKIP, visit} from 'unist-util-visit';
import {MESSAGE_NAME} from '../content';
import {classesOf, isElement} from './hast';

/** Class of what is kept on one line where it fits. */
const PIECE = 'edition-name';

/** Class of a piece with the punctuation around it. */
const BOUND = 'edition-bound';

/** A message's name as code. */
export function messageName(name: string): Element {
  return h('code', {className: [PIECE]}, breakable(name));
}

/**
 * Makes every message name of a document one piece: it goes to the next line as a whole, and breaks, at its dots and
 * underscores, only where it is wider than its column. What is cut can neither be found nor copied from a PDF.
 */
export function keepNamesWhole(root: Nodes): void {
  visit(root, 'element', (element, _, parent) => {
    if (element.tagName === 'pre') return SKIP;
    if (element.tagName !== 'code') return undefined;
    const name = toString(element);
    if (!MESSAGE_NAME.test(name)) return SKIP;
    delete element.properties.className;
    element.children = breakable(name);
    // Of a link around the name: one piece is one area to click on, the link and the name in it would be several.
    const piece = isElement(parent) && parent.tagName === 'a' && parent.children.length === 1 ? parent : element;
    piece.properties.className = [...classesOf(piece), PIECE];
    return SKIP;
  });
  bindPunctuation(root);
}

/** A line may break beside a piece, so what belongs to it, commas and footnotes, is bound to it. */
function bindPunctuation(root: Nodes): void {
  visit(root, 'element', (parent) => {
    if (classesOf(parent).includes(BOUND)) return SKIP;
    const children: ElementContent[] = [];
    const rest = [...parent.children];
    for (let child = rest.shift(); child; child = rest.shift()) {
      const bound: ElementContent[] = [child];
      if (isElement(child) && classesOf(child).includes(PIECE)) {
        const opening = cut(children.at(-1), /[(“"']+$/);
        if (opening) bound.unshift(opening);
        const closing = cut(rest[0], /^[,.;:!?)”"’']+/);
        if (closing) bound.push(closing);
        const next = rest[0]?.type === 'text' && rest[0].value === '' ? rest[1] : rest[0];
        if (isElement(next) && next.tagName === 'sup') bound.push(h('wbr'), ...rest.splice(0, rest.indexOf(next) + 1));
      }
      children.push(...(bound.length > 1 ? [h('span', {className: [BOUND]}, bound)] : bound));
    }
    parent.children = children;
    return undefined;
  });
}

/** Cuts off what a pattern finds in a text. */
function cut(node: ElementContent | undefined, pattern: RegExp): Text | undefined {
  const found = node?.type === 'text' ? pattern.exec(node.value) : undefined;
  if (!found || node?.type !== 'text') return undefined;
  node.value = node.value.replace(pattern, '');
  return {type: 'text', value: found[0]};
}

/** A dotted name that may wrap after its dots and underscores, as on the site. */
function breakable(name: string): ElementContent[] {
  return name
    .split(/(?<=[._/])(?=\w)/)
    .flatMap((text, index): ElementContent[] => [...(index > 0 ? [h('wbr')] : []), {type: 'text', value: text}]);
}
