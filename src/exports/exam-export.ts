import {type Content, examItems} from '../content';
import type {ExamItem} from '../exam/types';
import {blocksToHtml, escapeXml, inlineToHtml} from './html';

/** What the exports know beside an item itself. */
export interface ExportContext {
  /** Section → its title. */
  sections: ReadonlyMap<number, string>;
  /** Objective → its title. */
  objectives: ReadonlyMap<string, string>;
  /** Address of the published guide without a final slash; without it nothing is linked. */
  siteUrl?: string;
}

/** Items and context of a content. */
export function exportOf(content: Content, siteUrl?: string): {items: ExamItem[]; context: ExportContext} {
  return {
    items: examItems(content),
    context: {
      sections: new Map(content.sections.map(({number, title}) => [number, title])),
      objectives: new Map(content.sections.flatMap(({objectives}) => objectives.map(({id, title}) => [id, title]))),
      ...(siteUrl !== undefined && {siteUrl: siteUrl.replace(/\/$/, '')}),
    },
  };
}

/** What an item asks, without its options. As HTML. */
export function questionHtml({scenario, stem}: ExamItem): string {
  return `${scenario === undefined ? '' : blocksToHtml(scenario)}<p>${inlineToHtml(stem)}</p>`;
}

/** Title of an item's section, with its number. */
export function sectionTitle({section}: ExamItem, {sections}: ExportContext): string {
  return `${section} ${sections.get(section) ?? ''}`.trim();
}

/** Every option with its reason, the right ones first, and where the guide answers. As HTML. */
export function reasonsHtml(item: ExamItem, context: ExportContext): string {
  const options = [...item.options].sort((a, b) => Number(b.correct) - Number(a.correct));
  const rows = options.map(
    ({text, correct, why}) =>
      `<li><strong>${correct ? 'Right' : 'Wrong'}:</strong> ${inlineToHtml(text)}<br />${inlineToHtml(why)}</li>`,
  );
  return `<ul>${rows.join('')}</ul><p>${whereHtml(item, context)}</p>`;
}

/** Where the guide answers an item. */
function whereHtml({objective, answer}: ExamItem, {objectives, siteUrl}: ExportContext): string {
  const label = escapeXml(`Objective ${objective}: ${objectives.get(objective) ?? ''}`);
  return siteUrl === undefined ? label : `<a href="${escapeXml(siteUrl + answer)}">${label}</a>`;
}
