import * as z from 'zod';
import {confidence, prose, slug, sourceId, text} from '../kit/fields';
import type {YamlKind} from './kind';

const symptom = z.strictObject({
  /** Also its anchor in the chapter. */
  id: slug,
  symptom: text,
  area: z.enum(['connection', 'orders', 'stock', 'catalog', 'payments', 'fulfillment', 'post-sales', 'messages']),
  look: prose,
  causes: z.array(prose).min(1),
  fix: prose,
  confidence,
  sources: z.array(sourceId).min(1),
});

const schema = z.array(symptom);

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
  schema,
  read(rows, draft, yaml) {
    rows.forEach((each, index) => {
      if (draft.symptoms.some(({id}) => id === each.id))
        yaml.report(
          [index, 'id'],
          `symptom "${each.id}" is there twice`,
          'an id is the anchor of one symptom; choose another',
        );
      draft.symptoms.push({...each, path: `/${yaml.file.split('/')[0]}/`, file: yaml.file});
    });
  },
} as const satisfies YamlKind<typeof schema, {symptoms: Symptom[]}>;
