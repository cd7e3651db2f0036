import type {Section} from './kinds/chapter';
import type {Actor} from './kinds/actors';
import type {Exam} from './kinds/exam';
import type {Flow} from './kinds/flow';
import type {Term} from './kinds/glossary';
import type {IntegrationPoints} from './kinds/integration-points';
import type {Message} from './kinds/message';
import type {Page} from './kinds/page';
import type {Source} from './kinds/sources';
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
    integrationPoints: {points: [], systems: []},
    unlisted: new Map(),
    pages: [],
  };
}
