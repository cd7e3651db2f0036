import {actorsKind} from './actors';
import {chapterKind} from './chapter';
import {examKind} from './exam';
import {flowKind} from './flow';
import {glossaryKind} from './glossary';
import {integrationPointsKind} from './integration-points';
import type {DocumentKind} from './kind';
import {messageKind} from './message';
import {pageKind} from './page';
import {sourcesKind} from './sources';
import {symptomsKind} from './symptoms';
import {unlistedKind} from './unlisted';

/**
 * Every kind of document, and nowhere else: a new one is a file in this folder and a line here. The first whose
 * `files` match is a file's kind, so the plain page comes last.
 */
const KINDS = [
  examKind,
  chapterKind,
  symptomsKind,
  messageKind,
  unlistedKind,
  flowKind,
  glossaryKind,
  sourcesKind,
  actorsKind,
  integrationPointsKind,
  pageKind,
] as const satisfies readonly DocumentKind[];

export type KindName = (typeof KINDS)[number]['name'];

/** All kinds, in the order in which they are checked. */
export const documentKinds: readonly DocumentKind[] = KINDS;

/** What kind of document a file is, by its path below `docs/`; undefined for a file the guide does not read. */
export function kindOf(file: string): (DocumentKind & {name: KindName}) | undefined {
  return KINDS.find(({files}) => files.test(file));
}
