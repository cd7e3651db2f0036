import type {Content, References} from '../../content';
import type {ComponentName} from '../../content/components';
import {messageNamesIn} from '../../exam/message-name';
import {citedSources} from './citations';
import {sourcesById, sourcesOfComponents, summaries} from './shared';
import {sheetRow} from './sheet';
import type {
  FlowListPageData,
  IntegrationsPageData,
  PageData,
  SheetPageData,
  SourcesPageData,
  SymptomsPageData,
} from './types';

type Added<Data extends PageData> = Omit<Data, keyof PageData> & Partial<Pick<PageData, 'messages'>>;

/** What a component needs of its page beyond the text's own references. */
const PARTS: Partial<Record<ComponentName, (content: Content) => object>> = {
  MessageSheet: (content): Added<SheetPageData> => ({
    sheet: [...content.messages.values()].map((message) => ({
      ...sheetRow(message, content),
      fields: [...new Set(message.params.flatMap(({path}) => path.match(/\w+/g) ?? []))],
    })),
  }),
  SourceList: (content): Added<SourcesPageData> => ({cited: citedSources(content)}),
  FlowList: ({flows}): Added<FlowListPageData> => ({
    flows: [...flows.values()].map(({path, title, summary, steps}) => ({path, title, summary, steps: steps.length})),
  }),
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
    };
  },
};

/** A page's data with what the components in its text need. */
export function withParts<Data extends PageData>(data: Data, references: References, content: Content): Data {
  const added = [...references.components.keys()].map(
    (name) => PARTS[name as ComponentName]?.(content) as Partial<PageData> | undefined,
  );
  return Object.assign({}, data, ...added, {
    messages: Object.assign({}, data.messages, ...added.map((part) => part?.messages)),
    sources: {...data.sources, ...sourcesById(sourcesOfComponents(references, content), content)},
  });
}
