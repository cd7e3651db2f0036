/**
 * What the documents under `docs/` mean: read, checked and put together. For the build only (it parses Markdown and
 * YAML); what runs in the browser may import its types, never its values.
 *
 * A document's way: `read` (files) → `kit` (syntax with lines) → `kinds/<kind>` (what it means) → `assemble` (one
 * `Content`) → `blueprint` and `references` (does it agree).
 */
export * from './assemble';
export {lintBank} from './bank-lint';
export {itemsOf, itemStatistics, overlaps, type Rate} from './bank-statistics';
export {kindOf, type KindName} from './kinds';
export type {AnswerConfidence, AnswerKeyRow} from './kinds/answer-key';
export type {Actor} from './kinds/actors';
export type {Objective, Question, Section} from './kinds/chapter';
export type {Exam} from './kinds/exam';
export {type Flow, FLOW_GROUPS, type FlowState, type FlowStep} from './kinds/flow';
export type {Term} from './kinds/glossary';
export type {IntegratedSystem, IntegrationPoint, IntegrationPoints} from './kinds/integration-points';
export {exampleRequest, type Direction, type Message, summaryOf} from './kinds/message';
export type {Page} from './kinds/page';
export {examItems, type PracticeQuestion, textsOfItem} from './kinds/question';
export type {Source, SourceKind} from './kinds/sources';
export type {Status, StatusEntity} from './kinds/statuses';
export type {Symptom} from './kinds/symptoms';
export type {Confidence} from './kit/fields';
export * from './kit/markdown';
export {isMark, MARKS} from './kit/marks';
export * from './kit/nearest';
export * from './kit/nodes';
export type {Param} from './kit/payload';
export * from './kit/problem';
export type {Content} from './model';
export * from '../exam/items';
export * from '../exam/message-name';
