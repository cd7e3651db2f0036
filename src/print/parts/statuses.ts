import type {Element} from 'hast';
import {selectAll} from 'hast-util-select';
import {h} from 'hastscript';
import {blocksOf, classesOf, textOf} from '../hast';

/** Gives the tables of statuses two columns: in four, message names and codes would be cut. */
export function narrowStatuses(root: Element): void {
  for (const table of selectAll('table[data-print=statuses]', root)) runTogether(table);
}

/** Puts what stands in the third and later columns under the second, each named by its column. */
function runTogether(table: Element): void {
  table.properties.className = [...classesOf(table), 'edition-statuses'];
  const [head, ...rows] = selectAll('tr', table);
  const names = blocksOf(head!).map(textOf);
  for (const row of [head!, ...rows]) {
    const [code, meaning, ...others] = blocksOf(row) as [Element, Element, ...Element[]];
    if (row !== head)
      others.forEach((cell, index) => {
        if (cell.children.length === 0) return;
        meaning.children.push(h('div', [h('strong', names[index + 2]), ': ', ...cell.children]));
      });
    row.children = [code, meaning];
  }
}
