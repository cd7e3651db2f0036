import type {Nodes, Parent, Root} from 'mdast';
import {SKIP, visit} from 'unist-util-visit';
import {isMark, type Jsx, MARKS, termOfLink} from '../../content';
import {MESSAGE_NAME} from '../../exam/message-name';
import {isStatusCode} from '../../exam/status-code';
import {jsx} from './nodes';

/** What stays as it is: headings, for the contents list, and other links, which cannot hold a link. */
const PLAIN = ['heading', 'link', 'linkReference'];

/** Message names and status codes in inline code, marks and links to glossary terms become components. */
export function replaceReferences(tree: Root) {
  visit(tree, (node: Nodes, index: number | undefined, parent: Parent | undefined) => {
    const component = componentOf(node);
    if (component && parent) parent.children[index!] = component as Parent['children'][number];
    return component || PLAIN.includes(node.type) ? SKIP : undefined;
  });
}

function componentOf(node: Nodes): Jsx | undefined {
  const inline = (name: string, attributes: Record<string, string>) => jsx(name, attributes, 'mdxJsxTextElement');
  if (node.type === 'inlineCode') {
    if (MESSAGE_NAME.test(node.value)) return inline('MessageName', {name: node.value});
    if (isStatusCode(node.value)) return inline('StatusCode', {code: node.value});
  }
  if (isMark(node)) return inline('Mark', {confidence: MARKS[node.name]});
  const term = node.type === 'link' ? termOfLink(node.url) : undefined;
  if (node.type !== 'link' || term === undefined) return undefined;
  return {...inline('GlossaryTerm', {id: term}), children: node.children} as Jsx;
}
