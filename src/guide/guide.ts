import type {Heading} from 'mdast';
import * as z from 'zod';
import {checkBlueprint} from './check-blueprint';
import {checkReferences} from './check-references';
import {type Section, parseChapter} from './chapter';
import {type Exam, parseExam} from './exam';
import {type Flow, parseFlow} from './flow';
import {type IntegrationPoints, parseIntegrationPoints} from './integration-points';
import {
  collectReferences,
  headingAnchors,
  headingText,
  type MarkdownDocument,
  paragraphUnder,
  parseMarkdown,
  type References,
} from './markdown';
import {type Message, parseMessage} from './message';
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
  problems.push(...checkBlueprint(guide, markdown));
  problems.push(...checkReferences(guide, {markdown, yamls}, problems.length === 0));
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
