import type {Section} from './kinds/chapter';
import type {AnswerKeyRow} from './kinds/answer-key';
import type {Actor} from './kinds/actors';
import type {Exam} from './kinds/exam';
import type {ExamLines} from './kinds/exam-lines';
import type {Flow} from './kinds/flow';
import type {Term} from './kinds/glossary';
import type {IntegrationPoints} from './kinds/integration-points';
import type {Message} from './kinds/message';
import type {Page} from './kinds/page';
import type {PracticeQuestion} from './kinds/question';
import type {RunningExample} from './kinds/running-example';
import type {Source} from './kinds/sources';
import type {Status} from './kinds/statuses';
import type {Symptom} from './kinds/symptoms';

/** Everything the guide says, checked. */
export interface Content {
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
  /** The exam's own list. */
  examLines: ExamLines[];
  /** Rows of all chapters, in exam order. */
  answerKey: AnswerKeyRow[];
  /** The practice questions of all chapters, by file. */
  questions: PracticeQuestion[];
  /** Objective → its short name. */
  labels: Map<string, string>;
  statuses: Status[];
  /** Values in capitals that are no status or reason → what they are. */
  otherValues: Map<string, string>;
  runningExample?: RunningExample;
  integrationPoints: IntegrationPoints;
  /** Names that texts may use though they have no page → the reason. */
  unlisted: Map<string, string>;
  pages: Page[];
}

/** The content while its documents are being read: the front page may be missing or wrong. */
export type Draft = Omit<Content, 'exam'> & {exam?: Exam};

export function emptyDraft(): Draft {
  return {
    sections: [],
    messages: new Map(),
    flows: new Map(),
    terms: new Map(),
    sources: new Map(),
    actors: new Map(),
    symptoms: [],
    examLines: [],
    answerKey: [],
    questions: [],
    labels: new Map(),
    statuses: [],
    otherValues: new Map(),
    integrationPoints: {points: [], systems: []},
    unlisted: new Map(),
    pages: [],
  };
}
