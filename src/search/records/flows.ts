import type {Flow} from '../../content';
import {sectionOf} from '../../exam/objective-id';
import type {SearchRecord} from '../record';

/** A message flow, with what is done in its steps. */
export function flowRecord({id, title, summary, steps, path, objectives}: Flow): SearchRecord {
  const actions = steps.flatMap(({action}) => action ?? []);
  return {
    objectID: `flow:${id}`,
    kind: 'flow',
    title,
    text: `${summary} ${actions.map((action) => `${action}.`).join(' ')}`.trim(),
    path,
    section: sectionOf(objectives[0]!),
    aliases: [id],
  };
}
