import {toHtml} from 'hast-util-to-html';
import {select, selectAll} from 'hast-util-select';
import {h} from 'hastscript';
import {expect, test} from 'vitest';
import {readContent} from '../../content/read';
import {textOf} from '../hast';
import type {Context} from './part';
import {answers, linkToQuestions, questions} from './questions';

const guide = await readContent('docs');
const site = {address: new URL('https://example.org/a/b/')};
const context = (number?: number, made: Context['made'] = []) =>
  ({guide, site, section: guide.sections.find((section) => section.number === number), made}) as Context;

/** An edition with one place that answers: the first question's of section 9 that a chapter answers. */
const answered = guide.questions.find(({answer}) => answer.startsWith('/9-deployment/#'))!;
const made = [
  {head: '9', element: h('section', h('h3', {id: `9-deployment/${answered.answer.split('#')[1]}`}, 'Here'))},
];

test('a section asks its own questions, each with its number and the place of its answer', () => {
  const [part] = questions(context(9));
  const asked = selectAll('.edition-question', part!.element);
  const own = guide.questions.filter(({objective}) => objective.startsWith('9.'));
  expect(asked).toHaveLength(own.length);
  for (const {id, options} of own) {
    const place = asked.find((each) => select(`[id="questions/${id}"]`, each))!;
    expect(select(`a[href="#answers/${id}"]`, place)).toBeDefined();
    expect(selectAll('ol > li', place)).toHaveLength(options.length);
  }
  expect(selectAll('h2', part!.element).map(({properties}) => properties.id)).toEqual([
    'questions/9.1',
    'questions/9.2',
  ]);
});

test('the book asks all, by section and objective', () => {
  const [part] = questions(context());
  expect(selectAll('.edition-question', part!.element)).toHaveLength(guide.questions.length);
  expect(selectAll('h2', part!.element)).toHaveLength(guide.sections.length);
});

test('the key names the letters as the options stand, and leads to the paragraph or to the site', () => {
  const [asked] = questions(context(9));
  const [key] = answers(context(9, made));
  for (const {id, options, answer} of guide.questions.filter(({objective}) => objective.startsWith('9.'))) {
    const place = selectAll('.edition-question', asked!.element).find((each) =>
      select(`[id="questions/${id}"]`, each),
    )!;
    const shown = selectAll('ol > li', place).map(textOf);
    const row = selectAll('tbody tr', key!.element).find((each) => select(`[id="answers/${id}"]`, each))!;
    const [letters, , page] = selectAll('td', row) as [
      Parameters<typeof textOf>[0],
      unknown,
      Parameters<typeof toHtml>[0],
    ];
    const right = textOf(letters)
      .split(', ')
      .map((letter) => shown['ABCDE'.indexOf(letter)]!);
    const plain = (text: string) => text.replace(/[`*]/g, '').replace(/\s+/g, ' ').trim();
    expect(right.map(plain).sort(), id).toEqual(
      options
        .filter(({correct}) => correct)
        .map(({text}) => plain(text))
        .sort(),
    );
    if (answer === answered.answer) expect(toHtml(page)).toContain(`href="#9-deployment/${answer.split('#')[1]}"`);
    else expect(toHtml(page)).toContain(`href="${answer}" data-online="">online`);
  }
});

test('an objective without questions has no line that leads to them', () => {
  expect(linkToQuestions('9.9', context(9))).toEqual([]);
  expect(textOf(linkToQuestions('9.1', context(9))[0]!)).toMatch(/^\d+ questions on 9\.1: page$/);
});
