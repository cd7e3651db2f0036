import type {Element, ElementContent} from 'hast';
import {h, s} from 'hastscript';
import {type Content, itemsBySection} from '../content';
import {type Entry, idIn, pageLink, pageNumber, slugOf} from './assemble';
import {type BuiltSite, tickBox} from './built-site';

/** What a printed guide has and a site does not: cover, contents, objective map, index. */

export interface Cover {
  /** Small line above everything. */
  over: string;
  /** Line above the title, such as `Section 4`. */
  label: string;
  title: string;
  description: string;
  facts: Record<string, string>;
  /** One square per question of the exam; the filled ones are those the edition speaks of. */
  squares: {filled: number; all: number};
  site: BuiltSite;
}

export function cover({over, label, title, description, facts, squares, site}: Cover): Element {
  return h('section', {className: ['edition-cover']}, [
    h('p', {className: ['edition-over']}, over),
    h('div', {className: ['edition-title-block']}, [
      ...(label ? [h('p', {className: ['edition-cover-label']}, label)] : []),
      h('p', {className: ['edition-cover-title']}, title),
      h('p', {className: ['edition-cover-description']}, description),
      questionSquares(squares),
    ]),
    h(
      'dl',
      Object.entries(facts).map(([name, value]) => h('div', [h('dt', name), h('dd', value)])),
    ),
    h('p', {className: ['edition-notice']}, [
      site.notice,
      ' ',
      h('a', {href: '/', dataOnline: ''}, site.address.href.replace(/\/$/, '')),
    ]),
  ]);
}

/** The exam as a strip of squares. Says nothing the facts below do not say in words. */
function questionSquares({filled, all}: Cover['squares']): Element {
  const step = 10;
  const perRow = 30;
  const rows = Math.ceil(all / perRow);
  return s(
    'svg',
    {className: ['edition-squares'], viewBox: `0 0 ${perRow * step} ${rows * step}`, ariaHidden: 'true'},
    Array.from({length: all}, (_, index) =>
      s('rect', {
        x: (index % perRow) * step + 1,
        y: Math.floor(index / perRow) * step + 1,
        width: step - 2.5,
        height: step - 2.5,
        fill: index < filled ? '#000' : '#fff',
        stroke: '#000',
        strokeWidth: 0.6,
      }),
    ),
  );
}

/** The contents with page numbers, as lists within lists. */
export function contentsList(entries: Entry[]): Element {
  return h('section', {className: ['markdown', 'edition-contents']}, [
    h('h1', {id: 'contents'}, 'Contents'),
    listOf(entries, 1),
  ]);
}

function listOf(entries: Entry[], level: number): Element {
  const items: Element[] = [];
  for (let at = 0; at < entries.length;) {
    const entry = entries[at]!;
    const next = entries.findIndex((each, index) => index > at && each.level <= level);
    const below = entries.slice(at + 1, next === -1 ? undefined : next);
    items.push(h('li', [contentsLine(entry), ...(below.length > 0 ? [listOf(below, level + 1)] : [])]));
    at += below.length + 1;
  }
  return h('ol', {className: [`edition-level-${level}`]}, items);
}

function contentsLine({id, title}: Entry): Element {
  return h('a', {href: `#${id}`, className: ['edition-line']}, [
    h('span', {className: ['edition-line-title']}, title),
    h('span', {className: ['edition-leader'], ariaHidden: 'true'}),
    pageNumber(id),
  ]);
}

/** Every objective with its page and a box to tick, by section. */
export function objectiveMap({sections, exam}: Content): Element {
  const questions = itemsBySection(sections, exam.items);
  return h('section', {className: ['markdown', 'edition-map']}, [
    h('h1', {id: 'objective-map'}, 'Objective map'),
    h('p', 'Every objective of the exam. Tick what you can explain without looking it up.'),
    h('table', [
      h(
        'thead',
        h('tr', [
          h('th', {scope: 'col'}, 'Done'),
          h('th', {scope: 'col'}, 'Objective'),
          h('th', {scope: 'col'}, 'Page'),
        ]),
      ),
      ...sections.map((section) =>
        h('tbody', [
          h('tr', {className: ['edition-service']}, [
            h('th', {scope: 'rowgroup', colSpan: 2}, [
              `${section.number} ${section.title} `,
              h(
                'span',
                {className: ['edition-badges']},
                `${section.weight} % of the exam, about ${questions.get(section.number)} questions`,
              ),
            ]),
            h('td', {className: ['edition-figure']}, pageLink(slugOf(section.path))),
          ]),
          ...section.objectives.map(({id, title}) =>
            h('tr', [
              h('td', {className: ['edition-done']}, tickBox()),
              h('td', [h('strong', id), ' ', h('a', {href: `#${idIn(section.path, id)}`}, title)]),
              h('td', {className: ['edition-figure']}, pageLink(idIn(section.path, id))),
            ]),
          ),
        ]),
      ),
    ]),
  ]);
}

/**
 * Every message name with its pages: the message's own entry, and where chapters, flows and the glossary name it.
 * @param mentions message name → ids of the places that name it
 */
export function messageIndex({messages}: Content, mentions: Map<string, string[]>): Element {
  return h('section', {className: ['markdown', 'edition-index']}, [
    h('h1', {id: 'index-of-messages'}, 'Index of messages'),
    h('p', ['The page in bold is the message’s own entry; the others explain or use it.']),
    h(
      'ul',
      [...messages.keys()].map((name) =>
        h('li', [
          h('code', breakable(name)),
          ' ',
          h('span', {className: ['edition-pages']}, [
            h('strong', pageLink(`messages/${name}`)),
            ...(mentions.get(name) ?? []).map((id) => pageLink(id)),
          ]),
        ]),
      ),
    ),
  ]);
}

/** A dotted name that may wrap after its dots and underscores, as on the site. */
export function breakable(name: string): ElementContent[] {
  return name
    .split(/(?<=[._/])(?=\w)/)
    .flatMap((text, index): ElementContent[] => [...(index > 0 ? [h('wbr')] : []), {type: 'text', value: text}]);
}
