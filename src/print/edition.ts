import type {Element} from 'hast';
import {h} from 'hastscript';
import {type Content, itemsBySection, itemsToPass, type Section} from '../content';
import {
  boundArticle,
  type Entry,
  headingsOf,
  idIn,
  lowerHeadings,
  mentionsOf,
  nameHeadings,
  resolveLinks,
  slugOf,
} from './assemble';
import type {BuiltSite} from './built-site';
import {contentsList, cover, messageIndex, objectiveMap} from './furniture';
import {messagesPart} from './messages';
import {PrintError} from './print-error';
import {sheetTable} from './sheet';
import {blocksOf, find, findAll, hasClass, headingLevel, removeAll, splitAtHeadings, textOf} from './tree';
import type {Version} from './version';

/** A part of an edition: begins on a new page, and is named in the head of its pages. */
export interface Part {
  head: string;
  element: Element;
  /** Deepest level of its headings that the contents list; the edition's own unless given. */
  contentsDepth?: number;
}

/** A document to print. */
export interface Edition {
  /** Name of its file without the ending. */
  name: string;
  title: string;
  subject: string;
  /** Everything in order; the cover and the contents come first. */
  parts: Part[];
  /** Every heading in order, as the bookmarks will name them. */
  headings: Entry[];
}

/** What editions are made from. */
export interface Material {
  guide: Content;
  site: BuiltSite;
  version: Version;
}

/** Names of all editions: one per section, and the book. */
export function editionNames({sections}: Content): string[] {
  return [...sections.map(({number}) => `section-${number}`), 'study-guide'];
}

/** Puts an edition together from the built pages. */
export function makeEdition(name: string, material: Material): Promise<Edition> {
  const section = material.guide.sections.find(({number}) => name === `section-${number}`);
  return section ? sectionEdition(section, material) : bookEdition(material);
}

/** One section: cover, contents, chapter, cheat sheet, sources. */
async function sectionEdition(section: Section, material: Material): Promise<Edition> {
  const {guide, site, version} = material;
  const {exam} = guide;
  const title = `${section.number} ${section.title}`;
  const questions = itemsBySection(guide.sections, exam.items).get(section.number)!;
  return finishEdition(
    {
      name: `section-${section.number}`,
      title: `${title} | ${site.title}`,
      subject: section.description,
      cover: cover({
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
        squares: {filled: questions, all: exam.items},
        site,
      }),
      contentsDepth: 3,
      // Practice questions belong behind the chapter as a part of their own, their answers behind that.
      parts: [await chapterPart(section, site, {inBook: false})],
    },
    site,
  );
}

/** The whole guide. */
async function bookEdition({guide, site, version}: Material): Promise<Edition> {
  const {exam} = guide;
  const start = {...(await pagePart('/', site)), contentsDepth: 1};
  dropSection(start.element, 'start/study-next');
  const chapters = await inOrder(guide.sections, (section) => chapterPart(section, site, {inBook: true}));
  const comparison = await pagePart('/orocommerce/', site);
  const flows = await flowsPart(guide, site);
  const messages = await messagesPart(guide, site);
  const glossary = {...(await pagePart('/glossary/', site)), contentsDepth: 1};
  const questions = await pagePart('/open-questions/', site);
  const sources = await pagePart('/sources/', site);
  removeAll(sources.element, (element) => hasClass(element, 'edition-details'));

  const citing = [start, ...chapters, comparison, flows, glossary, questions];
  const mentions = mentionsOf(citing.map(({element}) => element));
  return finishEdition(
    {
      name: 'study-guide',
      title: site.title,
      subject: `${exam.name}: every objective, message and flow`,
      cover: cover({
        over: exam.name,
        label: '',
        title: site.title,
        description: `Every objective of the exam, every public message and flow, in ${guide.sections.length} sections.`,
        facts: {
          Exam: `${exam.items} questions in ${exam.minutes} minutes`,
          'To pass': `${exam.passPercent} %, ${itemsToPass(exam)} right answers`,
          Objectives: `${exam.objectives} in ${guide.sections.length} sections`,
          Reference: `${guide.messages.size} messages, ${guide.flows.size} flows, ${guide.terms.size} terms`,
          Version: version.text,
        },
        squares: {filled: itemsToPass(exam), all: exam.items},
        site,
      }),
      contentsDepth: 2,
      parts: [
        {head: 'Objective map', element: objectiveMap(guide)},
        start,
        ...chapters,
        comparison,
        flows,
        messages,
        glossary,
        questions,
        sources,
        {head: 'Index of messages', element: messageIndex(guide, mentions)},
      ],
    },
    site,
  );
}

interface Draft extends Omit<Edition, 'headings'> {
  cover: Element;
  /** Deepest level of headings in the contents. */
  contentsDepth: number;
}

