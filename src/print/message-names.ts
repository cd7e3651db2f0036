import type {Element, ElementContent, Nodes} from 'hast';
import {toString} from 'hast-util-to-string';
import {h} from 'hastscript';
import {SKIP, visit} from 'unist-util-visit';
import {MESSAGE_NAME} from '../guide';
import {classesOf, isElement} from './hast';

/** Class of what is kept on one line where it fits. */
const PIECE = 'edition-name';

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
    element.properties.className = classesOf(element).filter((each) => each !== PIECE);
    element.children = breakable(name);
    // Of a link around the name: one piece is one area to click on, the link and the name in it would be several.
    const piece = isElement(parent) && parent.tagName === 'a' && parent.children.length === 1 ? parent : element;
    piece.properties.className = [...classesOf(piece), PIECE];
    return SKIP;
  });
}

/** A dotted name that may wrap after its dots and underscores, as on the site. */
function breakable(name: string): ElementContent[] {
  return name
    .split(/(?<=[._/])(?=\w)/)
    .flatMap((text, index): ElementContent[] => [...(index > 0 ? [h('wbr')] : []), {type: 'text', value: text}]);
}
