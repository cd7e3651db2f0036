import * as z from 'zod';
import {messageName, objectiveId, prose, text} from '../kit/fields';
import type {Section} from './chapter';
import type {YamlKind} from './kind';

const row = z.strictObject({
  /** Stable for ever: a learner's cards know the row by it. */
  id: z.string().regex(/^k-\d+\.\d+-[a-z0-9-]+$/, 'must be k-<objective>-<words>, such as k-4.2-payment-notifications'),
  objective: objectiveId,
  /** The exam's own words. */
  line: text,
  /** Anchor of the heading in the chapter that answers it. */
  anchor: text,
  /** One or two sentences; may hold inline code and bold. */
  answer: prose,
  /** The messages the line asks for, most wanted first. */
  messages: z.array(messageName),
  confidence: z.enum(['doc', 'code', 'inferred', 'unsettled'], {
    error: 'must be doc, code, inferred, or unsettled when nothing public settles it',
  }),
});

const schema = z.array(row);

/** One line of the exam's own lists, with its answer in one row. */
export interface AnswerKeyRow extends z.infer<typeof row> {
  /** Address of the paragraph that answers. */
  path: string;
  file: string;
}

export type AnswerConfidence = AnswerKeyRow['confidence'];

/** `docs/<chapter>/answer-key.yaml` */
export const answerKeyKind = {
  name: 'answer-key',
  format: 'yaml',
  files: /^\d+-[a-z-]+\/answer-key\.yaml$/,
  schema,
  read(rows, draft, yaml) {
    rows.forEach((each, index) => {
      if (draft.answerKey.some(({id}) => id === each.id))
        yaml.report(
          [index, 'id'],
          `row "${each.id}" is there twice`,
          'learners’ cards know a row by its id; choose another',
        );
      draft.answerKey.push({...each, path: `/${yaml.file.split('/')[0]}/#${each.anchor}`, file: yaml.file});
    });
  },
  check({answerKey, sections}, check) {
    const objectives = sections.flatMap((section) => section.objectives);
    for (const row of answerKey) {
      const objective = objectives.find(({id}) => id === row.objective);
      if (!objective) continue;
      const anchors = [objective.id, ...objective.questions.map(({anchor}) => anchor)];
      const index = answerKey.filter(({file}) => file === row.file).indexOf(row);
      const place = check.at(row.file, [index, 'anchor']);
      check.oneOf('heading', row.anchor, anchors, place, `headings of ${row.objective}: ${anchors.join(', ')}`);
    }
  },
} as const satisfies YamlKind<typeof schema, {answerKey: AnswerKeyRow[]; sections: Section[]}>;
