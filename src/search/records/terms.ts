import type {Term} from '../../content';
import type {SearchRecord} from '../record';

/** A term of the glossary. */
export function termRecord({id, term, definition, alsoCalled}: Term): SearchRecord {
  return {
    objectID: `term:${id}`,
    kind: 'term',
    title: term,
    text: definition,
    path: `/glossary/#${id}`,
    ...(alsoCalled.length > 0 && {aliases: alsoCalled}),
  };
}
