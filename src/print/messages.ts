import type {Element, ElementContent} from 'hast';
import {h} from 'hastscript';
import type {Content, Message} from '../content';
import {boundArticle, idIn, lowerHeadings, slugOf} from './assemble';
import type {BuiltSite} from './built-site';
import type {Part} from './edition';
import {breakable} from './furniture';
import {blocksOf, find, findAll, hasClass, splitAtHeadings, textOf} from './tree';

/** All messages in compact form, by service. Examples stay on the site: they would double the pages. */
export async function messagesPart(guide: Content, site: BuiltSite): Promise<Part> {
  const blocks: Element[] = [];
  let service: string | undefined;
  for (const message of guide.messages.values()) {
    if (message.service !== service) blocks.push(serviceHeading(message.service));
    service = message.service;
    blocks.push(await compactMessage(message, guide, site));
  }
  return {
    head: 'Messages',
    element: h('section', {className: ['markdown', 'edition-messages']}, [
      h('h1', {id: slugOf('/messages/')}, 'Messages'),
      h('p', [
        `All ${guide.messages.size} messages by service, each with what it does, when it is sent, its fields and its sources. `,
        'An example of every message stands on its page of the site: ',
        h('a', {href: '/messages/', dataOnline: ''}, new URL('messages/', site.address).href),
      ]),
      ...blocks,
    ]),
  };
}

function serviceHeading(service: string): Element {
  return h(
    'h2',
    {id: idIn('/messages/', service), className: ['edition-service-heading']},
    h('code', breakable(service)),
  );
}

/** A message's page in a third of its length: run-in titles, no example, no lists of links. */
async function compactMessage(message: Message, guide: Content, site: BuiltSite): Promise<Element> {
  const article = await boundArticle(site, message.path);
  const {before, parts} = splitAtHeadings(blocksOf(article), 2);
  const under = (id: string) => parts.find(({heading}) => heading.properties.id === idIn(message.path, id));
  const notes = find(article, (element) => hasClass(element, 'footnotes'));
  const told = parts.slice(
    0,
    parts.findIndex((each) => each === under('parameters')),
  );
  return h('section', {className: ['edition-message']}, [
    h('h3', {id: slugOf(message.path)}, h('code', breakable(message.name))),
    factsLine(before, message),
    ...before.filter((block) => block.tagName === 'p' && !hasClass(block, 'trail*') && !hasClass(block, 'direction*')),
    ...told.flatMap(({heading, blocks}) => runIn(textOf(heading), blocks)),
    ...fieldsOf(under('parameters')?.blocks ?? []),
    sourcesLine(message, notes, guide),
  ]);
}

/** Sender, receiver, kind, mode, status and objectives on one line. */
function factsLine(before: Element[], {objectives}: Message): Element {
  const direction = before.find((block) => hasClass(block, 'direction*'))!;
  const badges = before.filter(({tagName}) => tagName === 'ul').flatMap((list) => blocksOf(list).map(textOf));
  return h('p', {className: ['edition-facts']}, [
    ...direction.children,
    `; ${badges.join(', ')}`,
    objectives.length > 0 ? `; objectives ${objectives.join(', ')}` : '',
  ]);
}

/** Blocks whose heading begins their first line. */
function runIn(title: string, blocks: Element[]): Element[] {
  lowerHeadings(blocks, 1);
  const label = h('strong', {className: ['edition-run-in']}, `${title}.`);
  const [first, ...rest] = blocks;
  if (first?.tagName !== 'p') return [h('p', {className: ['edition-run-in-alone']}, label), ...blocks];
  return [{...first, children: [label, {type: 'text', value: ' '}, ...first.children]}, ...rest];
}

function fieldsOf(blocks: Element[]): Element[] {
  return blocks.map((block) =>
    block.tagName === 'table'
      ? {
          ...block,
          properties: {...block.properties, className: [...(block.properties.className as string[]), 'edition-fields']},
        }
      : block,
  );
}

/** Footnotes and sources in one paragraph; their addresses stand in the list of sources. */
function sourcesLine({path, sources}: Message, notes: Element | undefined, {sources: known}: Content): Element {
  const cited = notes ? findAll(notes, ({tagName}) => tagName === 'li') : [];
  // Long ids are cut in an edition, so the source of a footnote is found by comparing.
  const sourceOf = ({properties}: Element) => [...known.keys()].find((id) => idIn(path, `fn-${id}`) === properties.id)!;
  const ids = cited.map(sourceOf);
  const link = (id: string) => h('a', {href: `/sources/#source-${id}`}, known.get(id)!.title);
  const numbered = ids.map((id, index): ElementContent[] => [
    h('sup', {id: String(cited[index]!.properties.id)}, String(index + 1)),
    {type: 'text', value: ' '},
    link(id),
  ]);
  const others = sources.filter((id) => !ids.includes(id)).map((id): ElementContent[] => [link(id)]);
  const all = [...numbered, ...others].flatMap((item, index): ElementContent[] =>
    index === 0 ? item : [{type: 'text', value: '; '}, ...item],
  );
  return h('p', {className: ['edition-sources']}, [h('strong', 'Sources: '), ...all]);
}
