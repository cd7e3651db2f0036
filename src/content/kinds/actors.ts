import * as z from 'zod';
import {slug, text} from '../kit/fields';
import {validate} from '../kit/yaml';
import type {YamlKind} from './kind';

const actor = z.strictObject({
  label: text,
  /** For tables and lanes. */
  short: text,
});

/** A sender or receiver of messages. */
export type Actor = z.infer<typeof actor>;

/** `docs/actors.yaml`: actor id → names. */
export const actorsKind = {
  name: 'actors',
  format: 'yaml',
  files: /^actors\.yaml$/,
  read(yaml, draft) {
    const {data, problems} = validate(yaml, z.record(slug, actor));
    draft.actors = new Map(Object.entries(data ?? {}));
    return problems;
  },
} as const satisfies YamlKind<{actors: Map<string, Actor>}>;
