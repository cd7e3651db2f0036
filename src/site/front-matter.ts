import path from 'node:path';
import type {ParseFrontMatter} from '@docusaurus/types';
import {kindOf, parseMarkdown, summaryOf} from '../content';

/**
 * Docusaurus' front matter for a document of the guide. The guide's own keys (a message's fields, the exam's figures)
 * stay out of it: pages get them through their data, and would otherwise carry them twice.
 */
export function guideFrontMatter(docsDir: string): ParseFrontMatter {
  return async (params) => {
    const parsed = await params.defaultParseFrontMatter(params);
    const file = path.relative(docsDir, params.filePath).split(path.sep).join('/');
    return {...parsed, frontMatter: frontMatterOf(file, params.fileContent, parsed.frontMatter)};
  };
}

type Keys = Record<string, unknown>;

function frontMatterOf(file: string, text: string, {name = file, section, weight, exam: _, ...keys}: Keys): Keys {
  switch (kindOf(file)?.name) {
    case 'message':
      return {
        title: name,
        description: summaryOf(parseMarkdown(text, file)),
        hide_title: true,
        displayed_sidebar: 'guide',
        pagination_prev: null,
        pagination_next: null,
      };
    case 'chapter':
      return {...keys, title: `${section} ${keys.title}`, hide_title: true, sidebar_custom_props: {weight}};
    // The front page has a head of its own, and is short enough to need no contents.
    case 'exam':
      return {...keys, hide_title: true, hide_table_of_contents: true};
    default:
      return keys;
  }
}
