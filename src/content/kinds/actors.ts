import * as z from 'zod';
import {slug, text} from '../kit/fields';
import type {YamlKind} from './kind';

const actor = z.strictObject({
  label: text,
  /** For tables and lanes. */
  short: text,
});

const schema = z.record(slug, actor);

/** A sender or receiver of messages. */
export type Actor = z.infer<typeof actor>;

/** `docs/actors.yaml`: actor id → names. */
export const actorsKind = {
  name: 'actors',
  format: 'yaml',
  files: /^actors\.yaml$/,
  schema,
  read(actors, draft) {
    draft.actors = new Map(Object.entries(actors));
  },
} as const satisfies YamlKind<typeof schema, {actors: Map<string, Actor>}>;
