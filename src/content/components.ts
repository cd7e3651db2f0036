/**
 * The components a document may use without importing them, and where each lives below `src/`. Each gets the page's
 * data as the prop `page`.
 */
export const COMPONENTS = {
  AnswerKey: 'features/chapter/AnswerKey',
  ChapterOpening: 'features/chapter/ChapterOpening',
  CheckYourself: 'features/practice/CheckYourself',
  Citation: 'ui/Citation',
  CourseStart: 'features/chapter/CourseStart',
  Dashboard: 'features/dashboard/Dashboard',
  Diagram: 'ui/Diagram',
  Downloads: 'features/downloads/Downloads',
  ExamFacts: 'features/chapter/ExamFacts',
  FlowList: 'features/flows/FlowList',
  GlossaryTerm: 'ui/GlossaryTerm',
  IntegrationChooser: 'features/integrations/IntegrationChooser',
  Mark: 'ui/Mark',
  MessageDetails: 'features/messages/MessageDetails',
  MessageHeader: 'features/messages/MessageHeader',
  MessageName: 'ui/MessageName',
  MessageSheet: 'features/messages/MessageSheet',
  ObjectiveChecklist: 'features/checklist/ObjectiveChecklist',
  ObjectiveClose: 'features/chapter/ObjectiveClose',
  SearchForm: 'features/search/SearchForm',
  SourceList: 'features/sources/SourceList',
  StatusCode: 'ui/StatusCode',
  StatusList: 'features/statuses/StatusList',
  StatusTable: 'features/statuses/StatusTable',
  StockLab: 'features/stock-lab',
  StudyNext: 'features/checklist/StudyNext',
  SymptomFinder: 'features/troubleshooting/SymptomFinder',
  TryInLab: 'features/stock-lab/TryInLab',
  WeightChart: 'features/chapter/WeightChart',
};

export type ComponentName = keyof typeof COMPONENTS;

/** Components that need the data of one kind of document; all others may stand anywhere. */
const AT_HOME: Partial<Record<ComponentName, string>> = {
  AnswerKey: 'chapter',
  ChapterOpening: 'chapter',
  CheckYourself: 'chapter',
  ObjectiveClose: 'chapter',
  MessageDetails: 'message',
  MessageHeader: 'message',
};

export function isComponent(name: string): name is ComponentName {
  return Object.hasOwn(COMPONENTS, name);
}

/** Why a component cannot stand in a document of a kind, or undefined when it can. */
export function misplaced(name: ComponentName, kind: string | undefined): string | undefined {
  const home = AT_HOME[name];
  if (home === undefined || home === kind) return undefined;
  return `<${name} /> needs the data of a ${home}, and this document is none`;
}
