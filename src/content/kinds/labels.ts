import * as z from 'zod';
import {objectiveId, text} from '../kit/fields';
import type {YamlKind} from './kind';

/** As long as a label may be, so that it fits the contents list on one line. */
const LONGEST_LABEL = 32;

const schema = z.record(objectiveId, text.max(LONGEST_LABEL, `must be at most ${LONGEST_LABEL} letters long`));

/** `docs/<chapter>/labels.yaml`: objective → its short name, for contents lists and navigation. */
export const labelsKind = {
  name: 'labels',
  format: 'yaml',
  files: /^\d+-[a-z-]+\/labels\.yaml$/,
  schema,
  read(labels, draft) {
    for (const [id, label] of Object.entries(labels)) draft.labels.set(id, label);
  },
} as const satisfies YamlKind<typeof schema, {labels: Map<string, string>}>;
