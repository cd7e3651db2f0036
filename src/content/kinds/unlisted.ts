import * as z from 'zod';
import {text} from '../kit/fields';
import type {YamlKind} from './kind';

const schema = z.record(z.string(), text);
const FILE = 'messages/unlisted.yaml';

/** `docs/messages/unlisted.yaml`: names that texts may use though they have no page → the reason. */
export const unlistedKind = {
  name: 'unlisted',
  format: 'yaml',
  files: /^messages\/unlisted\.yaml$/,
  schema,
  read(names, draft) {
    draft.unlisted = new Map(Object.entries(names));
  },
  check({unlisted, messages}, check) {
    for (const name of unlisted.keys()) {
      if (messages.has(name)) check.report(check.at(FILE, [name]), `"${name}" has a page`, 'take it off this list');
    }
  },
} as const satisfies YamlKind<typeof schema, {unlisted: Map<string, string>; messages: ReadonlyMap<string, unknown>}>;
