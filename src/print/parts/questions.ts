import type {Element, ElementContent} from 'hast';
import {h} from 'hastscript';
import {examItems, type Section} from '../../content';
import {shuffleOptions} from '../../exam/draw';
import type {ExamItem, ExamOption} from '../../exam/types';
import {letterOf, taskOf} from '../../ui/Question/verdict';
import {idIn, idsOf, pageLink, pageNumber, slugOf} from '../anchors';
import {blocksText, inlineText} from '../item-text';
import {type Context, ownPart, type Part, sectionsIn, tableHead} from './part';

/** The practice questions with their options, and in a part of its own the key: nobody reads an answer by accident. */

/** The questions of the edition's sections, by objective. */
export function questions(context: Context): Part[] {
  const items = itemsOf(context);
  if (items.length === 0) return [];
  const level = context.section ? 2 : 3;
  const blocks = sectionsIn(context).flatMap((section) => {
    const groups = section.objectives.flatMap(({id, title}) => {
      const own = items.filter(({objective}) => objective === id);
      if (own.length === 0) return [];
      const name = `Questions on ${id} ${context.guide.labels.get(id) ?? title}`;
      return [h(`h${level}`, {id: placeOf(id)}, name), ...own.map(question)];
    });
    if (context.section || groups.length === 0) return groups;
    return [h('h2', {id: placeOf(String(section.number))}, `Questions on ${nameOf(section)}`), ...groups];
  });
  const part = ownPart('questions', 'Practice questions', [
    h('p', [
      `${items.length} questions. The page beside a question’s number is that of its answer. `,
      'Online, a question is found by its number: ',
      h(
        'a',
        {href: '/practice/', dataOnline: ''},
        new URL(`practice/?item=${items[0]!.id}`, context.site.address).href,
      ),
    ]),
    ...blocks,
  ]);
  return [part];
}

/** The key: right options with their reasons, and the page that answers. */
export function answers(context: Context): Part[] {
  const items = itemsOf(context);
  if (items.length === 0) return [];
  const ids = idsOf({type: 'root', children: context.made.map(({element}) => element)});
  const blocks = sectionsIn(context).flatMap((section) => {
    const own = items.filter((item) => item.section === section.number);
    if (own.length === 0) return [];
    const table = keyTable(own, (item) => readAt(item, ids, context));
    if (context.section) return [table];
    return [h('h2', {id: `answers/${section.number}`}, `Answers on ${nameOf(section)}`), table];
  });
  const part = ownPart('answers', 'Answers', [
    h('p', [
      'What is right and why, and the page of this edition that says so. ',
      'Why the other options are wrong stands online with each question.',
      ...(context.section
        ? [' “Online” is what this edition leaves out: follow the link, or open the question online.']
        : []),
    ]),
    ...blocks,
  ]);
  return [part];
}

/** The line at an objective's end that leads to its questions; none where it has none. */
export function linkToQuestions(objective: string, context: Context): Element[] {
  const count = itemsOf(context).filter((item) => item.objective === objective).length;
  if (count === 0) return [];
  const label = count === 1 ? 'One question' : `${count} questions`;
  return [
    h('p', {className: ['edition-to-questions']}, [`${label} on ${objective}: page `, pageLink(placeOf(objective))]),
  ];
}

function itemsOf(context: Context): ExamItem[] {
  const numbers = sectionsIn(context).map(({number}) => number);
  return examItems(context.guide).filter(({section}) => numbers.includes(section));
}

function nameOf({number, title}: Section): string {
  return `${number} ${title}`;
}

/** Id of an item's, an objective's or a section's place among the questions. */
function placeOf(id: string): string {
  return `questions/${id}`;
}

function question(item: ExamItem): Element {
  const {id, scenario, stem} = item;
  return h('section', {className: ['edition-question']}, [
    h('p', {id: placeOf(id), className: ['edition-question-number']}, [
      h('strong', id),
      h('a', {href: `#answers/${id}`, className: ['edition-page-link']}, [
        'answer: page ',
        pageNumber(`answers/${id}`),
      ]),
    ]),
    ...(scenario === undefined ? [] : blocksText(scenario)),
    h('p', {className: ['edition-stem']}, [...inlineText(stem), ` (${taskOf(item)})`]),
    h(
      'ol',
      {type: 'A'},
      optionsOf(item).map(({text}) => h('li', inlineText(text))),
    ),
  ]);
}

/** The options in the order of every edition; the bank's own would give the key away. */
function optionsOf(item: ExamItem): ExamOption[] {
  return shuffleOptions(item, 'print');
}

function keyTable(items: ExamItem[], page: (item: ExamItem) => ElementContent): Element {
  return h('table', {className: ['edition-key']}, [
    tableHead(['Question', 'Right', 'Why', 'Page']),
    h(
      'tbody',
      items.map((item) => keyRow(item, page(item))),
    ),
  ]);
}

function keyRow(item: ExamItem, page: ElementContent): Element {
  const right = optionsOf(item).flatMap(({correct, why}, place) => (correct ? [{letter: letterOf(place), why}] : []));
  const reasons = right.flatMap(({letter, why}, index): (ElementContent | string)[] => [
    ...(index > 0 ? [' '] : []),
    ...(right.length > 1 ? [h('strong', letter), ' '] : []),
    ...inlineText(why),
  ]);
  return h('tr', [
    h('th', {scope: 'row', id: `answers/${item.id}`}, h('a', {href: `#${placeOf(item.id)}`}, item.id)),
    h('td', h('strong', right.map(({letter}) => letter).join(', '))),
    h('td', reasons),
    h('td', {className: ['edition-figure']}, page),
  ]);
}

/**
 * Where the guide answers an item: the page in this edition, or a link to the site. In a section a message is only a
 * row of the cheat sheet, which answers nothing; the book has its whole entry.
 */
function readAt({answer}: ExamItem, ids: ReadonlySet<unknown>, {section}: Context): Element {
  const [page, hash = ''] = answer.split('#') as [string, string?];
  const places = [...(hash === '' ? [] : [idIn(page, hash)]), ...(section ? [] : [slugOf(page)])];
  const inside = places.find((id) => ids.has(id));
  return inside === undefined ? h('a', {href: answer, dataOnline: ''}, 'online') : pageLink(inside);
}
