import * as z from 'zod';
import {MESSAGE_NAME} from '../../exam/message-name';
import {actorId, confidence, objectiveId, sourceId, text} from '../kit/fields';
import {collectReferences, headingText, type MarkdownDocument, plainText, type References} from '../kit/markdown';
import {lineOf} from '../kit/nodes';
import {checkExample, param} from '../kit/payload';
import type {MarkdownKind} from './kind';

const schema = z.strictObject({
  name: z.string().regex(MESSAGE_NAME, 'must be a dotted name that begins with "magento."'),
  kind: z.enum(['command', 'event', 'query', 'unknown']),
  mode: z.enum(['sync', 'async', 'broadcast', 'unknown']),
  from: z.array(actorId).min(1),
  to: z.array(actorId).min(1),
  status: z.enum(['public', 'beta', 'draft', 'deprecated', 'unknown']),
  confidence,
  objectives: z.array(objectiveId),
  sources: z.array(sourceId).min(1, 'name at least one source'),
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
const MESSAGE_HEADINGS = ['When it is sent', 'What happens next', "Don't confuse it with"];

/** What a message does, in one sentence: the paragraph that opens its body. */
export function summaryOf({tree}: MarkdownDocument): string {
  const first = tree.children.find((node) => node.type === 'paragraph' || node.type === 'heading');
  return first?.type === 'paragraph' ? plainText(first) : '';
}

/** Checks that the body of a message explains it. */
function checkBody({tree: {children}, report}: MarkdownDocument): void {
  const headings = children.filter((node) => node.type === 'heading');
  const titles = headings.map((heading) => straighten(headingText(heading)));
  for (const title of MESSAGE_HEADINGS) {
    if (!titles.includes(title))
      report(
        headings[0] ? lineOf(headings[0]) : 1,
        `the body has no heading "## ${title}"`,
        'add it; every message page has the same three',
      );
  }
  for (const heading of headings) {
    const next = children[children.indexOf(heading) + 1];
    if (!next || next.type === 'heading' || next.type === 'footnoteDefinition')
      report(lineOf(heading), `"## ${headingText(heading)}" is empty`, 'write at least a sentence under it');
  }
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

/** `docs/messages/<name>.md`: the front matter is a message's data, the body explains it. */
export const messageKind = {
  name: 'message',
  format: 'markdown',
  files: /^messages\/.+\.md$/,
  schema,
  read(data, draft, document) {
    if (!data) return;
    const {file, frontMatter, tree} = document;
    const {name, from, to} = data;
    if (file !== `messages/${name}.md`)
      frontMatter.report(
        ['name'],
        `message "${name}" stands in a file of another name`,
        `rename the file to docs/messages/${name}.md, or correct the name`,
      );
    const summary = summaryOf(document);
    if (!summary)
      document.report(1, 'the body has no summary', 'begin it with one sentence that says what the message does');
    checkBody(document);
    checkExample(data.params, data.example, frontMatter);
    const twin = draft.messages.get(name);
    if (twin)
      return frontMatter.report(['name'], `message "${name}" is defined twice`, `the other one is docs/${twin.file}`);
    const segments = name.split('.');
    draft.messages.set(name, {
      ...data,
      summary,
      direction: directionOf(from, to),
      domain: segments[1]!,
      service: segments.slice(0, -1).join('.'),
      path: `/messages/${name}/`,
      file,
      references: collectReferences([tree]),
    });
  },
} as const satisfies MarkdownKind<typeof schema, {messages: Map<string, Message>}>;
