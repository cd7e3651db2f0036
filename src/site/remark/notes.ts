import type {Root, RootContent} from 'mdast';
import {visit} from 'unist-util-visit';
import {jsx} from './nodes';

/** Puts a comma between notes that follow each other, with a space between or without: 14, 9 and 6 are not 1496. */
export function separateNotes(tree: Root) {
  visit(tree, 'footnoteReference', (_, index, parent) => {
    const {children} = parent!;
    const before = children[index! - 1];
    const gap = before?.type === 'text' && before.value.trim() === '' ? 1 : 0;
    if (children[index! - 1 - gap]?.type !== 'footnoteReference') return undefined;
    const comma = {...jsx('sup', {className: 'between'}, 'mdxJsxTextElement'), children: [{type: 'text', value: ','}]};
    children.splice(index! - gap, gap, comma as RootContent);
    // Behind the note: in the place of a gap the comma has not moved it.
    return index! + 2 - gap;
  });
}
