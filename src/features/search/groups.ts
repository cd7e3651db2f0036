import type {SearchHit} from '../../search/engine/engine';
import {RECORD_KINDS, type RecordKind} from '../../search/record';

/** Hits of one kind. */
interface HitGroup {
  kind: RecordKind;
  label: string;
  hits: SearchHit[];
}

/** Hits shown of a kind beside others: messages are what most people look for. */
const MOST_OF_MESSAGES = 6;
const MOST_OF_OTHERS = 3;

/**
 * Groups hits by kind. The group of the best hit comes first, so that the first hit shown is the best one.
 * @param brief whether to keep only the best of each group when there is more than one
 */
export function groupHits(hits: readonly SearchHit[], brief: boolean): HitGroup[] {
  const kinds = [...new Set(hits.map(({record}) => record.kind))];
  return kinds.map((kind) => {
    const all = hits.filter(({record}) => record.kind === kind);
    const most = kind === 'message' ? MOST_OF_MESSAGES : MOST_OF_OTHERS;
    return {kind, label: RECORD_KINDS[kind].label, hits: brief && kinds.length > 1 ? all.slice(0, most) : all};
  });
}
