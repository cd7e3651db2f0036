import * as z from 'zod';
import {objectiveId, text} from '../kit/fields';
import {validate} from '../kit/yaml';
import type {YamlKind} from './kind';

/** As long as a label may be, so that it fits the contents list on one line. */
const LONGEST_LABEL = 32;

/** `docs/<chapter>/labels.yaml`: objective → its short name, for contents lists and navigation. */
export const labelsKind = {
  name: 'labels',
  format: 'yaml',
  files: /^\d+-[a-z-]+\/labels\.yaml$/,
  read(yaml, draft) {
    const label = text.max(LONGEST_LABEL, `must be at most ${LONGEST_LABEL} letters long`);
    const {data, problems} = validate(yaml, z.record(objectiveId, label));
    for (const [id, value] of Object.entries(data ?? {})) draft.labels.set(id, {label: value, file: yaml.file});
    return problems;
  },
  check({labels}, check) {
    for (const [id, {file}] of labels) check.objective(id, check.at(file, [id]));
  },
} as const satisfies YamlKind<{labels: Map<string, {label: string; file: string}>}>;
