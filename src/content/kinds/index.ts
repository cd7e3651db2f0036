import {actorsKind} from './actors';
import {answerKeyKind} from './answer-key';
import {chapterKind} from './chapter';
import {examKind} from './exam';
import {examLinesKind} from './exam-lines';
import {flowKind} from './flow';
import {glossaryKind} from './glossary';
import {integrationPointsKind} from './integration-points';
import type {Draft} from '../model';
import type {DocumentKind} from './kind';
import {labelsKind} from './labels';
import {messageKind} from './message';
import {otherValuesKind} from './other-values';
import {pageKind} from './page';
import {questionKind} from './question';
import {runningExampleKind} from './running-example';
import {sourcesKind} from './sources';
import {statusesKind} from './statuses';
import {symptomsKind} from './symptoms';
import {unlistedKind} from './unlisted';

/**
 * Every kind of document, and nowhere else: a new one is a file in this folder and a line here. The first whose
 * `files` match is a file's kind, so the plain page comes last.
 */
const KINDS = [
  examKind,
  examLinesKind,
  chapterKind,
  answerKeyKind,
  questionKind,
  labelsKind,
  symptomsKind,
  messageKind,
  unlistedKind,
  flowKind,
  glossaryKind,
  sourcesKind,
  actorsKind,
  integrationPointsKind,
  statusesKind,
  otherValuesKind,
  runningExampleKind,
  pageKind,
] as const satisfies readonly DocumentKind<Draft>[];

export type KindName = (typeof KINDS)[number]['name'];

/** All kinds, in the order in which they are checked. */
export const documentKinds: readonly DocumentKind<Draft>[] = KINDS;

/** What kind of document a file is, by its path below `docs/`; undefined for a file the guide does not read. */
export function kindOf(file: string): (DocumentKind<Draft> & {name: KindName}) | undefined {
  return KINDS.find(({files}) => files.test(file));
}
