import type {Content, Section} from '../../content';
import {basePageData} from './shared';
import {sheetRow} from './sheet';
import type {ChapterPageData} from './types';

/** What a chapter's page needs: its objectives and the messages it mentions. */
export function chapterPageData(section: Section, content: Content): ChapterPageData {
  const {references, objectives, ...rest} = section;
  return {
    ...basePageData('chapter', references, content),
    kind: 'chapter',
    section: {
      ...rest,
      objectives: objectives.map(({id, title, questions}) => ({
        id,
        title,
        questions: questions.map(({title: question, anchor}) => ({title: question, anchor})),
      })),
    },
    sheet: [...content.messages.values()]
      .filter(({name}) => references.messageNames.has(name))
      .map((message) => sheetRow(message, content)),
  };
}
