import * as z from 'zod';
import {text} from '../kit/fields';
import {validate} from '../kit/yaml';
import type {MarkdownKind} from './kind';
import {type Page, readPage} from './page';

const schema = z.strictObject({
  title: text,
  description: text,
  exam: z.strictObject({
    name: text,
    /** Questions in the exam. */
    items: z.int().positive(),
    /** Time allowed. */
    minutes: z.int().positive(),
    /** Lowest passing score, in percent of the items. */
    passPercent: z.number().min(1).max(100),
    /** Objectives in all sections together; the checker counts them. */
    objectives: z.int().positive(),
    version: text,
    prerequisites: text,
    materials: text,
  }),
});

/** The exam's own figures, from the front matter of `docs/index.mdx`. */
export type Exam = z.infer<typeof schema>['exam'];

/** `docs/index.mdx`: the front page, with the exam's figures. */
export const examKind = {
  name: 'exam',
  format: 'markdown',
  files: /^index\.mdx$/,
  read(document, draft) {
    draft.pages.push(readPage(document));
    const {data, problems} = validate(document.frontMatter, schema);
    if (data) draft.exam = data.exam;
    return problems;
  },
} as const satisfies MarkdownKind<{exam?: Exam; pages: Page[]}>;
