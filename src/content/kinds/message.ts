import * as z from 'zod';
import {
  collectReferences,
  headingText,
  lineOf,
  type MarkdownDocument,
  plainText,
  type References,
} from '../kit/markdown';
import {MESSAGE_NAME} from '../../exam/message-name';
import type {Problem} from '../kit/problem';
import {confidence, objectiveId, slug, text} from '../kit/fields';
import {checkExample, param} from '../kit/payload';
import {validate} from '../kit/yaml';
import type {MarkdownKind} from './kind';

const schema = z.strictObject({
  name: z.string().regex(MESSAGE_NAME, 'must be a dotted name that begins with "magento."'),
  kind: z.enum(['command', 'event', 'query', 'unknown']),
  mode: z.enum(['sync', 'async', 'broadcast', 'unknown']),
  from: z.array(slug).min(1),
  to: z.array(slug).min(1),
  status: z.enum(['public', 'beta', 'draft', 'deprecated', 'unknown']),
  confidence,
  objectives: z.array(objectiveId),
  sources: z.array(slug).min(1, 'name at least one source'),
  returns: text.optional(),
  params: z.array(param),
  example: z.record(z.string(), z.unknown()),
});

/** Where a message runs, seen from Order Management. */
export type Direction = 'to-oms' | 'from-oms' | 'bus' | 'inside';

/** One message of the Order Management API: a file under `docs/messages/`. */
export interface Message extends z.infer<typeof schema> {
  /** First paragraph of the body: what the message does, in one sentence. */
  summary: string;
  direction: Direction;
  /** Second segment of the name, such as `sales`. */
  domain: string;
  /** The name without its last segment: what the messages of one service share. */
  service: string;
  /** Address of its page, with a trailing slash. */
  path: string;
  file: string;
  references: References;
}

/** The headings the body of a message has, in this order. */
export const MESSAGE_HEADINGS = ['When it is sent', 'What happens next', "Don't confuse it with"];

/** Reads a message: its front matter is its data, its body the explanation. */
export function parseMessage(document: MarkdownDocument): {message?: Message; problems: Problem[]} {
  const {file, frontMatter, tree} = document;
  const {data, problems: invalid} = validate(frontMatter, schema);
  const problems = [...document.problems, ...invalid];
  if (!data) return {problems};

  if (file !== `messages/${data.name}.md`) {
    problems.push({
      file,
      line: frontMatter.lineOf(['name']),
      message: `message "${data.name}" stands in a file of another name`,
      hint: `rename the file to docs/messages/${data.name}.md, or correct the name`,
    });
  }
  const summary = tree.children.find((node) => node.type === 'paragraph' || node.type === 'heading');
  if (summary?.type !== 'paragraph')
    problems.push({
      file,
      line: 1,
      message: 'the body has no summary',
      hint: 'begin it with one sentence that says what the message does',
    });

  const headings = tree.children.filter((node) => node.type === 'heading');
  const missing = MESSAGE_HEADINGS.filter(
    (title) => !headings.some((heading) => straighten(headingText(heading)) === title),
  );
  for (const title of missing) {
    problems.push({
      file,
      line: headings[0] ? lineOf(headings[0]) : 1,
      message: `the body has no heading "## ${title}"`,
      hint: 'add it; every message page has the same three',
    });
  }
  problems.push(...checkExample(data.params, data.example, frontMatter));

  const segments = data.name.split('.');
  return {
    message: {
      ...data,
      summary: summary?.type === 'paragraph' ? plainText(summary) : '',
      direction: directionOf(data.from, data.to),
      domain: segments[1]!,
      service: segments.slice(0, -1).join('.'),
      path: `/messages/${data.name}/`,
      file,
      references: collectReferences([tree]),
    },
    problems,
  };
}

function straighten(title: string): string {
  return title.replaceAll('’', "'");
}

function directionOf(from: string[], to: string[]): Direction {
  const inside = (actors: string[]) => actors.every((actor) => actor === 'oms' || actor === 'sourcing-engine');
  if (from.includes('service-bus') || to.includes('service-bus')) return 'bus';
  if (inside(from) && inside(to)) return 'inside';
  return inside(from) ? 'from-oms' : 'to-oms';
}

/** The whole request of a message's example, as it goes over the wire: JSON-RPC 2.0, `params` always an object. */
export function exampleRequest({name, example}: Pick<Message, 'name' | 'example'>) {
  return {jsonrpc: '2.0', id: 'example-1', method: name, params: example};
}

/** `docs/messages/<name>.md` */
export const messageKind = {
  name: 'message',
  format: 'markdown',
  files: /^messages\/.+\.md$/,
  read(document, draft) {
    const {message, problems} = parseMessage(document);
    const twin = message && draft.messages.get(message.name);
    if (twin)
      problems.push({
        file: message.file,
        line: document.frontMatter.lineOf(['name']),
        message: `message "${message.name}" is defined twice`,
        hint: `the other one is docs/${twin.file}`,
      });
    else if (message) draft.messages.set(message.name, message);
    return problems;
  },
  check({messages}, check) {
    for (const {file, sources, objectives, from, to} of messages.values()) {
      const at = (...path: PropertyKey[]) => check.at(file, path);
      sources.forEach((id, index) => check.source(id, at('sources', index)));
      objectives.forEach((id, index) => check.objective(id, at('objectives', index)));
      from.forEach((id, index) => check.actor(id, at('from', index)));
      to.forEach((id, index) => check.actor(id, at('to', index)));
    }
  },
} as const satisfies MarkdownKind;
