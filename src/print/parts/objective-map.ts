import type {Element} from 'hast';
import {h} from 'hastscript';
import {itemsBySection, type Section} from '../../content';
import {idIn, pageLink, slugOf} from '../anchors';
import {tickBox} from '../built-site';
import {type Context, ownPart, type Part, tableHead} from './part';

/** Every objective with its page and a box to tick, by section. */
export function objectiveMap({guide: {sections, exam}}: Context): Part {
  const questions = itemsBySection(sections, exam.items);
  return ownPart('objective-map', 'Objective map', [
    h('p', 'Every objective of the exam. Tick what you can explain without looking it up.'),
    h('table', [
      tableHead(['Done', 'Objective', 'Page']),
      ...sections.map((section) => sectionRows(section, questions.get(section.number)!)),
    ]),
  ]);
}

function sectionRows({number, title, weight, path, objectives}: Section, questions: number): Element {
  const share = `${weight} % of the exam, about ${questions} questions`;
  return h('tbody', [
    h('tr', {className: ['edition-group']}, [
      h('th', {scope: 'rowgroup', colSpan: 2}, [
        `${number} ${title} `,
        h('span', {className: ['edition-badges']}, share),
      ]),
      h('td', {className: ['edition-figure']}, pageLink(slugOf(path))),
    ]),
    ...objectives.map((objective) =>
      h('tr', [
        h('td', {className: ['edition-done']}, tickBox()),
        h('td', [h('strong', objective.id), ' ', h('a', {href: `#${idIn(path, objective.id)}`}, objective.title)]),
        h('td', {className: ['edition-figure']}, pageLink(idIn(path, objective.id))),
      ]),
    ),
  ]);
}
