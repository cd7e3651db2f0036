import * as z from 'zod';
import type {MarkdownDocument} from './markdown';
import {headingAnchors, headingText, lineOf, plainText} from './markdown';
import type {Problem} from './problem';
import {confidence, slug, text} from './schema';
import {type LocatedYaml, validate} from './yaml';

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

/** Something the guide cites, from `docs/sources.yaml`. */
export type Source = z.infer<typeof source>;
export type SourceKind = Source['kind'];

/** Reads `docs/sources.yaml`: source id → source. */
export function parseSources(yaml: LocatedYaml) {
  const {data, problems} = validate(yaml, z.record(slug, source));
  return {sources: data ?? {}, problems};
}

/** A sender or receiver of messages, from `docs/actors.yaml`: in full, and short for tables and lanes. */
export interface Actor {
  label: string;
  short: string;
}

/** Reads `docs/actors.yaml`: actor id → names. */
export function parseActors(yaml: LocatedYaml) {
  const {data, problems} = validate(yaml, z.record(slug, z.strictObject({label: text, short: text})));
  return {actors: data ?? {}, problems};
}

/** Reads `docs/messages/unlisted.yaml`: names that texts may use though they have no page → the reason. */
export function parseUnlisted(yaml: LocatedYaml) {
  const {data, problems} = validate(yaml, z.record(z.string(), text));
  return {unlisted: data ?? {}, problems};
}

const symptom = z.strictObject({
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
export type Symptom = z.infer<typeof symptom>;

/** Reads `docs/5-troubleshooting/symptoms.yaml`. */
export function parseSymptoms(yaml: LocatedYaml): {symptoms: Symptom[]; problems: Problem[]} {
  const {data, problems} = validate(yaml, z.array(symptom));
  return {symptoms: data ?? [], problems};
}

/** A term of the glossary. */
export interface Term {
  id: string;
  term: string;
  /** Plain text, one to three sentences. */
  definition: string;
  alsoCalled: string[];
  line: number;
}

/** Reads the glossary: every `###` heading is a term, the paragraph under it its definition. */
export function parseGlossary({file, tree, problems: invalid}: MarkdownDocument): {terms: Term[]; problems: Problem[]} {
  const problems = [...invalid];
  const anchors = headingAnchors(tree);
  const terms: Term[] = [];
  tree.children.forEach((node, index) => {
    if (node.type !== 'heading' || node.depth !== 3) return;
    const paragraphs = [];
    for (let next = index + 1; tree.children[next]?.type === 'paragraph'; next += 1)
      paragraphs.push(plainText(tree.children[next]!));
    const also = paragraphs.find((paragraph) => paragraph.startsWith('Also called:'));
    const definition = paragraphs.find((paragraph) => paragraph !== also);
    const term = {id: anchors.get(node)!, term: headingText(node), line: lineOf(node)};
    if (definition === undefined)
      problems.push({
        file,
        line: term.line,
        message: `term "${term.term}" has no definition`,
        hint: 'write one to three sentences under it',
      });
    if (terms.some(({id}) => id === term.id))
      problems.push({file, line: term.line, message: `term "${term.id}" is defined twice`});
    terms.push({
      ...term,
      definition: definition ?? '',
      alsoCalled: also
        ? also
            .replace(/^Also called:\s*/, '')
            .replace(/\.$/, '')
            .split(/,\s*/)
        : [],
    });
  });
  return {terms, problems};
}
