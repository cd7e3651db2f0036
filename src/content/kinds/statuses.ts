import * as z from 'zod';
import {confidence, objectiveId, prose, sourceId, text} from '../kit/fields';
import type {YamlKind} from './kind';

/** What a status or reason belongs to, in the order in which the page of statuses shows them. */
const STATUS_ENTITIES = [
  'order',
  'order-line',
  'line-stock',
  'shipment-request',
  'shipment-item',
  'payment',
  'return',
  'refund',
  'appeasement',
  'sourcing-request',
  'job',
  'message-log',
] as const;

const row = z.strictObject({
  /** As the system writes it; a label where only the screen's label is known. */
  code: text,
  entity: z.enum(STATUS_ENTITIES),
  kind: z.enum(['status', 'reason']),
  /** Of a reason: the status it explains. */
  of: text.optional(),
  meaning: prose,
  set_by: prose.optional(),
  ended_by: prose.optional(),
  /** Statuses of the same entity that can follow. */
  next: z.array(text).default([]),
  seen_by: text.optional(),
  objectives: z.array(objectiveId),
  sources: z.array(sourceId).min(1),
  confidence,
});

const schema = z.array(row);

/** A status or reason code of one entity. Its texts may hold inline code and bold. */
export interface Status extends z.infer<typeof row> {
  /** Unique on the page of statuses: the code; of a code that several entities have, only the first has it bare. */
  anchor: string;
}

export type StatusEntity = Status['entity'];

const FILE = 'statuses.yaml';

/** `docs/statuses.yaml` */
export const statusesKind = {
  name: 'statuses',
  format: 'yaml',
  files: /^statuses\.yaml$/,
  schema,
  read(rows, draft, yaml) {
    const seen = new Map<string, Set<string>>();
    rows.forEach((each, index) => {
      const entities = seen.get(each.code) ?? new Set();
      if (entities.has(each.entity))
        yaml.report(
          [index, 'code'],
          `${each.code} is there twice for "${each.entity}"`,
          'a code has one row per entity',
        );
      const code = each.code.replace(/\s+/g, '-');
      draft.statuses.push({...each, anchor: entities.size === 0 ? code : `${code}-${each.entity}`});
      seen.set(each.code, entities.add(each.entity));
    });
  },
  check({statuses}, check) {
    statuses.forEach(({entity, of, next}, index) => {
      const known = statuses.filter((other) => other.entity === entity).map(({code}) => code);
      const oneOf = (code: string, ...path: PropertyKey[]) =>
        check.oneOf(
          'status',
          code,
          known,
          check.at(FILE, [index, ...path]),
          `statuses of "${entity}": ${known.join(', ')}`,
        );
      if (of !== undefined) oneOf(of, 'of');
      next.forEach((code, place) => oneOf(code, 'next', place));
    });
  },
} as const satisfies YamlKind<typeof schema, {statuses: Status[]}>;
