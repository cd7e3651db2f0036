import * as z from 'zod';
import {messageNamesIn} from '../../exam/message-name';
import {sectionOf} from '../../exam/objective-id';
import type {ExamItem} from '../../exam/types';
import {address, objectiveId, prose, sourceId, text} from '../kit/fields';
import type {AnswerKeyRow} from './answer-key';
import type {YamlKind} from './kind';
import type {Source} from './sources';

const DEVICES = [
  'limit',
  'statements',
  'counterintuitive',
  'names',
  'payload',
  'computed',
  'order',
  'scenario',
] as const satisfies readonly ExamItem['device'][];

const option = z.strictObject({
  text: prose,
  correct: z.boolean().default(false),
  why: prose,
});

const item = z.strictObject({
  /** Stable for ever and never reused: a learner's answers know the item by it. */
  id: z.string().regex(/^q-[1-9]\d*-\d{3}$/, 'must be q-<section>-<three digits>, such as q-5-001'),
  revision: z.int().min(1),
  objective: objectiveId,
  /** Row of the answer key it covers. */
  line: text.optional(),
  device: z.enum(DEVICES, {error: `must be one of ${DEVICES.join(', ')}`}),
  scenario: prose.optional(),
  stem: prose,
  select: z.int().min(1),
  options: z.array(option),
  difficulty: z.union([z.literal(1), z.literal(2), z.literal(3)], {error: 'must be 1, 2 or 3'}),
  answer: address,
  sources: z.array(sourceId),
});

const schema = z.array(item);

/** One practice question of the bank, and where it stands. */
export interface PracticeQuestion extends z.infer<typeof item> {
  file: string;
  /** Its place in the file, from 0. */
  index: number;
}

/** The texts of an item that a learner reads. */
export function textsOfItem({
  scenario = '',
  stem,
  options,
}: Pick<PracticeQuestion, 'scenario' | 'stem' | 'options'>): string[] {
  return [scenario, stem, ...options.flatMap(({text, why}) => [text, why])];
}

/**
 * The bank as the browser, the exports and the print edition get it, in the order of ids. An option's id is its item's
 * and a letter by its place in the file.
 */
export function examItems({questions}: {questions: PracticeQuestion[]}): ExamItem[] {
  return [...questions]
    .sort((a, b) => a.id.localeCompare(b.id, 'en', {numeric: true}))
    .map(({file: _file, index: _index, options, ...question}) => ({
      ...question,
      section: sectionOf(question.objective),
      options: options.map((each, place) => ({id: `${question.id}-${'abcdefgh'[place]}`, ...each})),
      messages: [...new Set(textsOfItem({...question, options}).flatMap(messageNamesIn))],
    }));
}

/** `docs/<chapter>/questions.yaml`, or several: `questions-2.yaml` */
export const questionKind = {
  name: 'question',
  format: 'yaml',
  files: /^\d+-[a-z-]+\/questions(-\d+)?\.yaml$/,
  schema,
  read(items, draft, yaml) {
    items.forEach((each, index) => {
      const twin = draft.questions.find(({id}) => id === each.id);
      if (twin)
        yaml.report(
          [index, 'id'],
          `item "${each.id}" is there twice`,
          `learners’ answers know an item by its id, and docs/${twin.file} has it already; take the next free number`,
        );
      draft.questions.push({...each, file: yaml.file, index});
    });
  },
  check({questions, answerKey, sources}, check) {
    for (const {id, file, index, objective, line, sources: cited} of questions) {
      const at = (key: string) => check.at(file, [index, key]);
      const section = sectionOf(objective);
      const mistaken = `${id} is of objective ${objective}`;
      if (!file.startsWith(`${section}-`))
        check.report(at('objective'), mistaken, `it stands in docs/${file}; move it to section ${section}`);
      if (!id.startsWith(`q-${section}-`)) check.report(at('id'), mistaken, `its id begins with q-${section}-`);
      if (line !== undefined) {
        const rows = answerKey.filter((row) => sectionOf(row.objective) === section).map((row) => row.id);
        check.oneOf('row of the answer key', line, rows, at('line'), `rows of section ${section}: ${rows.join(', ')}`);
      }
      // An unknown source is reported as such.
      if (!cited.some((source) => sources.get(source)?.address !== undefined || !sources.has(source)))
        check.report(at('sources'), `${id} has no source with an address`, 'add one that a reader can open');
    }
  },
} as const satisfies YamlKind<
  typeof schema,
  {questions: PracticeQuestion[]; answerKey: AnswerKeyRow[]; sources: Map<string, Source>}
>;
