import type {Content} from '../../content';
import {sectionOf} from '../../exam/objective-id';
import {plain} from './plain';
import type {SearchRecord} from '../record';

/** Stems of the practice questions. Options and reasons are left out: the search gives no answer away. */
export function practiceRecords({questions}: Content): SearchRecord[] {
  return questions.map(({id, objective, stem}) => ({
    objectID: `practice:${id}`,
    kind: 'practice',
    title: plain(stem),
    text: '',
    path: `/practice/?item=${id}`,
    section: sectionOf(objective),
  }));
}
