import type {ComponentName} from '../../content/components';

/** Where the components live that a document may use. Each gets the page's data as the prop `page`. */
export const COMPONENT_MODULES: Record<ComponentName, string> = {
  AnswerKey: '@site/src/features/chapter/AnswerKey',
  ChapterOpening: '@site/src/features/chapter/ChapterOpening',
  Citation: '@site/src/ui/Citation',
  Diagram: '@site/src/ui/Diagram',
  ExamFacts: '@site/src/features/chapter/ExamFacts',
  FlowList: '@site/src/features/flows/FlowList',
  GlossaryTerm: '@site/src/ui/GlossaryTerm',
  IntegrationChooser: '@site/src/features/integrations/IntegrationChooser',
  Mark: '@site/src/ui/Mark',
  MessageDetails: '@site/src/features/messages/MessageDetails',
  MessageHeader: '@site/src/features/messages/MessageHeader',
  MessageName: '@site/src/ui/MessageName',
  MessageSheet: '@site/src/features/messages/MessageSheet',
  ObjectiveChecklist: '@site/src/features/checklist/ObjectiveChecklist',
  SourceList: '@site/src/features/sources/SourceList',
  StatusCode: '@site/src/ui/StatusCode',
  StatusList: '@site/src/features/statuses/StatusList',
  StatusTable: '@site/src/features/statuses/StatusTable',
  StockLab: '@site/src/features/stock-lab',
  StudyNext: '@site/src/features/checklist/StudyNext',
  SymptomFinder: '@site/src/features/troubleshooting/SymptomFinder',
  WeightChart: '@site/src/features/chapter/WeightChart',
};
