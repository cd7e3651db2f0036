import type {Nodes, Parents, Root} from 'mdast';
import type {TextDirective} from 'mdast-util-directive';
import {visit} from 'unist-util-visit';

/**
 * How a fact is known, where no official text says it: a text directive at the end of the statement, directly behind
 * its footnotes. A statement without a mark is documented.
 */
export const MARKS = {'seen-in-code': 'code', inferred: 'inferred'} as const;

/** Whether a node is a mark. */
export function isMark(node: Nodes): node is TextDirective & {name: keyof typeof MARKS} {
  return node.type === 'textDirective' && Object.hasOwn(MARKS, node.name);
}

interface MarkProblem {
  line: number;
  message: string;
  hint: string;
}

/**
 * Statements that only code supports and that do not say so: footnotes side by side that all cite code need a mark
 * behind them. Also marks that follow nothing.
 * @param isCode whether a source is code
 */
export function markProblems(tree: Root, isCode: (source: string) => boolean): MarkProblem[] {
  const problems: MarkProblem[] = [];
  visit(tree, (node: Nodes) => {
    if (!('children' in node)) return;
    const {children} = node as Parents;
    children.forEach((child, index) => {
      if (child.type === 'textDirective' && !isMark(child) && /^(seen|infer|code|doc)/.test(child.name))
        problems.push({
          line: child.position?.start.line ?? 1,
          message: `":${child.name}" is no mark`,
          hint: `write ${Object.keys(MARKS)
            .map((name) => `:${name}`)
            .join(' or ')}`,
        });
      if (child.type !== 'footnoteReference' || isNote(children[index + 1])) return;
      const cluster: string[] = [];
      for (let at = index; at >= 0 && isNote(children[at]); at -= 1) {
        const note = children[at]!;
        if (note.type === 'footnoteReference') cluster.push(note.identifier);
      }
      const next = children[index + 1];
      if (cluster.every(isCode) && !(next && isMark(next)))
        problems.push({
          line: child.position?.start.line ?? 1,
          message: `the statement before [^${[...cluster].reverse().join('][^')}] rests on code alone and has no mark`,
          hint: 'write :seen-in-code (or :inferred) directly behind the footnote, or cite an official text as well',
        });
    });
  });
  return problems;
}

/** A footnote, or the space between two. */
function isNote(node: Nodes | undefined): boolean {
  return node?.type === 'footnoteReference' || (node?.type === 'text' && node.value.trim() === '' && node.value !== '');
}
