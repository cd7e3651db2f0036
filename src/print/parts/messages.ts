import type {Element, ElementContent} from 'hast';
import {selectAll} from 'hast-util-select';
import {h} from 'hastscript';
import type {Content, Message, Param} from '../../content';
import {idIn, slugOf} from '../anchors';
import type {BuiltSite} from '../built-site';
import {blocksOf, lowerHeadings, sectionsOf, textOf} from '../hast';
import {messageName} from '../message-names';
import {byService, characterOf, directionOf} from './message-words';
import {type Context, ownPart, type Part, tableHead} from './part';

/** All messages in compact form, by service. Examples stay on the site: they would double the pages. */
export async function messages({guide, site}: Context): Promise<Part> {
  const blocks: Element[] = [];
  for (const [service, own] of byService(guide.messages.values())) {
    blocks.push(h('h2', {id: idIn('/messages/', service)}, messageName(service)));
    for (const message of own) blocks.push(await compactMessage(message, guide, site));
  }
  return ownPart('/messages/', 'Messages', [
    h('p', [
      `All ${guide.messages.size} messages by service, each with what it does, when it is sent, its fields and its sources. `,
      'An example of every message stands on its page of the site: ',
      h('a', {href: '/messages/', dataOnline: ''}, new URL('messages/', site.address).href),
    ]),
    ...blocks,
  ]);
}

/** A message's data, and its explanation with run-in titles: a third of its page. */
async function compactMessage(message: Message, guide: Content, site: BuiltSite): Promise<Element> {
  const article = await site.article(message.path);
  const sections = sectionsOf(blocksOf(article));
  // What follows the explanation is made of the message's data, here as on the site.
  const data = sections.findIndex(({heading}) => heading?.properties.id === idIn(message.path, 'parameters'));
  const {name, path, objectives, params, returns} = message;
  const facts = [directionOf(message, guide, 'label'), characterOf(message)];
  if (objectives.length > 0) facts.push(`objectives ${objectives.join(', ')}`);
  return h('section', {className: ['edition-message']}, [
    h('h3', {id: slugOf(path)}, messageName(name)),
    h('p', {className: ['edition-facts']}, facts.join('; ')),
    ...sections.slice(0, data).flatMap(({heading, blocks}) => (heading ? runIn(textOf(heading), blocks) : blocks)),
    params.length === 0 ? h('p', 'No fields are known.') : fieldTable(params),
    returns === undefined ? undefined : h('p', `Answer: ${returns}`),
    sourcesLine(message, selectAll('[data-footnotes] li', article), guide),
  ]);
}

/** Blocks whose heading begins their first line. */
function runIn(title: string, blocks: Element[]): Element[] {
  lowerHeadings(blocks, 1);
  const label = h('strong', {className: ['edition-run-in']}, `${title}.`);
  const [first, ...rest] = blocks;
  if (first?.tagName !== 'p') return [h('p', {className: ['edition-run-in-alone']}, label), ...blocks];
  return [h('p', first.properties, [label, ' ', ...first.children]), ...rest];
}

function fieldTable(params: Param[]): Element {
  const rows = params.map(({path, type, required, meaning}) =>
    h('tr', [
      h('th', {scope: 'row'}, messageName(path)),
      h('td', [...messageName(type).children, ` ${required ? 'required' : 'optional'}`]),
      h('td', meaning),
    ]),
  );
  return h('table', {className: ['edition-fields']}, [
    tableHead(['Field of params', 'Type', 'Meaning']),
    h('tbody', rows),
  ]);
}

/** Footnotes and sources in one paragraph; their addresses stand in the list of sources. */
function sourcesLine({path, sources}: Message, footnotes: Element[], {sources: known}: Content): Element {
  // Long ids are cut in an edition, so the source of a footnote is found by comparing.
  const cited = footnotes.map(({properties: {id}}) =>
    [...known.keys()].find((each) => idIn(path, `fn-${each}`) === id)!,
  );
  const others = sources.filter((id) => !cited.includes(id));
  const items = [...cited, ...others].map((id, index): (ElementContent | string)[] => [
    ...(index === 0 ? [] : ['; ']),
    ...(index < cited.length ? [h('sup', {id: idIn(path, `fn-${id}`)}, String(index + 1)), ' '] : []),
    h('a', {href: `/sources/#source-${id}`}, known.get(id)!.title),
  ]);
  return h('p', {className: ['edition-sources']}, [h('strong', 'Sources: '), ...items.flat()]);
}
