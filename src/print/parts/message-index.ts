import type {Element} from 'hast';
import {h} from 'hastscript';
import {SKIP, visit} from 'unist-util-visit';
import {pageLink} from '../anchors';
import {classesOf, headingLevel} from '../hast';
import {messageName} from '../message-names';
import {type Context, ownPart, type Part} from './part';

/** Every message name with its pages: the message's own entry, and where the parts before the index name it. */
export function messageIndex({guide, made}: Context): Part {
  const mentions = mentionsOf(made.map(({element}) => element));
  const rows = [...guide.messages.keys()].map((name) =>
    h('li', [
      messageName(name),
      ' ',
      h('span', {className: ['edition-pages']}, [
        h('strong', pageLink(`messages/${name}`)),
        ...(mentions.get(name) ?? []).map(pageLink),
      ]),
    ]),
  );
  return ownPart('index-of-messages', 'Index of messages', [
    h('p', 'The page in bold is the message’s own entry; the others explain or use it.'),
    h('ul', rows),
  ]);
}

/**
 * The first link to each message under each objective or chapter. Gives the links ids to lead to.
 * @returns message name → ids, in document order
 */
export function mentionsOf(parts: Element[]): Map<string, string[]> {
  const mentions = new Map<string, string[]>();
  for (const part of parts) {
    let seen = new Set<string>();
    visit(part, 'element', (element) => {
      if ((headingLevel(element) ?? 9) <= 2) seen = new Set();
      // A cheat sheet names every message of its chapter, and a message's entry its neighbors: neither says more of them.
      if (classesOf(element).some((name) => ['edition-sheet', 'edition-message'].includes(name))) return SKIP;
      const {tagName, properties} = element;
      const name = tagName === 'a' && /^\/messages\/(magento\.[\w.]+)\/$/.exec(String(properties.href))?.[1];
      if (!name || seen.has(name)) return undefined;
      seen.add(name);
      const ids = mentions.get(name) ?? [];
      properties.id ??= `mention/${name}/${ids.length + 1}`;
      mentions.set(name, [...ids, String(properties.id)]);
      return undefined;
    });
  }
  return mentions;
}
