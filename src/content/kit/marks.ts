import type {Nodes, Parents, Root} from 'mdast';
import type {TextDirective} from 'mdast-util-directive';
import {visit} from 'unist-util-visit';
import {type Fault, faultAt} from './problem';

/**
 * How a fact is known, where no official text says it: a text directive at the end of the statement, directly behind
 * its footnotes. A statement without a mark is documented.
 */
export const MARKS = {'seen-in-code': 'code', inferred: 'inferred'} as const;

/** Whether a node is a mark. */
export function isMark(node: Nodes): node is TextDirective & {name: keyof typeof MARKS} {
  return node.type === 'textDirective' && Object.hasOwn(MARKS, node.name);
}

/**
 * Statements that only code supports and that do not say so: footnotes side by side that all cite code need a mark
 * behind them. Also marks that follow nothing.
 * @param isCode whether a source is code
 */
export function markProblems(tree: Root, isCode: (source: string) => boolean): Fault[] {
  const faults: Fault[] = [];
  visit(tree, (node: Nodes, index: number | undefined, parent: Parents | undefined) => {
    if (node.type === 'textDirective' && !isMark(node) && /^(seen|infer|code|doc)/.test(node.name)) {
      const names = Object.keys(MARKS).map((name) => `:${name}`);
      faults.push(faultAt(node, `":${node.name}" is no mark`, `write ${names.join(' or ')}`));
    }
    if (node.type !== 'footnoteReference' || !parent) return;
    const next = parent.children[index! + 1];
    if (isNote(next) || (next && isMark(next))) return;
    const upTo = parent.children.slice(0, index! + 1);
    const cluster = upTo
      .slice(upTo.findLastIndex((each) => !isNote(each)) + 1)
      .flatMap((each) => (each.type === 'footnoteReference' ? [each.identifier] : []));
    if (cluster.every(isCode))
      faults.push(
        faultAt(
          node,
          `the statement before [^${cluster.join('][^')}] rests on code alone and has no mark`,
          'write :seen-in-code (or :inferred) directly behind the footnote, or cite an official text as well',
        ),
      );
  });
  return faults;
}

/** A footnote, or the space between two. */
function isNote(node: Nodes | undefined): boolean {
  return node?.type === 'footnoteReference' || (node?.type === 'text' && node.value.trim() === '' && node.value !== '');
}
