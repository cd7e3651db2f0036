import type {Content} from '../../content';
import type {SearchRecord} from '../record';
import {chapterRecords} from './chapters';
import {flowRecord} from './flows';
import {pageRecords} from './headings';
import {byExamUse, messageRecords} from './messages';
import {parameterRecords} from './parameters';
import {practiceRecords} from './practice';
import {statusRecords} from './statuses';
import {symptomRecord} from './symptoms';
import {termRecord} from './terms';

/**
 * Everything in the content that can be found, built once for every engine. Records of one kind stand in the order in
 * which equal matches are listed: messages by what the exam asks for, the rest as the content has them.
 */
export function buildRecords(content: Content): SearchRecord[] {
  const messages = byExamUse(content.messages.values());
  return [
    ...messageRecords(messages),
    ...parameterRecords(messages),
    ...content.sections.flatMap(chapterRecords),
    ...content.symptoms.map(symptomRecord),
    ...statusRecords(content),
    ...[...content.flows.values()].map(flowRecord),
    ...[...content.terms.values()].map(termRecord),
    ...content.pages.flatMap(pageRecords),
    ...practiceRecords(content),
  ];
}
