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

/** Draws the state diagrams of the pages that show them. */
export async function drawStateDiagrams(pages: Iterable<PageData>, statuses: readonly Status[]): Promise<void> {
  for (const page of pages) {
    if (!('stateDiagrams' in page)) continue;
    const {stateDiagrams} = page as StatusListPageData;
    for (const entity of new Set(statuses.map((status) => status.entity))) {
      const source = stateDiagramSource(statuses, entity);
      if (source !== undefined) stateDiagrams[entity] = await drawDiagram(source);
    }
  }
}
