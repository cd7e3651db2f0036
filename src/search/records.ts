import type {Flow, Content, Message, Page, Section, Term} from '../content';
import type {SearchRecord} from './types';

/**
 * Everything in the guide that can be found, built once for every engine. Records of one kind stand in the order in
 * which equal matches are listed: messages by what the exam asks for, the rest as the guide has them.
 */
export function buildRecords(guide: Content): SearchRecord[] {
  const messages = [...guide.messages.values()].sort(byExamUse);
  return [
    ...messages.map(messageRecord),
    ...parameterRecords(messages),
    ...guide.sections.flatMap(sectionRecords),
    ...[...guide.flows.values()].map(flowRecord),
    ...[...guide.terms.values()].map(termRecord),
    ...guide.pages.flatMap(pageRecords),
  ];
}

/** What the exam asks for comes first, what the API has deprecated last. */
function byExamUse(a: Message, b: Message): number {
  const rank = ({status, objectives}: Message) => (status === 'deprecated' ? 1000 : 0) - objectives.length;
  return rank(a) - rank(b) || (a.name < b.name ? -1 : 1);
}

function messageRecord({name, summary, path, objectives, direction, kind}: Message): SearchRecord {
  return {
    objectID: `message:${name}`,
    kind: 'message',
    title: name,
    text: summary,
    path,
    ...(objectives[0] !== undefined && {section: sectionOf(objectives[0])}),
    direction,
    messageKind: kind,
  };
}

/** From this many meanings on, a field of one word (`id`, `name`, `type`) says nothing without what it belongs to. */
const TOO_MANY_MEANINGS = 5;

/** As many meanings, messages and paths of a field are told; a reader who wants all of them opens the message. */
const MOST_TOLD = 3;

/**
 * One record for each field name, whatever message it is in: people know the field and ask what it means and where it
 * goes. It leads to the message that holds the field nearest to the top, of those the one the exam asks most for.
 */
function parameterRecords(messages: Message[]): SearchRecord[] {
  const uses = new Map<string, {message: Message; path: string; meaning: string}[]>();
  for (const message of messages) {
    for (const {path, meaning} of message.params) {
      const plain = path.replaceAll('[]', '');
      const leaf = plain.slice(plain.lastIndexOf('.') + 1);
      uses.set(leaf, [...(uses.get(leaf) ?? []), {message, path: plain, meaning}]);
    }
  }
  return [...uses]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([leaf, all]): SearchRecord[] => {
      const meanings = [...new Set(all.map(({meaning}) => meaning))];
      if (!leaf.includes('_') && meanings.length >= TOO_MANY_MEANINGS) return [];
      const byDepth = [...all].sort((a, b) => a.path.split('.').length - b.path.split('.').length);
      const holders = [...new Set(byDepth.map(({message}) => message))];
      const paths = [...new Set(byDepth.map(({path}) => path))].filter((path) => path !== leaf);
      return [
        {
          objectID: `parameter:${leaf}`,
          kind: 'parameter',
          title: leaf,
          text: `${meanings.slice(0, MOST_TOLD).join('; ')}. ${inMessages(holders)}`,
          path: `${holders[0]!.path}#parameters`,
          ...(paths.length > 0 && paths.length <= MOST_TOLD && {aliases: paths}),
        },
      ];
    });
}

function inMessages(holders: Message[]): string {
  const told = holders.slice(0, MOST_TOLD).map(({name}) => name);
  const more = holders.length - told.length;
  return `In ${told.join(', ')}${more > 0 ? ` and ${more} more` : ''}.`;
}

function sectionRecords({number, title, description, path, objectives}: Section): SearchRecord[] {
  return [
    {
      objectID: headingId('heading', path),
      kind: 'heading',
      title,
      text: description,
      path,
      section: number,
      aliases: [`Section ${number}`, `Chapter ${number}`],
    },
    ...objectives.flatMap((objective): SearchRecord[] => [
      {
        objectID: `objective:${objective.id}`,
        kind: 'objective',
        title: `${objective.id} ${objective.title}`,
        text: objective.text,
        path: `${path}#${objective.id}`,
        section: number,
        aliases: [objective.id, `Objective ${objective.id}`, objective.title],
      },
      ...objective.questions.map((heading) => ({...headingRecord(heading, path), section: number})),
    ]),
  ];
}

function flowRecord({id, title, summary, steps, path, objectives}: Flow): SearchRecord {
  const actions = steps.flatMap(({action}) => action ?? []);
  return {
    objectID: `flow:${id}`,
    kind: 'flow',
    title,
    text: `${summary} ${actions.map((action) => `${action}.`).join(' ')}`.trim(),
    path,
    section: sectionOf(objectives[0]!),
    aliases: [id],
  };
}

function termRecord({id, term, definition, alsoCalled}: Term): SearchRecord {
  return {
    objectID: `term:${id}`,
    kind: 'term',
    title: term,
    text: definition,
    path: `/glossary/#${id}`,
    ...(alsoCalled.length > 0 && {aliases: alsoCalled}),
  };
}

/** A page and its headings. The glossary's are terms, with records of their own. */
function pageRecords({file, path, title, description, headings}: Page): SearchRecord[] {
  const page: SearchRecord = {objectID: headingId('heading', path), kind: 'heading', title, text: description, path};
  return file === 'glossary.mdx' ? [page] : [page, ...headings.map((heading) => headingRecord(heading, path))];
}

/** A heading that asks is a question; the exam's topic lines do not ask and stand among the headings. */
function headingRecord(
  {title, anchor, text}: {title: string; anchor: string; text: string},
  page: string,
): SearchRecord {
  const kind = /\?(\s|$)/.test(title) ? 'question' : 'heading';
  const path = `${page}#${anchor}`;
  return {objectID: headingId(kind, path), kind, title, text, path};
}

/** The address makes the id: `question:4-integrations#choosing`. */
function headingId(kind: 'question' | 'heading', path: string): string {
  return `${kind}:${path.replace(/^\/|\/(?=#|$)/g, '')}`;
}

function sectionOf(objective: string): number {
  return Number(objective[0]);
}
