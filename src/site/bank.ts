import {type Content, examItems, type Section} from '../content';
import type {Bank, ExamItem} from '../exam/types';
import {lineCards} from './cards';
import {highlightFences} from './highlight';

/** How many items stand at an objective's end. */
const CHECK_YOURSELF = 3;

/** The items as pages show them, each with the card of the line it leans on. */
function itemsWithCards(content: Content): ExamItem[] {
  const cards = new Map(lineCards(content).map(({id, fact}) => [id, {id, fact}]));
  return examItems(content).map((item) => {
    const card = item.line === undefined ? undefined : cards.get(`line:${item.line}`);
    return {
      ...item,
      ...(item.scenario !== undefined && {scenario: highlightFences(item.scenario)}),
      ...(card && {card}),
    };
  });
}

/** The whole bank, for the pages that ask questions: they load it when they need it. */
export function bankOf(content: Content): Bank {
  const items = itemsWithCards(content);
  const cited = new Set(items.flatMap(({sources}) => sources));
  return {
    items,
    sources: Object.fromEntries(
      [...content.sources].flatMap(([id, {title, address}]) => (cited.has(id) ? [[id, {title, address}]] : [])),
    ),
  };
}

/**
 * The items that stand at each objective's end in its chapter: easy ones first, each on another line of the exam's
 * lists where there are such, and always the same ones.
 */
export function checkYourself({objectives}: Section, content: Content): Record<string, ExamItem[]> {
  const items = itemsWithCards(content);
  return Object.fromEntries(
    objectives.map(({id}) => {
      const chosen: ExamItem[] = [];
      const left = items.filter(({objective}) => objective === id).sort((a, b) => a.difficulty - b.difficulty);
      while (chosen.length < CHECK_YOURSELF && left.length > 0) {
        const lines = chosen.map(({line}) => line);
        const next = left.findIndex(({line}) => !lines.includes(line));
        chosen.push(...left.splice(Math.max(next, 0), 1));
      }
      return [id, chosen];
    }),
  );
}
