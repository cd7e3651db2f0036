import {
  type Exam,
  exampleRequest,
  type Flow,
  type Content,
  type IntegrationPoints,
  type Message,
  messageNamesIn,
  type References,
  type Section,
  type Source,
  type Symptom,
} from '../../content';

/**
 * What the build hands to a page beside its Markdown. Each document of `docs/` gets one JSON file with only
 * what it needs; it is loaded with the page. `GlobalData` alone is on every page, so it stays small.
 */

/** A section and its objectives, as navigation and checklists need them. */
export interface SectionSummary {
  number: number;
  title: string;
  weight: number;
  path: string;
  objectives: {id: string; title: string}[];
}

/** Known on every page. */
export interface GlobalData {
  exam: Exam;
  sections: SectionSummary[];
}

/** One row of a message sheet. */
export interface SheetRow extends Pick<
  Message,
  'name' | 'summary' | 'kind' | 'mode' | 'status' | 'direction' | 'domain' | 'service' | 'objectives'
> {
  /** Short names of senders and receivers. */
  from: string[];
  to: string[];
  /** Exam sections that ask for it or mention it. */
  sections: number[];
}

/** Known on every document's page. */
export interface PageData {
  /** Messages the text names: name → what it does. */
  messages: Record<string, string>;
  /** Glossary terms the text links: id → definition. */
  terms: Record<string, {term: string; definition: string}>;
  /** Sources the text cites. */
  sources: Record<string, Source>;
}

export interface ChapterPageData extends PageData {
  section: Omit<Section, 'references' | 'objectives'> & {
    objectives: {id: string; title: string; questions: {title: string; anchor: string}[]}[];
  };
  sheet: SheetRow[];
  symptoms?: Symptom[];
}

/** A link to somewhere in the guide. */
export interface Link {
  label: string;
  path: string;
}

export interface MessagePageData extends PageData {
  message: Omit<Message, 'references' | 'file' | 'example' | 'from' | 'to'>;
  /** Full names of senders and receivers. */
  from: string[];
  to: string[];
  /** The example as it goes over the wire, as indented JSON. */
  request: string;
  /** Objectives it serves, and places in the chapters that explain it. */
  objectives: Link[];
  mentionedIn: Link[];
  flows: Link[];
  /** The other messages of the same service. */
  siblings: {name: string; summary: string}[];
}

export interface SheetPageData extends PageData {
  sheet: SheetRow[];
}

/** A source and every place that cites it. */
export interface CitedSource extends Source {
  id: string;
  citedBy: Link[];
}

export interface SourcesPageData extends PageData {
  cited: CitedSource[];
}

export interface IntegrationsPageData extends PageData {
  integrationPoints: IntegrationPoints;
}

export interface FlowListPageData extends PageData {
  flows: {path: string; title: string; summary: string; steps: number}[];
}

export interface FlowPageData extends PageData {
  flow: Flow;
  actors: Record<string, {label: string; short: string}>;
  objectives: Link[];
}

/** The section whose chapter holds the symptom finder. */
const SYMPTOMS_SECTION = 5;

/** What every page knows. */
export function globalData(guide: Content): GlobalData {
  return {
    exam: guide.exam,
    sections: guide.sections.map(({number, title, weight, path, objectives}) => ({
      number,
      title,
      weight,
      path,
      objectives: objectives.map(({id, title: objective}) => ({id, title: objective})),
    })),
  };
}

/**
 * The data of every document, by its path below `docs/` without the extension.
 * @returns one JSON-serializable value per document
 */
export function allPageData(guide: Content): Map<string, PageData> {
  const data = new Map<string, PageData>();
  const keyOf = (file: string) => file.replace(/\.[a-z]+$/, '');
  const messages = [...guide.messages.values()];
  const rows = new Map(messages.map((message) => [message.name, sheetRow(message, guide)]));

  for (const page of guide.pages) data.set(keyOf(page.file), pageData(page.references, guide));
  data.set('messages/index', {...data.get('messages/index')!, sheet: [...rows.values()]} as SheetPageData);
  data.set('sources', {...data.get('sources')!, cited: citedSources(guide)} as SourcesPageData);
  const comparison = data.get('orocommerce')!;
  const {points, systems} = guide.integrationPoints;
  data.set('orocommerce', {
    ...comparison,
    messages: {
      ...comparison.messages,
      ...summaries(
        systems.flatMap((system) => system.messages),
        guide,
      ),
    },
    sources: {
      ...comparison.sources,
      ...sourcesById(
        [...points, ...systems].flatMap(({sources}) => sources),
        guide,
      ),
    },
    integrationPoints: guide.integrationPoints,
  } as IntegrationsPageData);
  data.set('flows/index', {
    ...data.get('flows/index')!,
    flows: [...guide.flows.values()].map(({path, title, summary, steps}) => ({
      path,
      title,
      summary,
      steps: steps.length,
    })),
  } as FlowListPageData);
  for (const section of guide.sections) data.set(keyOf(section.file), chapterPageData(section, rows, guide));
  for (const message of messages) data.set(keyOf(message.file), messagePageData(message, guide));
  return data;
}

/** What a flow's page needs: the flow, its actors' names, and the messages its steps send. */
export function flowPageData(flow: Flow, guide: Content): FlowPageData {
  const names = flow.steps.flatMap(({message, note}) => [
    ...(message === undefined ? [] : [message]),
    ...messageNamesIn(note ?? ''),
  ]);
  return {
    messages: summaries(names, guide),
    terms: {},
    sources: sourcesById(flow.sources, guide),
    flow,
    actors: Object.fromEntries(flow.actors.map((id) => [id, guide.actors.get(id)!])),
    objectives: flow.objectives.map((id) => objectiveLink(id, guide)),
  };
}

