import type {Element} from 'hast';
import {h, s} from 'hastscript';
import {itemsBySection, itemsToPass, type Section} from '../../content';
import type {Context, Material, Part} from './part';

interface CoverText {
  /** Small line above everything. */
  over: string;
  /** Line above the title, such as `Section 4`. */
  label?: string;
  title: string;
  description: string;
  facts: Record<string, string>;
  /** How many of the exam's questions the edition speaks of, or the book asks for. */
  filled: number;
}

export function cover(context: Context): Part {
  const {section, site, guide} = context;
  const {over, label, title, description, facts, filled} = section
    ? sectionCover(section, context)
    : bookCover(context);
  const element = h('section', {className: ['edition-cover']}, [
    h('p', {className: ['edition-over']}, over),
    h('div', {className: ['edition-title-block']}, [
      label === undefined ? undefined : h('p', {className: ['edition-cover-label']}, label),
      h('p', {className: ['edition-cover-title']}, title),
      h('p', {className: ['edition-cover-description']}, description),
      questionSquares(filled, guide.exam.items),
    ]),
    h(
      'dl',
      Object.entries(facts).map(([name, value]) => h('div', [h('dt', name), h('dd', value)])),
    ),
    h('p', {className: ['edition-notice']}, [
      `${site.notice} `,
      h('a', {href: '/', dataOnline: ''}, site.address.href.replace(/\/$/, '')),
    ]),
  ]);
  return {head: '', element};
}

function sectionCover(section: Section, {guide: {sections, exam}, site, version}: Material): CoverText {
  const questions = itemsBySection(sections, exam.items).get(section.number)!;
  return {
    over: site.title,
    label: `Section ${section.number}`,
    title: section.title,
    description: section.description,
    facts: {
      Weight: `${section.weight} % of the exam`,
      Questions: `about ${questions} of ${exam.items}`,
      Objectives: `${section.objectives.length} of ${exam.objectives}`,
      Exam: `${exam.name}, ${exam.minutes} minutes`,
      Version: version.text,
    },
    filled: questions,
  };
}

function bookCover({guide: {sections, exam, messages, flows, terms}, site, version}: Material): CoverText {
  return {
    over: exam.name,
    title: site.title,
    description: `Every objective of the exam, every public message and flow, in ${sections.length} sections.`,
    facts: {
      Exam: `${exam.items} questions in ${exam.minutes} minutes`,
      'To pass': `${exam.passPercent} %, ${itemsToPass(exam)} right answers`,
      Objectives: `${exam.objectives} in ${sections.length} sections`,
      Reference: `${messages.size} messages, ${flows.size} flows, ${terms.size} terms`,
      Version: version.text,
    },
    filled: itemsToPass(exam),
  };
}

/** The exam as a strip of squares, one per question. Says nothing the facts below do not say in words. */
function questionSquares(filled: number, all: number): Element {
  const step = 10;
  const perRow = 30;
  const viewBox = `0 0 ${perRow * step} ${Math.ceil(all / perRow) * step}`;
  return s(
    'svg',
    {className: ['edition-squares'], viewBox, ariaHidden: 'true'},
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
