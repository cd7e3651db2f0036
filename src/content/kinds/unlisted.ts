import * as z from 'zod';
import {text} from '../kit/fields';
import {validate} from '../kit/yaml';
import type {YamlKind} from './kind';

const FILE = 'messages/unlisted.yaml';

/** `docs/messages/unlisted.yaml`: names that texts may use though they have no page → the reason. */
export const unlistedKind = {
  name: 'unlisted',
  format: 'yaml',
  files: /^messages\/unlisted\.yaml$/,
  read(yaml, draft) {
    const {data, problems} = validate(yaml, z.record(z.string(), text));
    draft.unlisted = new Map(Object.entries(data ?? {}));
    return problems;
  },
  check({unlisted, messages}, check) {
    for (const name of unlisted.keys()) {
      if (messages.has(name)) check.report(check.at(FILE, [name]), `"${name}" has a page`, 'take it off this list');
    }
  },
} as const satisfies YamlKind;
