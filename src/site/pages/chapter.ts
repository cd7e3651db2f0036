import {type AnswerKeyRow, type Content, type Section, textsOfItem} from '../../content';
import {messageNamesIn} from '../../exam/message-name';
import {sectionOf} from '../../exam/objective-id';
import {statusCodesIn} from '../../exam/status-code';
import {checkYourself} from '../bank';
import {basePageData} from './parts';
import {sourcesById, statusesByCode, summaries} from './shared';
import {sheetRow} from './sheet';
import type {AnswerRow, ChapterPageData} from './types';

/** What a chapter's page needs: its objectives, its answer key and the messages it mentions. */
export function chapterPageData(section: Section, content: Content): ChapterPageData {
  const {references, objectives, ...rest} = section;
  const base = basePageData('chapter', references, content);
  const answers = content.answerKey.filter(({objective}) => sectionOf(objective) === section.number);
  const asked = new Set(answers.flatMap(({messages}) => messages));
  const named = [...content.messages.values()].filter(({name}) => references.messageNames.has(name) || asked.has(name));
  const questions = checkYourself(section, content);
  const items = Object.values(questions).flat();
  const texts = [...answers.map(({answer}) => answer), ...items.flatMap(textsOfItem)];
  return {
    ...base,
    kind: 'chapter',
    messages: {...base.messages, ...summaries([...asked, ...texts.flatMap(messageNamesIn)], content)},
    statuses: {...base.statuses, ...statusesByCode(texts.flatMap(statusCodesIn), content)},
    sources: {
      ...base.sources,
      ...sourcesById(
        items.flatMap(({sources}) => sources),
        content,
      ),
    },
    answerKey: answers.map((row) => answerRow(row, content)),
    checkYourself: questions,
    section: {
      ...rest,
      objectives: objectives.map(({id, title, words, questions}) => ({
        id,
        title,
        words,
        questions: questions.map(({title: question, anchor}) => ({title: question, anchor})),
      })),
    },
    // What the exam's lines ask for comes first.
    sheet: [...named.filter(({name}) => asked.has(name)), ...named.filter(({name}) => !asked.has(name))].map(
      (message) => ({...sheetRow(message, content), ...(asked.has(message.name) && {asked: true})}),
    ),
  };
}

function answerRow({file: _file, anchor: _anchor, messages, ...row}: AnswerKeyRow, content: Content): AnswerRow {
  return {
    ...row,
    messages: messages.map((name) => {
      const {kind = 'unknown', direction} = content.messages.get(name) ?? {};
      return {name, kind, direction};
    }),
  };
}
