import * as z from 'zod';
import {text} from '../kit/fields';
import {validate} from '../kit/yaml';
import type {YamlKind} from './kind';

const FILE = 'other-values.yaml';

/** `docs/other-values.yaml`: values in capitals that texts may use though they are no status or reason → what they are. */
export const otherValuesKind = {
  name: 'other-values',
  format: 'yaml',
  files: /^other-values\.yaml$/,
  read(yaml, draft) {
    const {data, problems} = validate(yaml, z.record(z.string(), text));
    draft.otherValues = new Map(Object.entries(data ?? {}));
    return problems;
  },
  check({otherValues, statuses}, check) {
    for (const value of otherValues.keys()) {
      if (statuses.some(({code}) => code === value))
        check.report(check.at(FILE, [value]), `"${value}" is in statuses.yaml`, 'take it off this list');
    }
  },
} as const satisfies YamlKind<{otherValues: Map<string, string>; statuses: readonly {code: string}[]}>;
