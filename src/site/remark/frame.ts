import type {Root, RootContent} from 'mdast';
import {toString} from 'mdast-util-to-string';
import type {KindName} from '../../content';
import {heading, jsx} from './nodes';

/** The same parts stand on every page of a kind: what opens it, and what closes it before the footnotes. */
const FRAMES: Partial<Record<KindName, {opening: RootContent[]; closing: RootContent[]}>> = {
  chapter: {
    opening: [jsx('ChapterOpening'), jsx('AnswerKey')],
    closing: [heading('Message cheat sheet'), jsx('MessageSheet')],
  },
  // What the style sheet knows the page by: the class that the theme gives it is off and on while a page comes alive.
  glossary: {opening: [jsx('div', {hidden: '', 'data-glossary': '', 'data-print': 'omit'})], closing: []},
  message: {
    opening: [jsx('MessageHeader')],
    closing: [
      // One box, which may stand beside the rest; the printed edition does without examples.
      {
        ...jsx('div', {'data-message-example': '', 'data-print': 'omit'}),
        children: part('example', 'Example'),
      } as RootContent,
      ...part('params', 'Parameters'),
      ...part('uses', 'In the exam and in flows'),
      ...part('sources', 'Sources'),
    ],
  },
};

function part(name: string, title: string): RootContent[] {
  return [heading(title), jsx('MessageDetails', {part: name})];
}

/** Puts a document's text between what opens and closes every document of its kind. */
export function addFrame(tree: Root, kind: KindName | undefined) {
  const frame = kind && FRAMES[kind];
  if (!frame) return;
  if (kind === 'chapter') closeObjectives(tree);
  const {opening, closing} = structuredClone(frame);
  const footnotes = tree.children.findIndex((node) => node.type === 'footnoteDefinition');
  tree.children.splice(footnotes === -1 ? tree.children.length : footnotes, 0, ...closing);
  tree.children.splice(tree.children[0]?.type === 'yaml' ? 1 : 0, 0, ...opening);
}

const OBJECTIVE_HEADING = /^(\d+\.\d+)\s/;

/** Puts what closes an objective at the end of each. */
function closeObjectives(tree: Root) {
  let open: string | undefined;
  const close = () =>
    open === undefined ? [] : [jsx('CheckYourself', {objective: open}), jsx('ObjectiveClose', {objective: open})];
  const children = tree.children.flatMap((node): RootContent[] => {
    const ends = (node.type === 'heading' && node.depth === 2) || node.type === 'footnoteDefinition';
    if (!ends) return [node];
    const closing = close();
    open = node.type === 'heading' ? OBJECTIVE_HEADING.exec(toString(node))?.[1] : undefined;
    return [...closing, node];
  });
  tree.children = [...children, ...close()];
}
