import type {Element, ElementContent, Root} from 'hast';
import type {MdxJsxTextElementHast} from 'mdast-util-mdx-jsx';
import {visit} from 'unist-util-visit';
import {jsx} from './nodes';

/** From so many places on, the returns of a note are folded: sixty arrows in a row lead nobody back. */
const FOLDED_FROM = 3;

/**
 * Folds the links that lead from a note to where it is cited, when they are many, under their number: `60 places`.
 * On paper and in the Markdown twins they are left out, folded or not.
 */
export default function rehypeNoteReturns() {
  return (tree: Root) => {
    visit(tree, 'element', (section) => {
      if (section.properties.dataFootnotes === undefined) return;
      visit(section, 'element', (node) => {
        const returns = node.children.filter(isReturn);
        if (returns.length < FOLDED_FROM) return;
        const first = node.children.indexOf(returns[0]!);
        node.children = [...node.children.slice(0, first), folded(returns)];
      });
    });
  };
}

function isReturn(node: ElementContent): node is Element {
  return node.type === 'element' && node.properties.dataFootnoteBackref !== undefined;
}

function folded(returns: Element[]): MdxJsxTextElementHast {
  const text = (value: string) => ({type: 'text', value}) as const;
  const summary = {...explicitJsx('summary'), children: [text(`${returns.length} places`)]};
  // Numbers instead of arrows; their names for those who do not see them stay.
  const links = returns.flatMap((link, index) => [{...link, children: [text(String(index + 1))]}, text(' ')]);
  return {...explicitJsx('details', {'data-screen-only': ''}), children: [summary, ...links]};
}

/** As if written as JSX: an element of Markdown the theme would dress as a box of its own. */
function explicitJsx(name: string, attributes: Record<string, string> = {}): MdxJsxTextElementHast {
  return {...jsx(name, attributes, 'mdxJsxTextElement'), data: {_mdxExplicitJsx: true}} as MdxJsxTextElementHast;
}
