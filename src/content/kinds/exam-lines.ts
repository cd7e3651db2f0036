import * as z from 'zod';
import {objectiveId, text} from '../kit/fields';
import {didYouMean} from '../kit/nearest';
import type {Section} from './chapter';
import type {YamlKind} from './kind';

const objective = z.strictObject({
  id: objectiveId,
  title: text,
  /** Question and topic lines under it. */
  lines: z.array(text).default([]),
});

const schema = z.array(objective);

/** An objective of the exam's own list, in its words. */
export type ExamLines = z.infer<typeof objective>;

/** `docs/exam-lines.yaml`: the exam's own list, which the chapters answer line by line. */
export const examLinesKind = {
  name: 'exam-lines',
  format: 'yaml',
  files: /^exam-lines\.yaml$/,
  schema,
  read(objectives, draft) {
    draft.examLines = objectives;
  },
  check({examLines, sections}, check) {
    const objectives = sections.flatMap((section) => section.objectives.map((each) => ({...each, section})));
    for (const {id, title, lines} of examLines) {
      const answered = objectives.find((each) => each.id === id);
      if (!answered) continue;
      const {section, line, questions} = answered;
      const place = {file: section.file, line};
      if (bare(answered.title) !== bare(title))
        check.report(place, `objective ${id} is called otherwise in the exam's list`, `write "## ${id} ${title}"`);
      const headings = new Map(questions.map((question) => [bare(question.title), question.title]));
      for (const each of lines) {
        if (headings.has(bare(each))) continue;
        const near = didYouMean(each, headings.values());
        check.report(
          place,
          `objective ${id} does not answer the exam's line "${each}"`,
          near ? `the heading nearest to it is another; ${near}` : `add the heading "### ${each}" in these words`,
        );
      }
    }
  },
} as const satisfies YamlKind<typeof schema, {examLines: ExamLines[]; sections: Section[]}>;

/** A heading by its letters and digits alone. */
function bare(heading: string): string {
  return heading.toLowerCase().replace(/[^a-z0-9]/g, '');
}
