import type {Element} from 'hast';
import {h} from 'hastscript';
import {pageLink, slugOf} from './assemble';
import {blocksOf, find, findAll, headingLevel, textOf} from './tree';

/**
 * The message sheet at the end of a chapter, as a table: its head is repeated on every page and no row is split.
 * @param blocks the built sheet: a section per service, with its name and a list of messages
 */
export function sheetTable(blocks: Element[], {inBook}: {inBook: boolean}): Element {
  const services = blocks.filter(
    ({tagName, properties}) => tagName === 'section' && properties.dataFootnotes === undefined,
  );
  const columns = ['Message', 'What it does', 'From and to', ...(inBook ? ['Page'] : [])];
  return h('table', {className: ['edition-sheet']}, [
    h(
      'thead',
      h(
        'tr',
        columns.map((column) => h('th', {scope: 'col'}, column)),
      ),
    ),
    ...services.map((service) =>
      h('tbody', [
        h(
          'tr',
          {className: ['edition-service']},
          h('th', {scope: 'rowgroup', colSpan: columns.length}, nameOf(service)),
        ),
        ...findAll(service, isRow).map((row) => sheetRow(row, inBook)),
      ]),
    ),
  ]);
}

function nameOf(service: Element): Element {
  return h('code', find(service, (element) => headingLevel(element) !== undefined)!.children);
}

function isRow({tagName, properties}: Element): boolean {
  return tagName === 'li' && properties.id !== undefined;
}

function sheetRow(row: Element, inBook: boolean): Element {
  const link = find(row, ({tagName}) => tagName === 'a')!;
  // A message's place in an edition is named like its page on the site, so that links to the page lead there.
  const id = slugOf(String(link.properties.href));
  const [summary, direction] = blocksOf(row).filter(({tagName}) => tagName === 'p') as [Element, Element];
  const badges = findAll(row, ({tagName}) => tagName === 'li').map(textOf);
  // In a section the row is where links to the message lead; its own link leads to the message's page on the site.
  if (!inBook) link.properties.dataOnline = '';
  return h('tr', [
    h(
      'th',
      {scope: 'row', id: inBook ? null : id},
      link,
      h('span', {className: ['edition-badges']}, badges.join(', ')),
    ),
    h('td', summary.children),
    h('td', direction.children),
    ...(inBook ? [h('td', {className: ['edition-figure']}, pageLink(id))] : []),
  ]);
}
