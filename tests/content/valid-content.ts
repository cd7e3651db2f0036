import {assembleContent, type Content, type ContentFile} from '../../src/content';

/**
 * A guide in small: every kind of document once, nine chapters with the exam's weights, and nothing wrong with it.
 * Tests change one thing and look at what follows.
 */
export function validContent(): ContentFile[] {
  return [
    {file: 'index.mdx', text: FRONT_PAGE},
    chapter('1-functionality', 1, 'Functionality', 7),
    chapter('2-integration-flow', 2, 'Integration flow', 7),
    chapter('3-plans-and-environment', 3, 'Plans and environment', 5),
    chapter('4-integrations', 4, 'Integrations', 23, INTEGRATIONS),
    chapter('5-troubleshooting', 5, 'Troubleshooting', 10, [`${objective('5.1')}\n<SymptomFinder />\n`]),
    chapter('6-commerce-connector', 6, 'Magento Commerce Connector', 18),
    chapter('7-order-management-knowledge', 7, 'Order Management knowledge', 13),
    chapter('8-connector', 8, 'Connector', 12),
    chapter('9-deployment', 9, 'Deployment', 5),
    {file: '5-troubleshooting/symptoms.yaml', text: SYMPTOMS},
    {file: 'actors.yaml', text: ACTORS},
    {file: 'flows/index.mdx', text: page('Flows', '<FlowList />')},
    {file: 'flows/order-creation.yaml', text: FLOW},
    {file: 'glossary.mdx', text: GLOSSARY},
    {file: 'integration-points.yaml', text: INTEGRATION_POINTS},
    {file: 'messages/index.mdx', text: page('Messages', '<MessageSheet />')},
    {file: 'messages/magento.sales.order_management.create.md', text: CREATE},
    {file: 'messages/magento.sales.order_management.updated.md', text: UPDATED},
    {file: 'messages/unlisted.yaml', text: UNLISTED},
    {file: 'orocommerce.mdx', text: page('OroCommerce', '<IntegrationChooser />')},
    {file: 'sources.mdx', text: page('Sources', '<SourceList />')},
    {file: 'sources.yaml', text: SOURCES},
  ];
}

/** The content that files make, for tests that ask about the content rather than its problems. */
export function contentOf(files: ContentFile[] = validContent()): Content {
  const {content} = assembleContent(files);
  if (!content) throw new Error('the files make no content');
  return content;
}

/** The valid content with one passage of one file replaced. */
export function contentWith(file: string, passage: string, replacement: string): ContentFile[] {
  const content = validContent();
  const edited = content.find((each) => each.file === file);
  if (!edited?.text.includes(passage)) throw new Error(`${file} does not hold ${JSON.stringify(passage)}`);
  edited.text = edited.text.replace(passage, () => replacement);
  return content;
}

/** The valid content with one more file. */
export function contentAnd(file: string, text: string): ContentFile[] {
  return [...validContent(), {file, text}];
}

/** An objective that has everything it needs; its `##` heading is line 1, its text line 7. */
export function objective(id: string, title = 'Demonstrate something', text = EXPLANATION): string {
  return `## ${id} ${title}

:::in-short
The answer to ${id}.
:::

${text}

### Which message creates orders?

The message of this objective.

:::dont-confuse
- **The wrong answer** is wrong.
:::
`;
}

const EXPLANATION = `${'Eight words make one sentence of this text. '.repeat(10).trim()}[^oms-api]`;

const INTEGRATIONS = [
  objective(
    '4.1',
    'Design an integration',
    `A [soft allocation](/glossary/#soft-allocation) follows the order, see [the flow](/flows/order-creation/). ${EXPLANATION}`,
  ),
  objective(
    '4.2',
    'Determine the actions',
    `The store sends \`magento.sales.order_management.create\`, never \`magento.sales.old_management.place\`. ${EXPLANATION}`,
  ),
  objective('4.3', 'Register integrations'),
];

/** A chapter; its first objective's heading is line 10. */
function chapter(
  folder: string,
  section: number,
  title: string,
  weight: number,
  objectives = [objective(`${section}.1`)],
): ContentFile {
  const text = `---
section: ${section}
title: ${title}
weight: ${weight}
description: What section ${section} asks.
---

What to study first.

${objectives.join('\n')}`;
  return {file: `${folder}/index.mdx`, text};
}

function page(title: string, component = ''): string {
  return `---
title: ${title}
description: A page about ${title}.
---

Text of the page.

${component}
`;
}

