import type {Content, References, Status} from '../../content';
import type {ComponentName} from '../../content/components';
import {messageNamesIn} from '../../exam/message-name';
import {statusCodesIn} from '../../exam/status-code';
import {citedSources} from './citations';
import {flowsInOrder, sourcesById, sourcesOfComponents, statusesByCode, summaries} from './shared';
import {sheetRow} from './sheet';
import type {
  FlowListPageData,
  IntegrationsPageData,
  PageData,
  SheetPageData,
  SourcesPageData,
  StatusesPageData,
  StatusListPageData,
  SymptomsPageData,
} from './types';

type Added<Data extends PageData> = Omit<Data, keyof PageData> & Partial<Pick<PageData, 'messages' | 'statuses'>>;

/** What a component needs of its page beyond the text's own references. */
const PARTS: Partial<Record<ComponentName, (content: Content, uses: Record<string, string>[]) => object>> = {
  MessageSheet: (content): Added<SheetPageData> => ({
    sheet: [...content.messages.values()].map((message) => ({
      ...sheetRow(message, content),
      fields: [...new Set(message.params.flatMap(({path}) => path.match(/\w+/g) ?? []))],
    })),
  }),
  SourceList: (content): Added<SourcesPageData> => ({cited: citedSources(content)}),
  FlowList: (content): Added<FlowListPageData> => ({
    flows: flowsInOrder(content).map(({path, group, title, summary, objectives, steps, branches}) => ({
      path,
      group,
      title,
      summary,
      objectives,
      steps: steps.length,
      branches: Object.keys(branches ?? {}).length,
    })),
  }),
  // The diagrams are drawn apart, see `state-diagrams.ts`.
  StatusList: (content): Added<StatusListPageData> => ({...statusRows(content, () => true), stateDiagrams: {}}),
  StatusTable(content, uses): Added<StatusesPageData> {
    const codes = new Set(uses.flatMap((use) => use.codes?.split(/\s+/) ?? []));
    const entities = new Set(uses.map(({entity}) => entity));
    return statusRows(content, ({code, entity}) => codes.has(code) || entities.has(entity));
  },
  IntegrationChooser(content): Added<IntegrationsPageData> {
    const {systems} = content.integrationPoints;
    return {
      integrationPoints: content.integrationPoints,
      messages: summaries(
        systems.flatMap(({messages}) => messages),
        content,
      ),
    };
  },
  SymptomFinder(content): Added<SymptomsPageData> {
    const {symptoms} = content;
    const texts = symptoms.flatMap(({symptom, look, fix, causes}) => [symptom, look, fix, ...causes]);
    return {
      symptoms,
      messages: summaries(texts.flatMap(messageNamesIn), content),
      statuses: statusesByCode(texts.flatMap(statusCodesIn), content),
    };
  },
};

function statusRows(content: Content, isShown: (status: Status) => boolean): Added<StatusesPageData> {
  const rows = content.statuses.filter(isShown);
  const texts = rows.flatMap(({meaning, set_by, ended_by}) => [meaning, set_by ?? '', ended_by ?? '']);
  return {
    statusRows: rows.map(({objectives: _, ...row}) => row),
    messages: summaries(texts.flatMap(messageNamesIn), content),
    statuses: statusesByCode([...texts.flatMap(statusCodesIn), ...rows.map(({code}) => code)], content),
  };
}

/** A page's data with what the components in its text need. */
export function withParts<Data extends PageData>(data: Data, references: References, content: Content): Data {
  const added = [...references.components].map(
    ([name, {uses}]) => PARTS[name as ComponentName]?.(content, uses) as Partial<PageData> | undefined,
  );
  return Object.assign({}, data, ...added, {
    messages: Object.assign({}, data.messages, ...added.map((part) => part?.messages)),
    statuses: Object.assign({}, data.statuses, ...added.map((part) => part?.statuses)),
    sources: {...data.sources, ...sourcesById(sourcesOfComponents(references, content), content)},
  });
}
