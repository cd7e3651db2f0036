import {h} from 'hastscript';
import type {Section} from '../../content';
import {idIn} from '../anchors';
import {blocksOf, headingLevel, sectionsOf} from '../hast';
import {PrintError} from '../print-error';
import {answerKey} from './answer-key';
import {cheatSheet} from './cheat-sheet';
import {type Context, type Part, sectionOf, sectionsIn} from './part';
import {linkToQuestions} from './questions';

/** The chapters: one of them in a section's edition, all in the book. */
export function chapters(context: Context): Promise<Part[]> {
  return Promise.all(sectionsIn(context).map((section) => chapter(section, context)));
}

/** A chapter: its page, with the messages it names as a table and the footnotes as the list of sources. */
async function chapter(section: Section, context: Context): Promise<Part> {
  const {number, title, path, objectives} = section;
  const blocks = blocksOf(await context.site.article(path));
  const ids = new Set(blocks.filter((block) => headingLevel(block) === 2).map(({properties}) => properties.id));
  const missing = objectives.find(({id}) => !ids.has(idIn(path, id)));
  if (missing)
    throw new PrintError(
      `The built page ${path} has no objective ${missing.id}.`,
      'It is older than docs/. Build the site again: npm run build',
    );
  const isCheatSheet = idIn(path, 'message-cheat-sheet');
  return {
    head: `${number} ${title}`,
    element: sectionOf(path, [
      h('h1', [h('span', {className: ['edition-number']}, `Section ${number}`), ' ', title]),
      ...sectionsOf(blocks.map(answerKey)).flatMap(({heading, blocks: own}) => {
        if (!heading) return own;
        if (heading.properties.id === isCheatSheet) return [heading, ...cheatSheet(section, context), ...own];
        const objective = objectives.find(({id}) => idIn(path, id) === heading.properties.id);
        return [heading, ...own, ...(objective ? linkToQuestions(objective.id, context) : [])];
      }),
    ]),
  };
}
