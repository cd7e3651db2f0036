import * as z from 'zod';
import {text} from '../kit/fields';
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
  schema,
  read(data, draft, document) {
    draft.pages.push(readPage(document));
    draft.exam = data?.exam;
  },
} as const satisfies MarkdownKind<typeof schema, {exam?: Exam; pages: Page[]}>;
