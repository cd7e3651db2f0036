import * as z from 'zod';
import {messageNamesIn} from '../../exam/message-name';
import {confidence, slug, text} from '../kit/fields';
import {validate} from '../kit/yaml';
import type {YamlKind} from './kind';

const symptom = z.strictObject({
  /** Also its anchor in the chapter. */
  id: slug,
  symptom: text,
  area: z.enum(['connection', 'orders', 'stock', 'catalog', 'payments', 'fulfillment', 'post-sales', 'messages']),
  look: text,
  causes: z.array(text).min(1),
  fix: text,
  confidence,
  sources: z.array(slug).min(1),
});

/** One row of the symptom finder. `look`, `causes` and `fix` may hold inline code. */
export interface Symptom extends z.infer<typeof symptom> {
  /** Address of the chapter that shows it, with a trailing slash. */
  path: string;
  file: string;
}

/** `docs/<chapter>/symptoms.yaml`: what the symptom finder of a chapter shows. */
export const symptomsKind = {
  name: 'symptoms',
  format: 'yaml',
  files: /^\d+-[a-z-]+\/symptoms\.yaml$/,
  read(yaml, draft) {
    const {data, problems} = validate(yaml, z.array(symptom));
    const path = `/${yaml.file.split('/')[0]}/`;
    data?.forEach((each, index) => {
      if (draft.symptoms.some(({id}) => id === each.id))
        problems.push({
          file: yaml.file,
          line: yaml.lineOf([index, 'id']),
          message: `symptom "${each.id}" is there twice`,
          hint: 'an id is the anchor of one symptom; choose another',
        });
      draft.symptoms.push({...each, path, file: yaml.file});
    });
    return problems;
  },
  check({symptoms}, check) {
    for (const symptom of symptoms) {
      const {file, look, fix, causes, sources} = symptom;
      const index = symptoms.filter((each) => each.file === file).indexOf(symptom);
      const at = (...path: PropertyKey[]) => check.at(file, [index, ...path]);
      sources.forEach((id, place) => check.source(id, at('sources', place)));
      for (const name of messageNamesIn([look, fix, ...causes].join(' '))) check.messageName(name, at());
    }
  },
} as const satisfies YamlKind<{symptoms: Symptom[]}>;
