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
    const {name = file, title, description, section, weight, exam: _, ...rest} = parsed.frontMatter;
    const kind = kindOf(file)?.name;
    if (kind === 'message') {
      return {
        ...parsed,
        frontMatter: {
          title: name,
          description: summaryOf(parseMarkdown(params.fileContent, file)),
          hide_title: true,
          displayed_sidebar: 'guide',
          pagination_prev: null,
          pagination_next: null,
        },
      };
    }
    if (kind === 'chapter') {
      return {
        ...parsed,
        frontMatter: {
          ...rest,
          title: `${section} ${String(title)}`,
          description,
          hide_title: true,
          sidebar_custom_props: {weight},
        },
      };
    }
    // The front page has a head of its own, and is short enough to need no contents.
    const front = kind === 'exam' ? {hide_title: true, hide_table_of_contents: true} : {};
    return {...parsed, frontMatter: {...rest, title, description, ...front}};
  };
}
