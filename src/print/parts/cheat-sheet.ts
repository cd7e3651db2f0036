import type {Element} from 'hast';
import {h} from 'hastscript';
import type {Message, Section} from '../../content';
import {pageLink, slugOf} from '../anchors';
import {messageName} from '../message-names';
import {byService, characterOf, directionOf} from './message-words';
import {type Context, tableHead} from './part';

/** The messages a chapter names, by service, as a table: its head is repeated on every page and no row is split. */
export function cheatSheet({references}: Section, context: Context): Element[] {
  const messages = [...context.guide.messages.values()].filter(({name}) => references.messageNames.has(name));
  const columns = ['Message and what it does', 'From and to', ...(context.section ? [] : ['Page'])];
  return [
    h('p', [`The ${messages.length} messages this chapter names. `, h('a', {href: '/messages/'}, 'All messages')]),
    h('table', {className: ['edition-sheet']}, [
      tableHead(columns),
      ...[...byService(messages)].map(([service, own]) =>
        h('tbody', [
          h('tr', {className: ['edition-group']}, [
            h('th', {scope: 'rowgroup', colSpan: columns.length}, messageName(service)),
          ]),
          ...own.map((message) => messageRow(message, context)),
        ]),
      ),
    ]),
  ];
}

/** The name has the width of two columns, so that it fits on one line; what the message does stands below it. */
function messageRow(message: Message, {guide, section}: Context): Element {
  const {name, path, summary} = message;
  // A message's place in an edition is named like its page on the site, so that links to the page lead there. In a
  // section that place is this row; the row's own link leads to the message's page on the site.
  const id = slugOf(path);
  return h('tr', [
    h('th', {scope: 'row', id: section && id}, [
      h('a', {href: path, dataOnline: section && ''}, messageName(name)),
      h('span', {className: ['edition-summary-line']}, summary),
      h('span', {className: ['edition-badges']}, characterOf(message)),
    ]),
    h('td', directionOf(message, guide, 'short')),
    ...(section ? [] : [h('td', {className: ['edition-figure']}, pageLink(id))]),
  ]);
}
