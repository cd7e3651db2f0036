import type {Link, Nodes, Parent, Root} from 'mdast';
import {SKIP, visit} from 'unist-util-visit';
import {isMark, MARKS, termOfLink} from '../../content';
import {MESSAGE_NAME} from '../../exam/message-name';
import {isStatusCode} from '../../exam/status-code';
import {jsx} from './nodes';

/**
 * Message names and status codes in inline code, marks and links to glossary terms become components; headings stay plain, for the contents list,
 * and so do other links, which cannot hold a link.
 */
export function replaceReferences(tree: Root) {
  visit(tree, (node: Nodes, index: number | undefined, parent: Parent | undefined) => {
    if (node.type === 'heading') return SKIP;
    if (node.type === 'inlineCode' && MESSAGE_NAME.test(node.value) && parent) {
      parent.children[index!] = jsx('MessageName', {name: node.value}, 'mdxJsxTextElement');
      return SKIP;
    }
    if (node.type === 'inlineCode' && isStatusCode(node.value) && parent) {
      parent.children[index!] = jsx('StatusCode', {code: node.value}, 'mdxJsxTextElement');
      return SKIP;
    }
    if (isMark(node) && parent) {
      parent.children[index!] = jsx('Mark', {confidence: MARKS[node.name]}, 'mdxJsxTextElement');
      return SKIP;
    }
    if (node.type === 'link' && parent) {
      const id = termOfLink(node.url);
      if (id !== undefined) {
        parent.children[index!] = {
          ...jsx('GlossaryTerm', {id}, 'mdxJsxTextElement'),
          children: (node as Link).children,
        } as never;
      }
      return SKIP;
    }
    if (node.type === 'linkReference') return SKIP;
    return undefined;
  });
}
