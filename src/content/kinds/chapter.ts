import type {Heading, RootContent} from 'mdast';
import * as z from 'zod';
import {
  collectReferences,
  countWords,
  findContainer,
  headingAnchors,
  headingText,
  type MarkdownDocument,
  paragraphUnder,
  type References,
  textOfContainer,
} from '../kit/markdown';
import {text} from '../kit/fields';
import {lineOf} from '../kit/nodes';
import type {MarkdownKind} from './kind';

const schema = z.strictObject({
  section: z.int().min(1),
  title: text,
  /** Share of the exam, in percent. */
  weight: z.int().min(1).max(100),
  description: text,
});

/** A question or topic line of the exam's lists, or another `###` heading under an objective. */
export interface Question {
  title: string;
  anchor: string;
  /** First paragraph under it, as plain text; empty when something else comes first. */
  text: string;
}

/** One objective of the exam, as its chapter answers it. */
export interface Objective {
  /** Number, such as `4.2`; also its anchor in the chapter. */
  id: string;
  title: string;
  /** Its answer in short: what stands in `:::in-short`, as plain text. */
  text: string;
  questions: Question[];
  references: References;
  /** Words of text, without code and footnotes. */
  words: number;
  line: number;
}

/** One exam section: a chapter under `docs/`. */
export interface Section {
  number: number;
  title: string;
  /** Share of the exam, in percent. */
  weight: number;
  description: string;
  /** Address of the chapter, with a trailing slash. */
  path: string;
  file: string;
  objectives: Objective[];
  /** What the whole chapter refers to, opening paragraph included. */
  references: References;
  /** Whether a heading could not be read as an objective: then some may be missing. */
  incomplete?: true;
}

const OBJECTIVE_HEADING = /^(\d+\.\d+)\s+(.+)$/;

/** Most sentences of an answer in short. */
const MOST_SENTENCES = 4;

/** Fewest words an objective may have. */
const MIN_OBJECTIVE_WORDS = 80;

/** Reads the objectives of a chapter (`## 4.2 Title`), and the questions under them (`###`). */
function readObjectives({tree, report}: MarkdownDocument, section: number) {
  const anchors = headingAnchors(tree);
  const objectives: Objective[] = [];
  let incomplete: true | undefined;
  for (const {heading, nodes} of splitAtHeadings(tree.children)) {
    const line = lineOf(heading);
    const [, id, title] = OBJECTIVE_HEADING.exec(headingText(heading)) ?? [];
    if (id === undefined || title === undefined) {
      incomplete = true;
      report(
        line,
        `"## ${headingText(heading)}" is not an objective`,
        'a ## heading begins with the objective\'s number, as in "## 4.2 Determine …"; use ### for anything else',
      );
      continue;
    }
    const objective: Objective = {
      id,
      title,
      text: textOfContainer(nodes, 'in-short'),
      questions: nodes
        .filter((node): node is Heading => node.type === 'heading' && node.depth === 3)
        .map((node) => ({title: headingText(node), anchor: anchors.get(node)!, text: paragraphUnder(node, nodes)})),
      references: collectReferences(nodes),
      words: countWords(nodes),
      line,
    };
    objectives.push(objective);
    checkObjective(objective, nodes, section, (message, hint) => report(line, message, hint));
  }
  return {objectives, ...(incomplete && {incomplete})};
}

function checkObjective(
  {id, text: inShort, references, words}: Objective,
  nodes: RootContent[],
  section: number,
  report: (message: string, hint: string) => void,
): void {
  if (!id.startsWith(`${section}.`))
    report(`objective ${id} stands in the chapter of section ${section}`, 'move it to its own chapter');
  if (words < MIN_OBJECTIVE_WORDS)
    report(`objective ${id} has ${words} words`, `answer it in at least ${MIN_OBJECTIVE_WORDS}`);
  if (references.sources.size === 0)
    report(`objective ${id} cites no source`, 'cite one as a footnote, such as [^oms-api]');
  const sentences = inShort.split(/(?<=[.!?])\s+(?=[A-Z])/).length;
  if (sentences > MOST_SENTENCES)
    report(`the ":::in-short" of ${id} has ${sentences} sentences`, `say it in at most ${MOST_SENTENCES}`);
  for (const name of ['in-short', 'dont-confuse']) {
    if (!findContainer(nodes, name))
      report(`objective ${id} has no ":::${name}"`, 'add the container; CONTRIBUTING.md shows the form');
  }
}

/** The `##` headings of a document, each with the nodes up to the next one. */
function splitAtHeadings(children: RootContent[]): {heading: Heading; nodes: RootContent[]}[] {
  const parts: {heading: Heading; nodes: RootContent[]}[] = [];
  for (const node of children) {
    if (node.type === 'heading' && node.depth === 2) parts.push({heading: node, nodes: []});
    else parts.at(-1)?.nodes.push(node);
  }
  return parts;
}

/** `docs/<number>-<words>/index.mdx` */
export const chapterKind = {
  name: 'chapter',
  format: 'markdown',
  files: /^\d+-[a-z-]+\/index\.mdx$/,
  schema,
  read(data, draft, document) {
    if (!data) return;
    const {file, tree} = document;
    const {section: number, title, weight, description} = data;
    draft.sections.push({
      number,
      title,
      weight,
      description,
      path: `/${file.split('/')[0]}/`,
      file,
      ...readObjectives(document, number),
      references: collectReferences([tree]),
    });
  },
} as const satisfies MarkdownKind<typeof schema, {sections: Section[]}>;
