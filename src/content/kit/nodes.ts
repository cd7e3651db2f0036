import type {MdxJsxFlowElement, MdxJsxTextElement} from 'mdast-util-mdx';
import type {Nodes} from 'mdast';

/** What is asked of a syntax node everywhere. */

/** 1-based line on which a node begins. */
export function lineOf(node: Nodes): number {
  return node.position?.start.line ?? 1;
}

/** An element or a component, on a line of its own or within a text. */
export type Jsx = MdxJsxFlowElement | MdxJsxTextElement;

export function isJsx(node: Nodes): node is Jsx {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
}

/** Whether a node is the `[label]` of the container it stands in. */
export function isLabel({data}: Nodes): boolean {
  return Boolean((data as {directiveLabel?: boolean} | undefined)?.directiveLabel);
}
