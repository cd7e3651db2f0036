import type {Content} from '../../content';
import {plain} from './plain';
import type {SearchRecord} from '../record';

/** Status and reason codes, one record per code: what it means wherever it is used. */
export function statusRecords({statuses}: Content): SearchRecord[] {
  return [...new Set(statuses.map(({code}) => code))].map((code) => {
    const rows = statuses.filter((status) => status.code === code);
    return {
      objectID: `status:${code}`,
      kind: 'status',
      title: code,
      text: rows.map(({entity, meaning}) => `${entity.replace(/-/g, ' ')}: ${plain(meaning)}`).join(' '),
      path: `/statuses/#${rows[0]!.anchor}`,
    };
  });
}
