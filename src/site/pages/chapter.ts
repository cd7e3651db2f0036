import type {AnswerKeyRow, Content, Section} from '../../content';
import {messageNamesIn} from '../../exam/message-name';
import {sectionOf} from '../../exam/objective-id';
import {statusCodesIn} from '../../exam/status-code';
import {checkYourself} from '../bank';
import {basePageData, sourcesById, statusesByCode, summaries} from './shared';
import {sheetRow} from './sheet';
import type {ExamItem} from '../../exam/types';
import type {AnswerRow, ChapterPageData} from './types';

/** What a chapter's page needs: its objectives, its answer key and the messages it mentions. */
export function chapterPageData(section: Section, content: Content): ChapterPageData {
  const {references, objectives, ...rest} = section;
  const base = basePageData('chapter', references, content);
  const answers = content.answerKey.filter(({objective}) => sectionOf(objective) === section.number);
  const asked = new Set(answers.flatMap(({messages}) => messages));
  const named = [...content.messages.values()].filter(({name}) => references.messageNames.has(name) || asked.has(name));
  const questions = checkYourself(section, content);
  const asking = Object.values(questions).flat();
  const texts = asking.flatMap(textsOfItem);
  return {
    ...base,
    kind: 'chapter',
    messages: {
      ...base.messages,
      ...summaries([...asked, ...[...answers.map(({answer}) => answer), ...texts].flatMap(messageNamesIn)], content),
    },
    statuses: {
      ...base.statuses,
      ...statusesByCode([...answers.map(({answer}) => answer), ...texts].flatMap(statusCodesIn), content),
    },
    sources: {
      ...base.sources,
      ...sourcesById(
        asking.flatMap(({sources}) => sources),
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

function textsOfItem({scenario, stem, options}: ExamItem): string[] {
  return [scenario ?? '', stem, ...options.flatMap(({text, why}) => [text, why])];
}

function answerRow(
  {id, objective, line, path, answer, messages, confidence}: AnswerKeyRow,
  content: Content,
): AnswerRow {
  return {
    id,
    objective,
    line,
    path,
    answer,
    confidence,
    messages: messages.map((name) => {
      const {kind = 'unknown', direction} = content.messages.get(name) ?? {};
      return {name, kind, direction};
    }),
  };
}
