import * as z from 'zod';
import {messageNamesIn} from '../../exam/message-name';
import {objectiveId, text} from '../kit/fields';
import {validate} from '../kit/yaml';
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
  answer: text,
  /** The messages the line asks for, most wanted first. */
  messages: z.array(z.string()),
  confidence: z.enum(['doc', 'code', 'inferred', 'unsettled'], {
    error: 'must be doc, code, inferred, or unsettled when nothing public settles it',
  }),
});

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
  read(yaml, draft) {
    const {data, problems} = validate(yaml, z.array(row));
    data?.forEach((each, index) => {
      if (draft.answerKey.some(({id}) => id === each.id))
        problems.push({
          file: yaml.file,
          line: yaml.lineOf([index, 'id']),
          message: `row "${each.id}" is there twice`,
          hint: 'learners’ cards know a row by its id; choose another',
        });
      draft.answerKey.push({...each, path: `/${yaml.file.split('/')[0]}/#${each.anchor}`, file: yaml.file});
    });
    return problems;
  },
  check({answerKey, sections}, check) {
    for (const row of answerKey) {
      const index = answerKey.filter(({file}) => file === row.file).indexOf(row);
      const at = (...path: PropertyKey[]) => check.at(row.file, [index, ...path]);
      check.objective(row.objective, at('objective'));
      const objective = sections.flatMap(({objectives}) => objectives).find(({id}) => id === row.objective);
      const anchors = objective && [objective.id, ...objective.questions.map(({anchor}) => anchor)];
      if (anchors)
        check.oneOf(
          'heading',
          row.anchor,
          anchors,
          at('anchor'),
          `headings of ${row.objective}: ${anchors.join(', ')}`,
        );
      row.messages.forEach((name, place) => check.messageName(name, at('messages', place)));
      for (const name of messageNamesIn(row.answer)) check.messageName(name, at('answer'));
    }
  },
} as const satisfies YamlKind<{answerKey: AnswerKeyRow[]; sections: Section[]}>;
