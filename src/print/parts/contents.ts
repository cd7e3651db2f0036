import type {Element} from 'hast';
import {h} from 'hastscript';
import {type Heading, headingsOf, pageNumber} from '../anchors';
import {type Context, ownPart, type Part} from './part';

/** The contents with page numbers, as lists within lists. */
export function contents({made, section}: Context): Part {
  const headings = made.flatMap(({element, contentsDepth = section ? 3 : 2}) =>
    headingsOf(element).filter(({level}) => level <= contentsDepth),
  );
  return ownPart('contents', 'Contents', [listOf(headings, 1)]);
}

function listOf(headings: Heading[], level: number): Element {
  const items: Element[] = [];
  for (let at = 0; at < headings.length;) {
    const next = headings.findIndex((each, index) => index > at && each.level <= level);
    const below = headings.slice(at + 1, next === -1 ? undefined : next);
    items.push(h('li', [line(headings[at]!), below.length > 0 ? listOf(below, level + 1) : undefined]));
    at += below.length + 1;
  }
  return h('ol', {className: [`edition-level-${level}`]}, items);
}

function line({id, title}: Heading): Element {
  return h('a', {href: `#${id}`, className: ['edition-line']}, [
    h('span', {className: ['edition-line-title']}, title),
    h('span', {className: ['edition-leader'], ariaHidden: 'true'}),
    pageNumber(id),
  ]);
}
