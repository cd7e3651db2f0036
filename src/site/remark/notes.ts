import type {Nodes, Parent, Root} from 'mdast';
import {visit} from 'unist-util-visit';
import {jsx} from './nodes';

/** Puts a comma between notes that follow each other, with a space between or without: 14, 9 and 6 are not 1496. */
export function separateNotes(tree: Root) {
  visit(tree, (node: Nodes) => {
    if (!('children' in node)) return;
    const parent = node as Parent;
    if (!parent.children.some(isNote)) return;
    parent.children = parent.children.flatMap((child, index, all) => {
      const isGap = child.type === 'text' && child.value.trim() === '';
      if (isGap && all[index - 1] && all[index + 1] && isNote(all[index - 1]!) && isNote(all[index + 1]!)) return [];
      const before = all.slice(0, index).findLast((each) => !(each.type === 'text' && each.value.trim() === ''));
      return isNote(child) && before && isNote(before) ? [comma(), child] : [child];
    });
  });
}

function isNote(node: Nodes): boolean {
  return node.type === 'footnoteReference';
}

function comma(): Parent['children'][number] {
  const sup = jsx('sup', {className: 'between'}, 'mdxJsxTextElement');
  return {...sup, children: [{type: 'text', value: ','}]} as Parent['children'][number];
}
