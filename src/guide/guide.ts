import type {Heading} from 'mdast';
import * as z from 'zod';
import {type Section, parseChapter} from './chapter';
import {type Exam, parseExam} from './exam';
import {type Flow, parseFlow} from './flow';
import {type IntegrationPoints, parseIntegrationPoints} from './integration-points';
import {
  collectReferences,
  emptyHeaderCells,
  headingAnchors,
  headingText,
  type MarkdownDocument,
  paragraphUnder,
  parseMarkdown,
  type References,
} from './markdown';
import {type Message, parseMessage} from './message';
import {messageNamesIn} from './message-name';
import {didYouMean} from './nearest';
import type {Problem} from './problem';
import {
  type Actor,
  parseActors,
  parseGlossary,
  parseSources,
  parseSymptoms,
  parseUnlisted,
  type Source,
  type Symptom,
  type Term,
} from './reference-data';
import {text} from './schema';
import {type LocatedYaml, parseYaml, validate} from './yaml';

/** A file below `docs/`, as text. */
export interface ContentFile {
  /** Path below `docs/`, with forward slashes. */
  file: string;
  text: string;
}

/** A page that is neither a chapter nor a message: front page, glossary, comparative chapter, lists. */
export interface Page {
  file: string;
  /** Address, with a trailing slash. */
  path: string;
  title: string;
  description: string;
  /** Its `##` and `###` headings, each with its first paragraph as plain text. */
  headings: {title: string; anchor: string; text: string}[];
  references: References;
}

/** Everything the guide knows, checked. */
export interface Guide {
  exam: Exam;
  /** In exam order. */
  sections: Section[];
  /** By name, alphabetically. */
  messages: Map<string, Message>;
  flows: Map<string, Flow>;
  terms: Map<string, Term>;
  sources: Map<string, Source>;
  actors: Map<string, Actor>;
  symptoms: Symptom[];
  integrationPoints: IntegrationPoints;
  /** Names that texts may use though they have no page → the reason. */
  unlisted: Map<string, string>;
  pages: Page[];
}

const pageFrontMatter = z.strictObject({title: text, description: text});

/** What kind of document a file is, by its place. */
type Kind =
  | 'exam'
  | 'chapter'
  | 'message'
  | 'flow'
  | 'glossary'
  | 'sources'
  | 'actors'
  | 'unlisted'
  | 'symptoms'
  | 'integration-points'
  | 'page';

function kindOf(file: string): Kind | undefined {
  if (file === 'index.mdx') return 'exam';
  if (file === 'glossary.mdx') return 'glossary';
  if (file === 'sources.yaml') return 'sources';
  if (file === 'actors.yaml') return 'actors';
  if (file === 'messages/unlisted.yaml') return 'unlisted';
  if (file === 'integration-points.yaml') return 'integration-points';
  if (/^[1-9]-[a-z-]+\/index\.mdx$/.test(file)) return 'chapter';
  if (/^[1-9]-[a-z-]+\/symptoms\.yaml$/.test(file)) return 'symptoms';
  if (/^messages\/.+\.md$/.test(file)) return 'message';
  if (/^flows\/.+\.yaml$/.test(file)) return 'flow';
  return /\.mdx?$/.test(file) ? 'page' : undefined;
}

/**
 * Reads all files of the guide and checks them, each alone and against each other.
 * @returns the guide, to be used only when there are no problems
 */
export function assembleGuide(files: ContentFile[]): {guide: Guide; problems: Problem[]} {
  const problems: Problem[] = [];
  const guide: Guide = {
    exam: undefined as unknown as Exam,
    sections: [],
    messages: new Map(),
    flows: new Map(),
    terms: new Map(),
    sources: new Map(),
    actors: new Map(),
    symptoms: [],
    integrationPoints: {points: [], systems: []},
    unlisted: new Map(),
    pages: [],
  };
  const markdown = new Map<string, MarkdownDocument>();
  const yamls = new Map<string, LocatedYaml>();

  for (const {file, text} of [...files].sort((a, b) => (a.file < b.file ? -1 : 1))) {
    const kind = kindOf(file);
    if (kind === undefined) continue;
    if (file.endsWith('.yaml')) {
      const yaml = parseYaml(text, file);
      yamls.set(file, yaml);
      problems.push(...readYaml(kind, yaml, guide));
    } else {
      const document = parseMarkdown(text, file);
      markdown.set(file, document);
      problems.push(...readMarkdown(kind, document, guide));
    }
  }
  guide.sections.sort((a, b) => a.number - b.number);
  problems.push(...checkBlueprint(guide, markdown), ...checkReferences(guide, markdown, yamls));
  return {guide, problems};
}