function finishEdition({cover: first, contentsDepth, ...draft}: Draft, site: BuiltSite): Edition {
  nameHeadings({type: 'root', children: draft.parts.map(({element}) => element)});
  const entries = draft.parts.flatMap(({element, contentsDepth: depth = contentsDepth}) =>
    headingsOf(element).filter(({level}) => level <= depth),
  );
  const contents = contentsList(entries);
  const all: Part[] = [{head: '', element: first}, {head: 'Contents', element: contents}, ...draft.parts];
  const whole = h(
    'div',
    all.map(({element}) => element),
  );
  resolveLinks(whole, site.address);
  return {...draft, parts: all, headings: headingsOf(whole)};
}

/** A chapter: its page, with the message sheet as a table and the footnotes as the list of sources. */
async function chapterPart(section: Section, site: BuiltSite, {inBook}: {inBook: boolean}): Promise<Part> {
  const article = await boundArticle(site, section.path);
  for (const {id} of section.objectives) {
    if (!find(article, (element) => headingLevel(element) === 2 && element.properties.id === idIn(section.path, id)))
      throw new PrintError(
        `The built page ${section.path} has no objective ${id}.`,
        'It is older than docs/. Build the site again: npm run build',
      );
  }
  const {before, parts} = splitAtHeadings(blocksOf(article), 2);
  const number = h('span', {className: ['edition-number']}, `Section ${section.number}`);
  const title = h('h1', number, ' ', section.title);
  const opening = before.filter(({tagName}) => tagName !== 'header');
  const blocks = parts.flatMap(({heading: head, blocks: own}) =>
    head.properties.id === idIn(section.path, 'message-cheat-sheet')
      ? [head, ...own.filter(({tagName}) => tagName === 'p'), sheetTable(own, {inBook}), ...own.filter(isFootnotes)]
      : [head, ...own],
  );
  return {head: `${section.number} ${section.title}`, element: part(section.path, [title, ...opening, ...blocks])};
}

/** A page of the site as a part of the edition. */
async function pagePart(address: string, site: BuiltSite): Promise<Part> {
  const article = await boundArticle(site, address);
  const {title, blocks} = takeTitle(article);
  return {head: textOf(title), element: part(address, [title, ...blocks])};
}

/** All flows: the page that lists them, then each one. */
async function flowsPart({flows}: Content, site: BuiltSite): Promise<Part> {
  const list = await pagePart('/flows/', site);
  const each = await inOrder([...flows.values()], async ({path}) => {
    const {title, blocks} = takeTitle(await boundArticle(site, path));
    // In the contents a flow is one entry, so what divides its page is no heading here.
    const plain = blocks
      .filter((block) => !hasClass(block, 'trail*'))
      .map((block) => (headingLevel(block) === 2 ? h('p', {className: ['edition-label']}, block.children) : block));
    lowerHeadings([title], 1);
    const section = part(path, [title, ...plain]);
    return h('section', {className: ['edition-flow']}, section.children);
  });
  list.element.children.push(...each);
  return list;
}

/** A page's title as a plain heading, and everything else of it. */
function takeTitle(article: Element): {title: Element; blocks: Element[]} {
  const isTitle = (element: Element) => headingLevel(element) === 1;
  const title = find(article, isTitle)!;
  const blocks = blocksOf(article).filter((block) => block !== title && !find(block, isTitle));
  return {title: h('h1', title.children), blocks};
}

/** A section of the edition from the blocks of a page, the first of which is its title. */
function part(address: string, blocks: Element[]): Element {
  const [title] = blocks as [Element];
  title.properties.id = slugOf(address);
  for (const notes of blocks.filter(isFootnotes)) nameFootnotes(notes);
  return h('section', {className: ['markdown', `edition-of-${slugOf(address)}`]}, blocks);
}

function isFootnotes(element: Element): boolean {
  return hasClass(element, 'footnotes');
}

/** On the site the heading of the footnotes is for screen readers only; in print they are the list of sources. */
function nameFootnotes(notes: Element): void {
  for (const heading of findAll(notes, (element) => headingLevel(element) === 2)) {
    heading.properties.className = [];
    heading.children = [{type: 'text', value: 'Sources'}];
  }
}

/** Removes a heading of the second level and what stands under it. */
function dropSection(element: Element, id: string): void {
  const {before, parts} = splitAtHeadings(blocksOf(element), 2);
  const kept = parts.filter(({heading}) => heading.properties.id !== id);
  const notes = parts.filter((each) => !kept.includes(each)).flatMap(({blocks}) => blocks.filter(isFootnotes));
  element.children = [...before, ...kept.flatMap(({heading, blocks}) => [heading, ...blocks]), ...notes];
}

/** Like `Promise.all`, one after the other: pages are big, and reading many at once gains nothing. */
async function inOrder<T, R>(items: T[], make: (item: T) => Promise<R>): Promise<R[]> {
  const made: R[] = [];
  for (const item of items) made.push(await make(item));
  return made;
}
