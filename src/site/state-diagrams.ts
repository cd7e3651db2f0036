import type {Status} from '../content';
import type {PageData, StatusListPageData} from './pages/types';
import {drawDiagram} from './remark/diagram';

/** The transitions of one entity's statuses as D2 text, or undefined when none is known. */
function stateDiagramSource(statuses: readonly Status[], entity: string): string | undefined {
  const arrows = statuses
    .filter((status) => status.entity === entity)
    .flatMap(({code, next}) => next.map((each) => `"${code}" -> "${each}"`));
  return arrows.length === 0 ? undefined : ['direction: down', ...arrows].join('\n');
}

/** Draws a state diagram for each entity of which transitions are known. */
export async function drawStateDiagrams(statuses: readonly Status[]): Promise<Record<string, string>> {
  const drawn: Record<string, string> = {};
  for (const entity of new Set(statuses.map((status) => status.entity))) {
    const source = stateDiagramSource(statuses, entity);
    if (source !== undefined) drawn[entity] = await drawDiagram(source);
  }
  return drawn;
}

/** Gives the drawings to the pages that show them. */
export function addStateDiagrams(pages: Iterable<PageData>, drawn: Record<string, string>): void {
  for (const page of pages) if ('stateDiagrams' in page) (page as StatusListPageData).stateDiagrams = drawn;
}
