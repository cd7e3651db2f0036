import type {Root} from 'mdast';
import {SKIP, visit} from 'unist-util-visit';
import {highlight} from '../highlight';
import {jsx} from './nodes';

/**
 * Puts a colored `CodeBlock` in the place of each fenced block.
 * @returns whether there are any
 */
export function replaceCode(tree: Root): boolean {
  let found = false;
  visit(tree, 'code', ({lang, meta, value}, index, parent) => {
    const [, title] = /title="([^"]*)"/.exec(meta ?? '') ?? [];
    const language = lang ?? 'text';
    parent!.children[index!] = jsx('CodeBlock', {
      html: highlight(value, language),
      language,
      ...(title !== undefined && {title}),
    }) as Root['children'][number];
    found = true;
    return SKIP;
  });
  return found;
}