function readYaml(kind: Kind, yaml: LocatedYaml, guide: Guide): Problem[] {
  if (kind === 'flow') {
    const {flow, problems} = parseFlow(yaml);
    if (flow) guide.flows.set(flow.id, flow);
    return problems;
  }
  if (kind === 'symptoms') {
    const {symptoms, problems} = parseSymptoms(yaml);
    guide.symptoms = symptoms;
    return problems;
  }
  if (kind === 'integration-points') {
    const {integrationPoints, problems} = parseIntegrationPoints(yaml);
    guide.integrationPoints = integrationPoints;
    return problems;
  }
  if (kind === 'sources') {
    const {sources, problems} = parseSources(yaml);
    guide.sources = new Map(Object.entries(sources));
    return problems;
  }
  if (kind === 'actors') {
    const {actors, problems} = parseActors(yaml);
    guide.actors = new Map(Object.entries(actors));
    return problems;
  }
  const {unlisted, problems} = parseUnlisted(yaml);
  guide.unlisted = new Map(Object.entries(unlisted));
  return problems;
}

function readMarkdown(kind: Kind, document: MarkdownDocument, guide: Guide): Problem[] {
  // Nothing can be said of a text that could not be parsed.
  if (document.problems.length > 0) return document.problems;
  if (kind === 'chapter') {
    const {section, problems} = parseChapter(document);
    if (section) guide.sections.push(section);
    return problems;
  }
  if (kind === 'message') {
    const {message, problems} = parseMessage(document);
    const twin = message && guide.messages.get(message.name);
    if (twin)
      problems.push({
        file: message.file,
        line: document.frontMatter.lineOf(['name']),
        message: `message "${message.name}" is defined twice`,
        hint: `the other one is docs/${twin.file}`,
      });
    else if (message) guide.messages.set(message.name, message);
    return problems;
  }
  guide.pages.push(readPage(document));
  if (kind === 'page' || kind === 'glossary')
    document.problems.push(...validate(document.frontMatter, pageFrontMatter).problems);
  if (kind === 'exam') {
    const {exam, problems} = parseExam(document);
    if (exam) guide.exam = exam;
    return problems;
  }
  if (kind === 'glossary') {
    const {terms, problems} = parseGlossary(document);
    for (const term of terms) guide.terms.set(term.id, term);
    return problems;
  }
  return document.problems;
}

function readPage({file, frontMatter, tree}: MarkdownDocument): Page {
  const {title, description} = (frontMatter.value ?? {}) as {title?: unknown; description?: unknown};
  const anchors = headingAnchors(tree);
  return {
    file,
    path: `/${file.replace(/(index)?\.mdx?$/, '')}`.replace(/([^/])$/, '$1/'),
    title: String(title ?? ''),
    description: String(description ?? ''),
    headings: tree.children
      .filter((node): node is Heading => node.type === 'heading' && (node.depth === 2 || node.depth === 3))
      .map((node) => ({
        title: headingText(node),
        anchor: anchors.get(node)!,
        text: paragraphUnder(node, tree.children),
      })),
    references: collectReferences([tree]),
  };
}

