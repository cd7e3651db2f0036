import type {Content, KindName, References, Status} from '../../content';
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

type Part = Partial<Pick<PageData, 'messages' | 'statuses'>>;
type Added<Data extends PageData> = Omit<Data, keyof PageData> & Part;

/** What a component needs of its page beyond the text's own references. */
const PARTS: Partial<Record<ComponentName, (content: Content, uses: Record<string, string>[]) => Part>> = {
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

/** What every document's page gets: the messages, terms, codes and sources its text uses, and what its components need. */
export function basePageData(kind: KindName, references: References, content: Content): PageData {
  const {messageNames, terms, statusCodes, sources, components} = references;
  const parts = [...components].map(([name, {uses}]) => PARTS[name as ComponentName]?.(content, uses) ?? {});
  return Object.assign({}, ...parts, {
    kind,
    messages: Object.assign(summaries(messageNames.keys(), content), ...parts.map(({messages}) => messages)),
    terms: Object.fromEntries(
      [...terms.keys()].map((id) => {
        const {term, definition} = content.terms.get(id)!;
        return [id, {term, definition}];
      }),
    ),
    statuses: Object.assign(statusesByCode(statusCodes.keys(), content), ...parts.map(({statuses}) => statuses)),
    sources: sourcesById([...sources.keys(), ...sourcesOfComponents(references, content)], content),
  });
}
