import * as z from 'zod';
import {type MarkdownDocument} from './markdown';
import {text} from './schema';
import {validate} from './yaml';

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

export function parseExam(document: MarkdownDocument) {
  const {data, problems} = validate(document.frontMatter, schema);
  return {exam: data?.exam, problems: [...document.problems, ...problems]};
}
