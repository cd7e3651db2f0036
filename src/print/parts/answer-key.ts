import type {Element} from 'hast';
import {selectAll} from 'hast-util-select';
import {h} from 'hastscript';
import {blocksOf, classesOf, isElement, textOf} from '../hast';

/**
 * A chapter's answer key in two columns: on paper three have no room for whole message names. Any other block is
 * returned as it is.
 */
export function answerKey(block: Element): Element {
  if (block.properties.dataPrint !== 'answer-key') return block;
  for (const table of selectAll('table', block)) {
    table.properties.className = [...classesOf(table), 'edition-answer-key'];
    for (const row of selectAll('tr', table)) joinLastCells(row);
  }
  return block;
}

/** Puts what the last cell holds under what the cell before it holds. */
function joinLastCells(row: Element): void {
  const [answer, messages] = blocksOf(row).slice(-2) as [Element, Element];
  const isList = messages.children.some((child) => isElement(child) && child.tagName === 'ul');
  if (answer.tagName === 'th') answer.children.push({type: 'text', value: `, ${textOf(messages).toLowerCase()}`});
  else answer.children.push(...(isList ? messages.children : [h('div', messages.children)]));
  row.children = row.children.filter((cell) => cell !== messages);
}
