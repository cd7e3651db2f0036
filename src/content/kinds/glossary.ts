import {headingAnchors, headingText, lineOf, type MarkdownDocument, plainText} from '../kit/markdown';
import type {Problem} from '../kit/problem';
import type {MarkdownKind} from './kind';
import {checkPageFrontMatter, type Page, readPage} from './page';

/** A term of the glossary. */
export interface Term {
  id: string;
  term: string;
  /** Plain text, one to three sentences. */
  definition: string;
  alsoCalled: string[];
  line: number;
}

/** Reads the glossary: every `###` heading is a term, the paragraph under it its definition. */
function parseGlossary({file, tree, problems: invalid}: MarkdownDocument): {terms: Term[]; problems: Problem[]} {
  const problems = [...invalid];
  const anchors = headingAnchors(tree);
  const terms: Term[] = [];
  tree.children.forEach((node, index) => {
    if (node.type !== 'heading' || node.depth !== 3) return;
    const paragraphs = [];
    for (let next = index + 1; tree.children[next]?.type === 'paragraph'; next += 1)
      paragraphs.push(plainText(tree.children[next]!));
    const also = paragraphs.find((paragraph) => paragraph.startsWith('Also called:'));
    const definition = paragraphs.find((paragraph) => paragraph !== also);
    const term = {id: anchors.get(node)!, term: headingText(node), line: lineOf(node)};
    if (definition === undefined)
      problems.push({
        file,
        line: term.line,
        message: `term "${term.term}" has no definition`,
        hint: 'write one to three sentences under it',
      });
    terms.push({
      ...term,
      definition: definition ?? '',
      alsoCalled: also
        ? also
            .replace(/^Also called:\s*/, '')
            .replace(/\.$/, '')
            .split(/,\s*/)
        : [],
    });
  });
  return {terms, problems};
}

/** `docs/glossary.mdx`: a page of terms. */
export const glossaryKind = {
  name: 'glossary',
  format: 'markdown',
  files: /^glossary\.mdx$/,
  read(document, draft) {
    draft.pages.push(readPage(document));
    const {terms, problems} = parseGlossary(document);
    for (const term of terms) draft.terms.set(term.id, term);
    return [...problems, ...checkPageFrontMatter(document)];
  },
} as const satisfies MarkdownKind<{terms: Map<string, Term>; pages: Page[]}>;