/** Sections, weights and objectives against the exam: nothing missing, nothing twice. */
function checkBlueprint({exam, sections}: Guide, markdown: Map<string, MarkdownDocument>): Problem[] {
  const problems: Problem[] = [];
  const seen = new Map<string, string>();
  const once = (what: string, file: string, line: number) => {
    const place = `docs/${file}:${line}`;
    const earlier = seen.get(what);
    if (earlier) problems.push({file, line, message: `${what} is there twice`, hint: `the other one is at ${earlier}`});
    seen.set(what, place);
  };
  const lineOf = (section: Section, key: string) => markdown.get(section.file)!.frontMatter.lineOf([key]);

  for (const section of sections) once(`section ${section.number}`, section.file, lineOf(section, 'section'));
  for (let number = 1; number <= 9; number += 1) {
    const hasFile = [...markdown.keys()].some((file) => file.startsWith(`${number}-`));
    if (!hasFile)
      problems.push({
        file: 'index.mdx',
        line: 1,
        message: `section ${number} has no chapter`,
        hint: `add docs/${number}-…/index.mdx with "section: ${number}"`,
      });
  }
  if (!markdown.has('index.mdx'))
    problems.push({
      file: 'index.mdx',
      line: 1,
      message: 'the front page is missing',
      hint: 'add docs/index.mdx with the figures of the exam',
    });
  // A chapter that could not be read is reported already; sums without it would only repeat that.
  const complete = sections.length === 9 && new Set(sections.map(({number}) => number)).size === 9;
  const total = sections.reduce((sum, {weight}) => sum + weight, 0);
  if (complete && total !== 100) {
    const [first] = sections as [Section];
    problems.push({
      file: first.file,
      line: lineOf(first, 'weight'),
      message: `the weights of the sections sum to ${total}, not 100`,
      hint: sections
        .map((section) => `${section.weight} in docs/${section.file}:${lineOf(section, 'weight')}`)
        .join(', '),
    });
  }
  for (const section of sections) {
    for (const {id, line} of section.objectives) once(`objective ${id}`, section.file, line);
    const own = section.objectives.filter(({id}) => id.startsWith(`${section.number}.`));
    const places = own.map(({id}) => Number(id.split('.')[1]));
    for (let place = 1; place <= Math.max(0, ...places); place += 1) {
      if (!places.includes(place))
        problems.push({
          file: section.file,
          line: 1,
          message: `objective ${section.number}.${place} is missing`,
          hint: `add "## ${section.number}.${place} …" with its answer`,
        });
    }
  }
  const count = new Set(sections.flatMap(({objectives}) => objectives.map(({id}) => id))).size;
  if (complete && exam && count !== exam.objectives) {
    problems.push({
      file: 'index.mdx',
      line: markdown.get('index.mdx')!.frontMatter.lineOf(['exam', 'objectives']),
      message: `the chapters answer ${count} objectives, the exam has ${exam.objectives}`,
      hint: sections.map(({number, objectives}) => `section ${number}: ${objectives.length}`).join(', '),
    });
  }
  return problems;
}

