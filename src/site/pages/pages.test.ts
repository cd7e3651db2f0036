import {describe, expect, it} from 'vitest';
import {contentOf, contentWith, validContent} from '../../../tests/content/valid-content';
import {allPageData, flowPageData, globalData} from '.';
import type {
  ChapterPageData,
  FlowListPageData,
  IntegrationsPageData,
  MessagePageData,
  PageData,
  SheetPageData,
  SourcesPageData,
  SymptomsPageData,
} from './types';

const CREATE = 'magento.sales.order_management.create';
const UPDATED = 'magento.sales.order_management.updated';

const guide = contentOf();
const pages = allPageData(guide);

function page<Data extends PageData>(key: string): Data {
  return pages.get(key) as Data;
}

describe('globalData', () => {
  it('holds the exam and the objectives of every section, and no more', () => {
    const {exam, sections} = globalData(guide);
    expect(exam).toEqual(guide.exam);
    expect(sections).toHaveLength(9);
    expect(sections[3]).toEqual({
      number: 4,
      title: 'Integrations',
      weight: 23,
      path: '/4-integrations/',
      objectives: [
        {id: '4.1', title: 'Design an integration', label: 'Design an integration'},
        {id: '4.2', title: 'Determine the actions', label: 'Determine the actions'},
        {id: '4.3', title: 'Register integrations', label: 'Register integrations'},
      ],
    });
  });
});

describe('allPageData', () => {
  it('has one entry per document', () => {
    expect([...pages.keys()].sort()).toEqual(
      validContent()
        .filter(({file}) => /\.mdx?$/.test(file))
        .map(({file}) => file.replace(/\.mdx?$/, ''))
        .sort(),
    );
  });

  it('loses nothing as JSON', () => {
    for (const [key, data] of pages) expect(JSON.parse(JSON.stringify(data)), key).toEqual(data);
  });

  it('gives a page the messages, terms and sources its text uses', () => {
    expect(page('4-integrations/index')).toMatchObject({
      messages: {[CREATE]: 'Creates an order in Order Management.'},
      terms: {'soft-allocation': {term: 'Soft allocation', definition: 'Units reserved at the aggregate.'}},
      sources: {'oms-api': {title: 'Order Management documentation'}},
    });
    expect(page('sources')).toMatchObject({messages: {}, terms: {}, sources: {}});
  });
});

describe('a chapter', () => {
  it('gets its objectives with their questions, and the sheet of the messages it names', () => {
    const {section, sheet} = page<ChapterPageData>('4-integrations/index');
    expect(section.objectives[0]).toEqual({
      id: '4.1',
      title: 'Design an integration',
      words: expect.any(Number) as number,
      questions: [{title: 'Which message creates orders?', anchor: 'which-message-creates-orders'}],
    });
    expect(sheet.map(({name}) => name)).toEqual([CREATE]);
  });

  it('gets the symptoms, with the messages and sources they use, when it is about troubleshooting', () => {
    const troubleshooting = page<SymptomsPageData>('5-troubleshooting/index');
    expect(troubleshooting.symptoms).toEqual(guide.symptoms);
    expect(troubleshooting.messages).toHaveProperty([CREATE]);
    expect(Object.keys(troubleshooting.sources)).toEqual(['oms-api', 'status-page']);
    expect(page('4-integrations/index')).not.toHaveProperty('symptoms');
  });
});

describe('the message sheet', () => {
  it('has every message with short names of its parties and the sections that ask for it or name it', () => {
    expect(page<SheetPageData>('messages/index').sheet).toEqual([
      {
        name: CREATE,
        summary: 'Creates an order in Order Management.',
        kind: 'command',
        mode: 'async',
        status: 'public',
        direction: 'to-oms',
        domain: 'sales',
        service: 'magento.sales.order_management',
        objectives: ['4.2'],
        from: ['Channel'],
        to: ['OMS'],
        sections: [4],
        fields: ['order', 'order_id', 'gift', 'lines', 'sku', 'quantity'],
      },
      expect.objectContaining({name: UPDATED, direction: 'from-oms', sections: []}),
    ]);
  });
});

