import * as z from 'zod';
import {messageNamesIn} from '../../exam/message-name';
import {sectionOf} from '../../exam/objective-id';
import {statusCodesIn} from '../../exam/status-code';
import type {ExamItem} from '../../exam/types';
import {objectiveId, slug, text} from '../kit/fields';
import {validate} from '../kit/yaml';
import type {AnswerKeyRow} from './answer-key';
import type {ReferenceCheck, YamlKind} from './kind';
import type {Source} from './sources';

export const DEVICES = [
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
  text,
  correct: z.boolean().default(false),
  why: text,
});

const item = z.strictObject({
  /** Stable for ever and never reused: a learner's answers know the item by it. */
  id: z.string().regex(/^q-[1-9]\d*-\d{3}$/, 'must be q-<section>-<three digits>, such as q-5-001'),
  revision: z.int().min(1),
  objective: objectiveId,
  /** Row of the answer key it covers. */
  line: text.optional(),
  device: z.enum(DEVICES, {error: `must be one of ${DEVICES.join(', ')}`}),
  scenario: text.optional(),
  stem: text,
  select: z.int().min(1),
  options: z.array(option),
  difficulty: z.union([z.literal(1), z.literal(2), z.literal(3)], {error: 'must be 1, 2 or 3'}),
  answer: text,
  sources: z.array(slug),
});

/** One practice question of the bank, and where it stands. */
export interface PracticeQuestion extends z.infer<typeof item> {
  file: string;
  /** Its place in the file, from 0. */
  index: number;
}

/** The texts of an item that a learner reads, each with its path in the YAML of the item. */
export function textsOf({scenario, stem, options}: PracticeQuestion): {path: PropertyKey[]; text: string}[] {
  return [
    ...(scenario === undefined ? [] : [{path: ['scenario'], text: withoutFences(scenario)}]),
    {path: ['stem'], text: stem},
    ...options.flatMap((each, index) => [
      {path: ['options', index, 'text'], text: each.text},
      {path: ['options', index, 'why'], text: each.why},
    ]),
  ];
}

/** A text without its fenced code blocks. */
export function withoutFences(markdown: string): string {
  return markdown.replace(/^```[\s\S]*?^```$/gm, '');
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
      messages: [
        ...new Set(
          [question.scenario ?? '', question.stem, ...options.flatMap((each) => [each.text, each.why])].flatMap(
            messageNamesIn,
          ),
        ),
      ],
    }));
}

/** `docs/<chapter>/questions.yaml`, or several: `questions-2.yaml` */
export const questionKind = {
  name: 'question',
  format: 'yaml',
  files: /^\d+-[a-z-]+\/questions(-\d+)?\.yaml$/,
  read(yaml, draft) {
    const {data, problems} = validate(yaml, z.array(item));
    data?.forEach((each, index) => {
      const twin = draft.questions.find(({id}) => id === each.id);
      if (twin)
        problems.push({
          file: yaml.file,
          line: yaml.lineOf([index, 'id']),
          message: `item "${each.id}" is there twice`,
          hint: `learners’ answers know an item by its id, and docs/${twin.file} has it already; take the next free number`,
        });
      draft.questions.push({...each, file: yaml.file, index});
    });
    return problems;
  },
  check({questions, answerKey, sources}, check) {
    for (const question of questions) checkQuestion(question, answerKey, sources, check);
  },
} as const satisfies YamlKind<{
  questions: PracticeQuestion[];
  answerKey: AnswerKeyRow[];
  sources: Map<string, Source>;
}>;

function checkQuestion(
  question: PracticeQuestion,
  answerKey: AnswerKeyRow[],
  sources: Map<string, Source>,
  check: ReferenceCheck,
) {
  const {id, file, index, objective, line} = question;
  const at = (...path: PropertyKey[]) => check.at(file, [index, ...path]);
  const section = sectionOf(objective);
  if (!file.startsWith(`${section}-`))
    check.report(
      at('objective'),
      `${id} is of objective ${objective}`,
      `it stands in docs/${file}; move it to section ${section}`,
    );
  if (!id.startsWith(`q-${section}-`))
    check.report(at('id'), `${id} is of objective ${objective}`, `its id begins with q-${section}-`);
  check.objective(objective, at('objective'));
  if (line !== undefined) {
    const rows = answerKey.filter((row) => sectionOf(row.objective) === section).map((row) => row.id);
    check.oneOf('row of the answer key', line, rows, at('line'), `rows of section ${section}: ${rows.join(', ')}`);
  }
  question.sources.forEach((source, place) => check.source(source, at('sources', place)));
  // An unknown source is reported as such.
  if (!question.sources.some((source) => sources.get(source)?.address !== undefined || !sources.has(source)))
    check.report(at('sources'), `${id} has no source with an address`, 'add one that a reader can open');
  check.address(question.answer, at('answer'));
  for (const {path, text: each} of textsOf(question)) {
    for (const name of messageNamesIn(each)) check.messageName(name, at(...path));
    for (const code of statusCodesIn(each)) check.statusCode(code, at(...path));
  }
}
