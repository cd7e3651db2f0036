import * as z from 'zod';
import {messageNamesIn} from '../../exam/message-name';
import {statusCodesIn} from '../../exam/status-code';
import {confidence, objectiveId, slug, text} from '../kit/fields';
import {validate} from '../kit/yaml';
import type {YamlKind} from './kind';

/** What a status or reason belongs to, in the order in which the page of statuses shows them. */
export const STATUS_ENTITIES = [
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
  meaning: text,
  set_by: text.optional(),
  ended_by: text.optional(),
  /** Statuses of the same entity that can follow. */
  next: z.array(text).default([]),
  seen_by: text.optional(),
  objectives: z.array(objectiveId),
  sources: z.array(slug).min(1),
  confidence,
});

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
  read(yaml, draft) {
    const {data, problems} = validate(yaml, z.array(row));
    const seen = new Map<string, Set<string>>();
    data?.forEach((each, index) => {
      const entities = seen.get(each.code) ?? new Set();
      if (entities.has(each.entity))
        problems.push({
          file: yaml.file,
          line: yaml.lineOf([index, 'code']),
          message: `${each.code} is there twice for "${each.entity}"`,
          hint: 'a code has one row per entity',
        });
      const code = each.code.replace(/\s+/g, '-');
      draft.statuses.push({...each, anchor: entities.size === 0 ? code : `${code}-${each.entity}`});
      seen.set(each.code, entities.add(each.entity));
    });
    return problems;
  },
  check({statuses}, check) {
    statuses.forEach(({entity, of, next, objectives, sources, meaning, set_by, ended_by}, index) => {
      const at = (...path: PropertyKey[]) => check.at(FILE, [index, ...path]);
      const known = statuses.filter((other) => other.entity === entity).map(({code}) => code);
      if (of !== undefined) check.oneOf('status', of, known, at('of'), `statuses of "${entity}": ${known.join(', ')}`);
      next.forEach((code, place) =>
        check.oneOf('status', code, known, at('next', place), `statuses of "${entity}": ${known.join(', ')}`),
      );
      objectives.forEach((id, place) => check.objective(id, at('objectives', place)));
      sources.forEach((id, place) => check.source(id, at('sources', place)));
      for (const [key, value] of Object.entries({meaning, set_by, ended_by})) {
        for (const name of messageNamesIn(value ?? '')) check.messageName(name, at(key));
        for (const code of statusCodesIn(value ?? '')) check.statusCode(code, at(key));
      }
    });
  },
} as const satisfies YamlKind<{statuses: Status[]}>;