describe('a message', () => {
  const data = page<MessagePageData>(`messages/${CREATE}`);

  it('gets its request as it goes over the wire', () => {
    expect(JSON.parse(data.request.replace(/<[^>]+>/g, ''))).toEqual({
      jsonrpc: '2.0',
      id: 'example-1',
      method: CREATE,
      params: guide.messages.get(CREATE)!.example,
    });
  });

  it('gets full names of its parties', () => {
    expect(data).toMatchObject({from: ['Sales channel'], to: ['Order Management']});
  });

  it('gets its objectives, its flows and the messages of its service', () => {
    expect(data.objectives).toEqual([{label: '4.2 Determine the actions', path: '/4-integrations/#4.2'}]);
    expect(data.flows).toEqual([{label: 'Order creation', path: '/flows/order-creation/'}]);
    expect(data.siblings).toEqual([{name: UPDATED, summary: 'Tells what changed in an order.'}]);
  });

  it('gets the other places that name it', () => {
    expect(data.mentionedIn).toEqual([]);
    const content = contentWith('4-integrations/index.mdx', 'The message of this objective.', `See \`${CREATE}\`.`);
    const edited = allPageData(contentOf(content)).get(`messages/${CREATE}`) as MessagePageData;
    expect(edited.mentionedIn).toEqual([{label: '4.1 Design an integration', path: '/4-integrations/#4.1'}]);
  });
});

describe('the sources', () => {
  it('know every place that cites them, once', () => {
    const {cited} = page<SourcesPageData>('sources');
    const places = Object.fromEntries(cited.map(({id, citedBy}) => [id, citedBy.map(({path}) => path)]));
    expect(places).toEqual({
      'oms-api': [
        '/1-functionality/#1.1',
        '/2-integration-flow/#2.1',
        '/3-plans-and-environment/#3.1',
        '/4-integrations/#4.1',
        '/4-integrations/#4.2',
        '/4-integrations/#4.3',
        '/5-troubleshooting/#5.1',
        '/6-commerce-connector/#6.1',
        '/7-order-management-knowledge/#7.1',
        '/8-connector/#8.1',
        '/9-deployment/#9.1',
        `/messages/${CREATE}/`,
        `/messages/${UPDATED}/`,
        '/flows/order-creation/',
        '/glossary/',
        '/orocommerce/',
      ],
      'exam-overview': ['/'],
      'status-page': ['/5-troubleshooting/'],
      'oro-docs': ['/orocommerce/'],
    });
  });

  it('know a chapter whose opening cites them', () => {
    const content = contentWith('4-integrations/index.mdx', 'What to study first.', 'What to study first.[^oro-docs]');
    const {cited} = allPageData(contentOf(content)).get('sources') as SourcesPageData;
    expect(cited.find(({id}) => id === 'oro-docs')!.citedBy).toEqual([
      {label: 'Integrations', path: '/4-integrations/'},
      {label: 'orocommerce', path: '/orocommerce/'},
    ]);
  });
});

describe('the comparison', () => {
  it('gets the integration points with the messages and sources they use', () => {
    const data = page<IntegrationsPageData>('orocommerce');
    expect(data.integrationPoints).toEqual(guide.integrationPoints);
    expect(Object.keys(data.messages)).toEqual([UPDATED]);
    expect(Object.keys(data.sources)).toEqual(['oro-docs', 'oms-api']);
  });
});

describe('flows', () => {
  it('are listed with their number of steps', () => {
    expect(page<FlowListPageData>('flows/index').flows).toEqual([
      {
        path: '/flows/order-creation/',
        group: 'orders',
        title: 'Order creation',
        summary: 'An order is accepted or rejected.',
        steps: 3,
        branches: 2,
        objectives: ['4.2'],
      },
    ]);
  });

  it('get their actors, objectives and the messages of their steps and notes', () => {
    const flow = guide.flows.get('order-creation')!;
    expect(flowPageData(flow, guide)).toEqual({
      kind: 'flow',
      messages: {[CREATE]: 'Creates an order in Order Management.', [UPDATED]: 'Tells what changed in an order.'},
      terms: {},
      statuses: {},
      sources: {'oms-api': guide.sources.get('oms-api')},
      flow,
      actors: {
        'sales-channel': {label: 'Sales channel', short: 'Channel'},
        oms: {label: 'Order Management', short: 'OMS'},
      },
      objectives: [{label: '4.2 Determine the actions', path: '/4-integrations/#4.2'}],
    });
  });
});
