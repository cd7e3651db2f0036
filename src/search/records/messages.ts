import type {Message} from '../../content';
import {sectionOf} from '../../exam/objective-id';
import type {SearchRecord} from '../record';

/** Messages in the order equal matches are listed: what the exam asks for first, what the API has deprecated last. */
export function byExamUse(messages: Iterable<Message>): Message[] {
  const rank = ({status, objectives}: Message) => (status === 'deprecated' ? 1000 : 0) - objectives.length;
  return [...messages].sort((a, b) => rank(a) - rank(b) || (a.name < b.name ? -1 : 1));
}

/** One record for each message, called by its name. */
export function messageRecords(messages: readonly Message[]): SearchRecord[] {
  return messages.map(({name, summary, path, objectives, direction, kind}) => ({
    objectID: `message:${name}`,
    kind: 'message',
    title: name,
    text: summary,
    path,
    ...(objectives[0] && {section: sectionOf(objectives[0])}),
    direction,
    messageKind: kind,
  }));
}
