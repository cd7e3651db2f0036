import * as z from 'zod';
import {text} from '../kit/fields';
import type {YamlKind} from './kind';

const schema = z.record(z.string(), text);
const FILE = 'other-values.yaml';

/** `docs/other-values.yaml`: values in capitals that texts may use though they are no status or reason → what they are. */
export const otherValuesKind = {
  name: 'other-values',
  format: 'yaml',
  files: /^other-values\.yaml$/,
  schema,
  read(values, draft) {
    draft.otherValues = new Map(Object.entries(values));
  },
  check({otherValues, statuses}, check) {
    for (const value of otherValues.keys()) {
      if (statuses.some(({code}) => code === value))
        check.report(check.at(FILE, [value]), `"${value}" is in statuses.yaml`, 'take it off this list');
    }
  },
} as const satisfies YamlKind<typeof schema, {otherValues: Map<string, string>; statuses: readonly {code: string}[]}>;
