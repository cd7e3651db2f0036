import {readFile} from 'node:fs/promises';
import path from 'node:path';
import type {Element} from 'hast';
import {fromHtml} from 'hast-util-from-html';
import {SKIP, visit} from 'unist-util-visit';

/**
 * How often each word stands in a page's article. What is for screens only does not count, nor do the labels that the
 * page has for those who listen to it.
 */
export async function articleWords(build: string, address: string): Promise<Map<string, number>> {
  const page = fromHtml(await readFile(path.join(build, address, 'index.html'), 'utf8'));
  let text = '';
  visit(page, 'element', (element) => {
    if (!classesOf(element).includes('theme-doc-markdown')) return undefined;
    visit(element, (node) => {
      if (node.type === 'text') text += node.value;
      if (node.type !== 'element') return undefined;
      if (isLeftOut(node)) return SKIP;
      // A mark stands close behind what it is about.
      if (!INLINE.has(node.tagName) || node.properties.role === 'note') text += ' ';
      return undefined;
    });
    return SKIP;
  });
  return wordsOf(text);
}

const INLINE = new Set(['a', 'b', 'code', 'em', 'i', 'span', 'strong', 'wbr']);

function isLeftOut(element: Element): boolean {
  const {tagName, properties} = element;
  return (
    ['button', 'form', 'progress', 'nav', 'script'].includes(tagName) ||
    properties.dataScreenOnly !== undefined ||
    properties.dataPrint === 'omit' ||
    // The sign of a mark, whose words stand beside it.
    (tagName === 'span' && properties.ariaHidden === 'true') ||
    properties.role === 'status' ||
    classesOf(element).some((name) => ['hash-link', 'data-footnote-backref', 'sr-only'].includes(name))
  );
}

function classesOf({properties}: Element): string[] {
  return Array.isArray(properties.className) ? properties.className.map(String) : [];
}

/** Words of a text, in small letters, with their number. */
export function wordsOf(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [word] of text.toLowerCase().matchAll(/[\p{L}\p{N}]+/gu)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}
