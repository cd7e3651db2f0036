import type {Guide} from '../../guide';
import type {SearchRecord} from '../record';
import {chapterRecords} from './chapters';
import {flowRecord} from './flows';
import {pageRecords} from './headings';
import {byExamUse, messageRecords} from './messages';
import {parameterRecords} from './parameters';
import {symptomRecord} from './symptoms';
import {termRecord} from './terms';

/**
 * Everything in the guide that can be found, built once for every engine. Records of one kind stand in the order in
 * which equal matches are listed: messages by what the exam asks for, the rest as the guide has them.
 */
export function buildRecords(guide: Guide): SearchRecord[] {
  const messages = byExamUse(guide.messages.values());
  return [
    ...messageRecords(messages),
    ...parameterRecords(messages),
    ...guide.sections.flatMap(chapterRecords),
    ...guide.symptoms.map(symptomRecord),
    ...[...guide.flows.values()].map(flowRecord),
    ...[...guide.terms.values()].map(termRecord),
    ...guide.pages.flatMap(pageRecords),
  ];
}