const FRONT_PAGE = `---
title: Study guide
description: A study guide.
exam:
  name: Order Management Developer
  items: 60
  minutes: 90
  passPercent: 67
  objectives: 11
  version: "2.3"
  prerequisites: Some work
  materials: None
---

Facts of the exam.[^exam-overview]
`;

const CREATE = `---
name: magento.sales.order_management.create
kind: command
mode: async
from: [sales-channel]
to: [oms]
status: public
confidence: doc
objectives: ["4.2"]
sources: [oms-api]
params:
  - {path: order, type: magento.sales.order, required: true, meaning: The order}
  - {path: order.order_id, type: string, required: true, meaning: Its number}
  - {path: order.gift, type: boolean, required: false, meaning: Whether it is a gift}
  - {path: "order.lines[]", type: array of magento.sales.order_line, required: true, meaning: Its lines}
  - {path: "order.lines[].sku", type: string, required: true, meaning: What is ordered}
  - {path: "order.lines[].quantity", type: integer, required: false, meaning: How many}
example:
  order:
    order_id: "100000123"
    gift: false
    lines:
      - sku: TENT-2
        quantity: 1
      - sku: LAMP-1
        quantity: 2
---

Creates an order in Order Management.[^oms-api]

## When it is sent

When a shopper has placed an order.

## What happens next

Order Management answers with \`magento.sales.order_management.updated\`.

## Don't confuse it with

- Anything else.
`;

const UPDATED = `---
name: magento.sales.order_management.updated
kind: event
mode: broadcast
from: [oms]
to: [sales-channel]
status: public
confidence: code
objectives: []
sources: [oms-api]
params:
  - {path: order_id, type: string, required: true, meaning: Its number}
example:
  order_id: "100000123"
---

Tells what changed in an order.

## When it is sent

After a change.

## What happens next

The store shows it.

## Don't confuse it with

- Anything else.
`;

const UNLISTED = `magento.sales.old_management.place: Named in old code only.
`;

const FLOW = `title: Order creation
group: orders
summary: An order is accepted or rejected.
objectives: ["4.2"]
actors: [sales-channel, oms]
sources: [oms-api]
branches:
  accepted: The order is accepted
  rejected: The SKU is unknown
start: {on_hand: 10, soft: 0, available: 10}
steps:
  - from: sales-channel
    to: oms
    message: magento.sales.order_management.create
    note: The store sends the order.
  - at: oms
    action: Reserve two units
    branch: accepted
    state: {order: NEW, soft: 2, available: 8}
  - from: oms
    to: sales-channel
    message: magento.sales.order_management.updated
    note: The answer to \`magento.sales.order_management.create\`.
    branch: rejected
    state: {order: INVALID}
`;

const ACTORS = `oms: {label: Order Management, short: OMS}
sales-channel: {label: Sales channel, short: Channel}
`;

const SOURCES = `oms-api:
  title: Order Management documentation
  kind: documentation
  address: "https://example.com/oms-api"
exam-overview:
  title: Exam overview
  kind: exam
  unlinked: It is no longer published.
status-page:
  title: Status page
  kind: status
  address: "https://example.com/status"
oro-docs:
  title: OroCommerce documentation
  kind: third-party
  address: "https://example.com/oro"
`;

const GLOSSARY = `---
title: Glossary
description: Terms of the guide.
---

### Soft allocation {/* #soft-allocation */}

Units reserved
at the *aggregate*.[^oms-api]

Also called: reservation, soft reservation.
`;

const SYMPTOMS = `- id: orders-do-not-leave
  symptom: Orders do not leave the store
  area: orders
  look: "The queue of \`magento.sales.order_management.create\`."
  causes: [The cron does not run]
  fix: Start the cron.
  confidence: doc
  sources: [status-page]
`;

const INTEGRATION_POINTS = `points:
  - id: oro-api
    product: orocommerce
    name: API
    summary: The other system calls OroCommerce.
    direction: [in, out]
    freshness: [real-time]
    volume: [single]
    needs: A caller.
    sources: [oro-docs]
    confidence: doc
  - id: oms-messages
    product: order-management
    name: Messages
    summary: Both sides send messages.
    direction: [in, out]
    freshness: [minutes]
    volume: [single]
    needs: A registered service.
    sources: [oms-api]
    confidence: doc
systems:
  - id: erp
    name: ERP
    entities: [orders]
    orocommerce: [oro-api]
    order_management: [oms-messages]
    messages: [magento.sales.order_management.updated]
    why:
      orocommerce: It is there.
      order_management: It is the only one.
    sources: [oro-docs]
`;
