import type {Heading} from 'mdast';
import * as z from 'zod';
import {text} from '../kit/fields';
import {
  collectReferences,
  headingAnchors,
  headingText,
  type MarkdownDocument,
  paragraphUnder,
  type References,
} from '../kit/markdown';
import type {MarkdownKind} from './kind';

/** A page that is neither a chapter nor a message: front page, glossary, comparative chapter, lists. */
export interface Page {
  file: string;
  /** Address, with a trailing slash. */
  path: string;
  title: string;
  description: string;
  /** Its `##` and `###` headings, each with its first paragraph as plain text. */
  headings: {title: string; anchor: string; text: string}[];
  references: References;
}

/** What the front matter of a page may hold. */
export const pageSchema = z.strictObject({title: text, description: text});

/** Address of a Markdown file, with a trailing slash. */
export function pathOf(file: string): string {
  return `/${file.replace(/(index)?\.mdx?$/, '')}`.replace(/([^/])$/, '$1/');
}

/** What a document says as a page: its address, title and headings. */
export function readPage({file, frontMatter, tree}: MarkdownDocument): Page {
  const {title, description} = (frontMatter.value ?? {}) as {title?: unknown; description?: unknown};
  const anchors = headingAnchors(tree);
  return {
    file,
    path: pathOf(file),
    title: String(title ?? ''),
    description: String(description ?? ''),
    headings: tree.children
      .filter((node): node is Heading => node.type === 'heading' && (node.depth === 2 || node.depth === 3))
      .map((node) => ({
        title: headingText(node),
        anchor: anchors.get(node)!,
        text: paragraphUnder(node, tree.children),
      })),
    references: collectReferences([tree]),
  };
}

/** Any other Markdown file. */
export const pageKind = {
  name: 'page',
  format: 'markdown',
  files: /\.mdx?$/,
  schema: pageSchema,
  read(_, draft, document) {
    draft.pages.push(readPage(document));
  },
} as const satisfies MarkdownKind<typeof pageSchema, {pages: Page[]}>;