function chapterPageData(section: Section, rows: Map<string, SheetRow>, guide: Content): ChapterPageData {
  const page = pageData(section.references, guide);
  const data = {
    ...page,
    section: withoutReferences(section),
    sheet: [...rows.values()].filter(({name}) => section.references.messageNames.has(name)),
  };
  if (section.number !== SYMPTOMS_SECTION) return data;
  const {symptoms} = guide;
  const texts = symptoms.flatMap(({symptom, look, fix, causes}) => [symptom, look, fix, ...causes]);
  return {
    ...data,
    symptoms,
    messages: {...page.messages, ...summaries(texts.flatMap(messageNamesIn), guide)},
    sources: {
      ...page.sources,
      ...sourcesById(
        symptoms.flatMap(({sources}) => sources),
        guide,
      ),
    },
  };
}

function sourcesById(ids: Iterable<string>, guide: Content): Record<string, Source> {
  return Object.fromEntries([...ids].map((id) => [id, guide.sources.get(id)!]));
}

function pageData(references: References, guide: Content): PageData {
  return {
    messages: summaries(references.messageNames.keys(), guide),
    terms: Object.fromEntries(
      [...references.terms.keys()].map((id) => {
        const {term, definition} = guide.terms.get(id)!;
        return [id, {term, definition}];
      }),
    ),
    sources: sourcesById(references.sources.keys(), guide),
  };
}

function summaries(names: Iterable<string>, guide: Content): Record<string, string> {
  return Object.fromEntries(
    [...names].flatMap((name) => (guide.messages.has(name) ? [[name, guide.messages.get(name)!.summary]] : [])),
  );
}

function withoutReferences({references: _, ...section}: Section): ChapterPageData['section'] {
  return {
    ...section,
    objectives: section.objectives.map(({id, title, questions}) => ({
      id,
      title,
      questions: questions.map(({title: question, anchor}) => ({title: question, anchor})),
    })),
  };
}

function sheetRow(message: Message, guide: Content): SheetRow {
  const {name, summary, kind, mode, status, direction, domain, service, objectives} = message;
  const asking = new Set(objectives.map((id) => Number(id[0])));
  for (const section of guide.sections) if (section.references.messageNames.has(name)) asking.add(section.number);
  const short = (ids: string[]) => ids.map((id) => guide.actors.get(id)!.short);
  return {
    name,
    summary,
    kind,
    mode,
    status,
    direction,
    domain,
    service,
    objectives,
    from: short(message.from),
    to: short(message.to),
    sections: [...asking].sort(),
  };
}

function messagePageData(message: Message, guide: Content): MessagePageData {
  const {references, file: _, example: __, from, to, ...rest} = message;
  const page = pageData(references, guide);
  const label = (ids: string[]) => ids.map((id) => guide.actors.get(id)!.label);
  return {
    ...page,
    sources: {...sourcesById(message.sources, guide), ...page.sources},
    message: rest,
    from: label(from),
    to: label(to),
    request: JSON.stringify(exampleRequest(message), null, 2),
    objectives: message.objectives.map((id) => objectiveLink(id, guide)),
    mentionedIn: mentions(message.name, guide).filter(
      ({path}) => !message.objectives.some((id) => path.endsWith(`#${id}`)),
    ),
    flows: [...guide.flows.values()]
      .filter((flow) => flow.steps.some((step) => step.message === message.name))
      .map((flow) => ({label: flow.title, path: flow.path})),
    siblings: [...guide.messages.values()]
      .filter((other) => other.service === message.service && other.name !== message.name)
      .map(({name, summary}) => ({name, summary})),
  };
}

function objectiveLink(id: string, guide: Content): Link {
  const section = guide.sections.find(({number}) => id.startsWith(`${number}.`))!;
  const objective = section.objectives.find((each) => each.id === id)!;
  return {label: `${id} ${objective.title}`, path: `${section.path}#${id}`};
}

function mentions(name: string, guide: Content): Link[] {
  return guide.sections.flatMap((section) =>
    section.objectives
      .filter(({references}) => references.messageNames.has(name))
      .map(({id}) => objectiveLink(id, guide)),
  );
}

function citedSources(guide: Content): CitedSource[] {
  const citedBy = new Map<string, Link[]>();
  const cite = (id: string, link: Link) => {
    const links = citedBy.get(id) ?? [];
    if (!links.some(({path}) => path === link.path)) citedBy.set(id, [...links, link]);
  };
  for (const section of guide.sections) {
    for (const {id, references} of section.objectives)
      for (const source of references.sources.keys()) cite(source, {label: id, path: `${section.path}#${id}`});
    const opening = [...section.references.sources.keys()].filter(
      (source) => !section.objectives.some(({references}) => references.sources.has(source)),
    );
    const symptoms = section.number === SYMPTOMS_SECTION ? guide.symptoms.flatMap(({sources}) => sources) : [];
    for (const source of [...opening, ...symptoms]) cite(source, {label: section.title, path: section.path});
  }
  for (const {name, path, sources, references} of guide.messages.values()) {
    for (const source of new Set([...sources, ...references.sources.keys()])) cite(source, {label: name, path});
  }
  for (const {title, path, sources} of guide.flows.values())
    for (const source of sources) cite(source, {label: title, path});
  for (const {path, references} of guide.pages) {
    const {points, systems} = guide.integrationPoints;
    const chooser = path === '/orocommerce/' ? [...points, ...systems].flatMap(({sources}) => sources) : [];
    for (const source of [...references.sources.keys(), ...chooser])
      cite(source, {label: path === '/' ? 'Front page' : path.split('/')[1]!, path});
  }
  return [...guide.sources].map(([id, source]) => ({...source, id, citedBy: citedBy.get(id) ?? []}));
}
