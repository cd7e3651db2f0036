import * as z from 'zod';
import {slug, text} from '../kit/fields';
import type {YamlKind} from './kind';

const source = z
  .strictObject({
    title: text,
    kind: z.enum([
      'documentation',
      'user-guide',
      'support-article',
      'legal',
      'exam',
      'code',
      'talk',
      'third-party',
      'status',
    ]),
    address: z.url({protocol: /^https?$/, error: 'must be a web address'}).optional(),
    /** Why the source has no link. */
    unlinked: text.optional(),
    note: text.optional(),
  })
  .refine((value) => value.address !== undefined || value.unlinked !== undefined, {
    error: 'the source has no address; add "address:", or "unlinked:" with the reason when it must not be linked',
  });

const schema = z.record(slug, source);

/** Something the guide cites, from `docs/sources.yaml`. */
export type Source = z.infer<typeof source>;
export type SourceKind = Source['kind'];

/** `docs/sources.yaml`: source id → source. */
export const sourcesKind = {
  name: 'sources',
  format: 'yaml',
  files: /^sources\.yaml$/,
  schema,
  read(sources, draft) {
    draft.sources = new Map(Object.entries(sources));
  },
} as const satisfies YamlKind<typeof schema, {sources: Map<string, Source>}>;
