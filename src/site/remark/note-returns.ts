import type {Element, ElementContent, Root} from 'hast';
import {visit} from 'unist-util-visit';
import {jsx} from './nodes';

/** From so many places on, the returns of a note are folded: sixty arrows in a row lead nobody back. */
const FOLDED_FROM = 3;

/**
 * Puts a component in the place of the links that lead from a note to where it is cited, when they are many: it makes
 * them when they are asked for. A chapter has hundreds, each with a name of its own at both ends. On paper and in the
 * Markdown twins they are left out, folded or not.
 */
export default function rehypeNoteReturns() {
  return (tree: Root) => {
    const folded = new Set<string>();
    visit(tree, 'element', (section) => {
      if (section.properties.dataFootnotes === undefined) return;
      visit(section, 'element', (note) => {
        if (note.tagName !== 'li') return;
        const places = takeReturns(note);
        if (places === 0) return;
        const address = `#${String(note.properties.id)}`;
        folded.add(address);
        note.children.push(jsx('NoteReturns', {note: address, places: String(places)}) as unknown as Element);
      });
    });
    visit(tree, 'element', ({properties}) => {
      if (properties.dataFootnoteRef !== undefined && folded.has(String(properties.href))) delete properties.id;
    });
  };
}

/** Takes a note's returns out, when they are to be folded, and says how many they were. */
function takeReturns(note: Element): number {
  let taken = 0;
  visit(note, 'element', (node) => {
    const returns = node.children.filter(isReturn);
    if (returns.length < FOLDED_FROM) return;
    node.children = node.children.slice(0, node.children.indexOf(returns[0]!));
    taken = returns.length;
  });
  return taken;
}

function isReturn(node: ElementContent): node is Element {
  return node.type === 'element' && node.properties.dataFootnoteBackref !== undefined;
}