/** Every name, id and number one document uses from another must exist. */
function checkReferences(
  guide: Guide,
  markdown: Map<string, MarkdownDocument>,
  yamls: Map<string, LocatedYaml>,
): Problem[] {
  const problems: Problem[] = [];
  const {sources, actors, flows, terms} = knownIds(guide, markdown, yamls);
  const mustExist = (
    what: string,
    id: string,
    known: Set<string> | undefined,
    file: string,
    line: number,
    remedy: string,
  ) => {
    if (known && !known.has(id))
      problems.push({file, line, message: `unknown ${what} "${id}"`, hint: didYouMean(id, known) ?? remedy});
  };
  const mustBeObjective = (id: string, file: string, line: number) => {
    const section = guide.sections.find(({number}) => id.startsWith(`${number}.`));
    if (section && !section.objectives.some((objective) => objective.id === id)) {
      problems.push({
        file,
        line,
        message: `unknown objective "${id}"`,
        hint: `section ${section.number} has ${section.objectives.map((objective) => objective.id).join(', ')}`,
      });
    }
  };
  const names = knownNames(guide, [...markdown.keys()], yamls);
  const checkName = (name: string, file: string, line: number) => {
    if (!names.has(name.replace(/\.\*$/, ''))) {
      problems.push({
        file,
        line,
        message: `no message is called "${name}"`,
        hint:
          didYouMean(name, guide.messages.keys()) ??
          'add docs/messages/<name>.md, or list the name in docs/messages/unlisted.yaml with the reason it has no page',
      });
    }
  };

  for (const [file, {tree}] of markdown) {
    for (const line of emptyHeaderCells(tree))
      problems.push({
        file,
        line,
        message: 'a table has an empty header cell',
        hint: 'name the column, as "Aspect"; screen readers announce it',
      });
    const references = collectReferences([tree]);
    for (const [name, line] of references.messageNames) checkName(name, file, line);
    for (const [id, line] of references.sources)
      mustExist('source', id, sources, file, line, 'add it to docs/sources.yaml');
    for (const [id, line] of references.terms)
      mustExist('glossary term', id, terms, file, line, 'define it in docs/glossary.mdx');
    for (const [id, line] of references.flows) mustExist('flow', id, flows, file, line, 'add docs/flows/<id>.yaml');
  }
  for (const message of guide.messages.values()) {
    const line = (path: PropertyKey[]) => markdown.get(message.file)!.frontMatter.lineOf(path);
    message.sources.forEach((id, index) =>
      mustExist('source', id, sources, message.file, line(['sources', index]), 'add it to docs/sources.yaml'),
    );
    message.objectives.forEach((id, index) => mustBeObjective(id, message.file, line(['objectives', index])));
    for (const key of ['from', 'to'] as const)
      message[key].forEach((id, index) =>
        mustExist('actor', id, actors, message.file, line([key, index]), 'add it to docs/actors.yaml'),
      );
  }
  for (const flow of guide.flows.values()) {
    const line = (path: PropertyKey[]) => yamls.get(flow.file)!.lineOf(path);
    flow.sources.forEach((id, index) =>
      mustExist('source', id, sources, flow.file, line(['sources', index]), 'add it to docs/sources.yaml'),
    );
    flow.objectives.forEach((id, index) => mustBeObjective(id, flow.file, line(['objectives', index])));
    flow.actors.forEach((id, index) =>
      mustExist('actor', id, actors, flow.file, line(['actors', index]), 'add it to docs/actors.yaml'),
    );
    flow.steps.forEach(({message, note}, index) => {
      if (message !== undefined) checkName(message, flow.file, line(['steps', index, 'message']));
      for (const name of messageNamesIn(note ?? '')) checkName(name, flow.file, line(['steps', index, 'note']));
    });
  }
  const symptomsFile = [...yamls.keys()].find((file) => file.endsWith('/symptoms.yaml'));
  guide.symptoms.forEach((symptom, index) => {
    const line = (path: PropertyKey[]) => yamls.get(symptomsFile!)!.lineOf([index, ...path]);
    symptom.sources.forEach((id, place) =>
      mustExist('source', id, sources, symptomsFile!, line(['sources', place]), 'add it to docs/sources.yaml'),
    );
    for (const name of messageNamesIn([symptom.look, symptom.fix, ...symptom.causes].join(' ')))
      checkName(name, symptomsFile!, line([]));
  });
  const {points, systems} = guide.integrationPoints;
  for (const [key, list] of Object.entries({points, systems})) {
    list.forEach((each, index) => {
      const line = (path: PropertyKey[]) => yamls.get('integration-points.yaml')!.lineOf([key, index, ...path]);
      each.sources.forEach((id, place) =>
        mustExist(
          'source',
          id,
          sources,
          'integration-points.yaml',
          line(['sources', place]),
          'add it to docs/sources.yaml',
        ),
      );
      if ('messages' in each)
        each.messages.forEach((name, place) => checkName(name, 'integration-points.yaml', line(['messages', place])));
    });
  }
  for (const name of guide.unlisted.keys()) {
    if (guide.messages.has(name))
      problems.push({
        file: 'messages/unlisted.yaml',
        line: yamls.get('messages/unlisted.yaml')!.lineOf([name]),
        message: `"${name}" has a page`,
        hint: 'take it off this list',
      });
  }
  return problems;
}

/**
 * Ids a text may use. An entry that is wrong in itself counts, and of a file that could not be read nothing is known
 * (undefined), so that one fault is not reported at every mention.
 */
function knownIds(guide: Guide, markdown: Map<string, MarkdownDocument>, yamls: Map<string, LocatedYaml>) {
  const keysOf = (file: string) => {
    const yaml = yamls.get(file);
    return yaml?.value === undefined ? undefined : new Set(yaml.keysAt([]));
  };
  return {
    sources: keysOf('sources.yaml'),
    actors: keysOf('actors.yaml'),
    flows: new Set([...yamls.keys()].flatMap((file) => /^flows\/(.+)\.yaml$/.exec(file)?.[1] ?? [])),
    terms: markdown.get('glossary.mdx')?.tree.children.length === 0 ? undefined : new Set(guide.terms.keys()),
  };
}

/**
 * Names a text may use: messages, the services and namespaces above them, structure types, and the unlisted ones.
 * A message whose file is broken counts by its file's name, so that one fault is not reported at every mention.
 */
function knownNames(guide: Guide, files: string[], yamls: Map<string, LocatedYaml>): Set<string> {
  const names = new Set(yamls.get('messages/unlisted.yaml')?.keysAt([]));
  const messages = files
    .map((file) => /^messages\/(magento\..+)\.md$/.exec(file)?.[1])
    .filter((name) => name !== undefined);
  for (const name of messages) {
    for (let prefix = name; prefix !== ''; prefix = prefix.slice(0, Math.max(0, prefix.lastIndexOf('.'))))
      names.add(prefix);
  }
  for (const {params} of guide.messages.values()) {
    for (const {type} of params) names.add(type.replace(/^(array|map) of /, ''));
  }
  return names;
}
