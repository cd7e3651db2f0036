import {headingAnchors, headingText, plainText} from '../kit/markdown';
import {lineOf} from '../kit/nodes';
import type {MarkdownKind} from './kind';
import {type Page, pageSchema, readPage} from './page';

/** A term of the glossary. */
export interface Term {
  id: string;
  term: string;
  /** Plain text, one to three sentences. */
  definition: string;
  alsoCalled: string[];
  line: number;
}

/** `docs/glossary.mdx`: a page of terms. Every `###` heading is one, the paragraph under it its definition. */
export const glossaryKind = {
  name: 'glossary',
  format: 'markdown',
  files: /^glossary\.mdx$/,
  schema: pageSchema,
  read(_, draft, document) {
    draft.pages.push(readPage(document));
    const {children} = document.tree;
    const anchors = headingAnchors(document.tree);
    children.forEach((node, index) => {
      if (node.type !== 'heading' || node.depth !== 3) return;
      const paragraphs: string[] = [];
      for (let next = index + 1; children[next]?.type === 'paragraph'; next += 1)
        paragraphs.push(plainText(children[next]!));
      const [id, term, line] = [anchors.get(node)!, headingText(node), lineOf(node)];
      const also = paragraphs.find((paragraph) => paragraph.startsWith('Also called:'));
      const definition = paragraphs.find((paragraph) => paragraph !== also);
      if (definition === undefined)
        document.report(line, `term "${term}" has no definition`, 'write one to three sentences under it');
      const names = also?.replace(/^Also called:\s*/, '').replace(/\.$/, '');
      draft.terms.set(id, {id, term, definition: definition ?? '', alsoCalled: names?.split(/,\s*/) ?? [], line});
    });
  },
} as const satisfies MarkdownKind<typeof pageSchema, {terms: Map<string, Term>; pages: Page[]}>;
