import type {Element} from 'hast';
import {h} from 'hastscript';
import {nameHeadings} from '../anchors';
import {chapters} from './chapters';
import {contents} from './contents';
import {cover} from './cover';
import {flows} from './flows';
import {messageIndex} from './message-index';
import {messages} from './messages';
import {objectiveMap} from './objective-map';
import {page} from './page';
import {answers, questions} from './questions';
import type {Context, MakeParts, Part} from './part';

/**
 * The table of parts: a new one is a file here and a line below, or only a line where it is a page of the site as it is.
 * Parts are bound in this order.
 */
const BODY: {make: MakeParts; in: 'book' | 'both'}[] = [
  {make: objectiveMap, in: 'book'},
  {make: page('/', {contentsDepth: 1, without: ['study-next']}), in: 'book'},
  {make: chapters, in: 'both'},
  {make: page('/orocommerce/'), in: 'book'},
  {make: flows, in: 'book'},
  {make: page('/statuses/'), in: 'book'},
  {make: messages, in: 'book'},
  {make: page('/glossary/', {contentsDepth: 1}), in: 'book'},
  {make: page('/open-questions/'), in: 'book'},
  {make: page('/sources/'), in: 'book'},
  {make: messageIndex, in: 'book'},
  {make: questions, in: 'both'},
  {make: answers, in: 'both'},
];

/** What stands before the body, and is made when that is known. */
const FRONT = [cover, contents];

/** All parts of an edition in order. */
export async function makeParts(start: Omit<Context, 'made'>): Promise<Part[]> {
  const body: Part[] = [];
  for (const {make, in: where} of BODY)
    if (where === 'both' || !start.section) body.push(...[await make({...start, made: body})].flat());
  nameHeadings(h('div', elementsOf(body)));
  return [...FRONT.map((make) => make({...start, made: body})), ...body];
}

export function elementsOf(parts: Part[]): Element[] {
  return parts.map(({element}) => element);
}
