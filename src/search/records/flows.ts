import type {Flow} from '../../content';
import type {SearchRecord} from '../record';
import {sectionOf} from './section-of';

/** A message flow, with what is done in its steps. */
export function flowRecord({id, title, summary, steps, path, objectives}: Flow): SearchRecord {
  const actions = steps.flatMap(({action}) => action ?? []);
  return {
    objectID: `flow:${id}`,
    kind: 'flow',
    title,
    text: `${summary} ${actions.map((action) => `${action}.`).join(' ')}`.trim(),
    path,
    ...sectionOf(objectives),
    aliases: [id],
  };
}
