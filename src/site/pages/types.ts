import type {
  Exam,
  Flow,
  IntegrationPoints,
  KindName,
  Message,
  Section,
  AnswerKeyRow,
  Direction,
  Source,
  Status,
  Symptom,
} from '../../content';
import type {ExamItem} from '../../exam/types';

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
  objectives: {id: string; title: string; label: string}[];
}

/** Known on every page. */
export interface GlobalData {
  exam: Exam;
  sections: SectionSummary[];
  /** Under the dev server: what is wrong with the content since the last edit, a line each. */
  problems?: string;
}

/** One row of a message sheet. */
export interface SheetRow extends Pick<
  Message,
  'name' | 'summary' | 'kind' | 'mode' | 'status' | 'direction' | 'domain' | 'service' | 'objectives'
> {
  /** Short names of senders and receivers. */
  from: string[];
  to: string[];
  /** Whether a line of the chapter's answer key asks for it. */
  asked?: true;
  /** Exam sections that ask for it or mention it. */
  sections: number[];
  /** Names of its fields, on the sheet of all messages. */
  fields?: string[];
}

/** Known on every document's page. What its components need beside this is added to it, see `parts.ts`. */
export interface PageData {
  kind: KindName;
  /** Messages the text names: name → what it does. */
  messages: Record<string, string>;
  /** Glossary terms the text links: id → definition. */
  terms: Record<string, {term: string; definition: string}>;
  /** Status and reason codes the text names: code → where it stands on the page of statuses, and what it means. */
  statuses: Record<string, {anchor: string; meaning: string}>;
  /** Sources the text cites. */
  sources: Record<string, Source>;
}

/** A line of the exam's lists with its answer; its messages with what the learner must tell apart. */
export interface AnswerRow extends Omit<AnswerKeyRow, 'messages' | 'file' | 'anchor'> {
  messages: (Pick<Message, 'name' | 'kind'> & {direction?: Direction})[];
}

export interface ChapterPageData extends SheetPageData {
  kind: 'chapter';
  answerKey: AnswerRow[];
  /** Objective → two or three items that stand at its end as *Check yourself*; none while the bank has none. */
  checkYourself: Record<string, ExamItem[]>;
  section: Omit<Section, 'references' | 'objectives'> & {
    objectives: {id: string; title: string; words: number; questions: {title: string; anchor: string}[]}[];
  };
}

/** A link to somewhere in the guide. */
export interface Link {
  label: string;
  path: string;
}

export interface MessagePageData extends PageData {
  kind: 'message';
  message: Omit<Message, 'references' | 'file' | 'example' | 'from' | 'to'>;
  /** Full names of senders and receivers. */
  from: string[];
  to: string[];
  /** The example in its envelope, as HTML of colored code. */
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

/** A row of a table of statuses. */
export type StatusRow = Omit<Status, 'objectives'>;

export interface StatusesPageData extends PageData {
  statusRows: StatusRow[];
}

export interface StatusListPageData extends StatusesPageData {
  /** Entity → an SVG of which status can follow which. */
  stateDiagrams: Record<string, string>;
}

export interface SymptomsPageData extends PageData {
  symptoms: Symptom[];
}

export interface IntegrationsPageData extends PageData {
  integrationPoints: IntegrationPoints;
}

export interface FlowListPageData extends PageData {
  flows: (Pick<Flow, 'path' | 'group' | 'title' | 'summary' | 'objectives'> & {steps: number; branches: number})[];
}

export interface FlowPageData extends PageData {
  kind: 'flow';
  flow: Flow;
  actors: Record<string, {label: string; short: string}>;
  objectives: Link[];
  /** The flows before and after it in the list. */
  previous?: Link;
  next?: Link;
}
