/**
 * The components a document may use without importing them, and the kinds of document that have the data they need
 * (undefined: every kind). `site/remark/components.ts` says where each lives.
 */
export const COMPONENTS = {
  AnswerKey: ['chapter'],
  CheckYourself: ['chapter'],
  Citation: undefined,
  Dashboard: undefined,
  Diagram: undefined,
  Downloads: undefined,
  ExamFacts: undefined,
  FlowList: undefined,
  GlossaryTerm: undefined,
  IntegrationChooser: undefined,
  Mark: undefined,
  MessageName: undefined,
  MessageSheet: undefined,
  ObjectiveChecklist: undefined,
  SourceList: undefined,
  StatusCode: undefined,
  StatusList: undefined,
  StatusTable: undefined,
  StockLab: undefined,
  StudyNext: undefined,
  SymptomFinder: undefined,
  TryInLab: undefined,
  WeightChart: undefined,
  ChapterOpening: ['chapter'],
  CourseStart: undefined,
  SearchForm: undefined,
  ObjectiveClose: ['chapter'],
  MessageDetails: ['message'],
  MessageHeader: ['message'],
} satisfies Record<string, readonly string[] | undefined>;

export type ComponentName = keyof typeof COMPONENTS;

export function isComponent(name: string): name is ComponentName {
  return Object.hasOwn(COMPONENTS, name);
}

/** Why a component cannot stand in a document of a kind, or undefined when it can. */
export function misplaced(name: ComponentName, kind: string | undefined): string | undefined {
  const kinds: readonly string[] | undefined = COMPONENTS[name];
  if (!kinds || (kind && kinds.includes(kind))) return undefined;
  return `<${name} /> needs the data of a ${kinds.join(' or ')}, and this document is none`;
}
