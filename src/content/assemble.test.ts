import {describe, expect, it} from 'vitest';
import {contentAnd, contentOf, contentWith, objective, validContent} from '../../tests/content/valid-content';
import {assembleContent, type ContentFile} from './assemble';
import {formatProblems} from './kit/problem';

const CHAPTER = '4-integrations/index.mdx';
const MESSAGE = 'messages/magento.sales.order_management.create.md';
const FLOW = 'flows/order-creation.yaml';
const SYMPTOMS = '5-troubleshooting/symptoms.yaml';

/** What an author reads about some content. */
function report(content: ContentFile[]): string {
  return formatProblems(assembleContent(content).problems);
}

/** What an author reads after changing one passage of the valid content. */
function reportWith(file: string, passage: string, replacement: string): string {
  return report(contentWith(file, passage, replacement));
}

function textOf(file: string): string {
  return validContent().find((each) => each.file === file)!.text;
}

describe('valid content', () => {
  const {problems} = assembleContent(validContent());
  const guide = contentOf();

  it('has no problems', () => {
    expect(problems).toEqual([]);
  });

  it('becomes a guide with everything in it', () => {
    expect(guide.exam.items).toBe(60);
    expect(guide.sections.map(({number, weight, path}) => [number, weight, path])).toEqual([
      [1, 7, '/1-functionality/'],
      [2, 7, '/2-integration-flow/'],
      [3, 5, '/3-plans-and-environment/'],
      [4, 23, '/4-integrations/'],
      [5, 10, '/5-troubleshooting/'],
      [6, 18, '/6-commerce-connector/'],
      [7, 13, '/7-order-management-knowledge/'],
      [8, 12, '/8-connector/'],
      [9, 5, '/9-deployment/'],
    ]);
    expect([...guide.messages.keys()]).toEqual([
      'magento.sales.order_management.create',
      'magento.sales.order_management.updated',
    ]);
    expect([...guide.flows.keys()]).toEqual(['order-creation']);
    expect([...guide.sources.keys()]).toEqual(['oms-api', 'exam-overview', 'status-page', 'oro-docs']);
    expect([...guide.actors.keys()]).toEqual(['oms', 'sales-channel']);
    expect(guide.symptoms.map(({id}) => id)).toEqual(['orders-do-not-leave']);
    expect(guide.unlisted.get('magento.sales.old_management.place')).toBe('Named in old code only.');
  });

  it('reads objectives and their questions from the headings', () => {
    const second = guide.sections[3]!.objectives[1]!;
    expect(second).toMatchObject({id: '4.2', title: 'Determine the actions', line: 26});
    expect(second.questions).toMatchObject([
      {title: 'Which message creates orders?', anchor: 'which-message-creates-orders-1'},
    ]);
    expect([...second.references.messageNames.keys()]).toEqual([
      'magento.sales.order_management.create',
      'magento.sales.old_management.place',
    ]);
  });

  it('reads a term as plain text on one line', () => {
    expect(guide.terms.get('soft-allocation')).toEqual({
      id: 'soft-allocation',
      term: 'Soft allocation',
      definition: 'Units reserved at the aggregate.',
      alsoCalled: ['reservation', 'soft reservation'],
      line: 6,
    });
  });

  it('may name services, namespaces, structure types and unlisted names', () => {
    const names = [
      'magento.sales.order_management',
      'magento.sales.order_management.*',
      'magento.sales',
      'magento.sales.order_line',
      'magento.sales.old_management.place',
    ];
    const content = contentWith('orocommerce.mdx', 'Text of the page.', names.map((name) => `\`${name}\``).join(' '));
    expect(assembleContent(content).problems).toEqual([]);
  });
});

describe('sections and weights', () => {
  it('reports weights that do not sum to 100', () => {
    expect(reportWith(CHAPTER, 'weight: 23', 'weight: 22')).toMatchInlineSnapshot(`
      "The guide's content has 1 problem:
      docs/1-functionality/index.mdx:4  the weights of the sections sum to 99, not 100
          hint: 7 in docs/1-functionality/index.mdx:4, 7 in docs/2-integration-flow/index.mdx:4, 5 in docs/3-plans-and-environment/index.mdx:4, 22 in docs/4-integrations/index.mdx:4, 10 in docs/5-troubleshooting/index.mdx:4, 18 in docs/6-commerce-connector/index.mdx:4, 13 in docs/7-order-management-knowledge/index.mdx:4, 12 in docs/8-connector/index.mdx:4, 5 in docs/9-deployment/index.mdx:4"
    `);
  });

  it('reports a section without a chapter', () => {
    expect(report(validContent().filter(({file}) => file !== '9-deployment/index.mdx'))).toMatchInlineSnapshot(`
      "The guide's content has 1 problem:
      docs/index.mdx:1  section 9 has no chapter
          hint: add docs/9-…/index.mdx with "section: 9""
    `);
  });

  it('reports a section number used twice', () => {
    expect(report(contentAnd('9-launch/index.mdx', textOf('9-deployment/index.mdx')))).toMatchInlineSnapshot(`
      "The guide's content has 2 problems:
      docs/9-launch/index.mdx:2  section 9 is there twice
          hint: the other one is at docs/9-deployment/index.mdx:2
      docs/9-launch/index.mdx:10  objective 9.1 is there twice
          hint: the other one is at docs/9-deployment/index.mdx:10"
    `);
  });

  it('reports a missing front page', () => {
    expect(report(validContent().filter(({file}) => file !== 'index.mdx'))).toMatchInlineSnapshot(`
      "The guide's content has 1 problem:
      docs/index.mdx:1  the front page is missing
          hint: add docs/index.mdx with the figures of the exam"
    `);
  });
});

describe('objectives', () => {
  it('reports a gap in the numbers, and who counted on the missing one', () => {
    expect(reportWith(CHAPTER, '## 4.2', '## 4.4')).toMatchInlineSnapshot(`
      "The guide's content has 3 problems:
      docs/4-integrations/index.mdx:1  objective 4.2 is missing
          hint: add "## 4.2 …" with its answer
      docs/flows/order-creation.yaml:4  unknown objective "4.2"
          hint: section 4 has 4.1, 4.4, 4.3
      docs/messages/magento.sales.order_management.create.md:9  unknown objective "4.2"
          hint: section 4 has 4.1, 4.4, 4.3"
    `);
  });

  it('reports a missing last objective by the count', () => {
    expect(reportWith(CHAPTER, objective('4.3', 'Register integrations'), '')).toMatchInlineSnapshot(`
      "The guide's content has 1 problem:
      docs/index.mdx:9  the chapters answer 10 objectives, the exam has 11
          hint: section 1: 1, section 2: 1, section 3: 1, section 4: 2, section 5: 1, section 6: 1, section 7: 1, section 8: 1, section 9: 1"
    `);
  });

  it('reports an objective that is there twice', () => {
    expect(reportWith(CHAPTER, '## 4.3', `${objective('4.1')}\n## 4.3`)).toMatchInlineSnapshot(`
      "The guide's content has 1 problem:
      docs/4-integrations/index.mdx:42  objective 4.1 is there twice
          hint: the other one is at docs/4-integrations/index.mdx:10"
    `);
  });

  it('reports an objective in the chapter of another section, once', () => {
    expect(reportWith('5-troubleshooting/index.mdx', '## 5.1', '## 4.9')).toMatchInlineSnapshot(`
      "The guide's content has 1 problem:
      docs/5-troubleshooting/index.mdx:10  objective 4.9 stands in the chapter of section 5
          hint: move it to its own chapter"
    `);
  });

  it('reports a ## heading that is no objective', () => {
    expect(reportWith(CHAPTER, '## 4.2', '## Summary\n\n## 4.2')).toMatchInlineSnapshot(`
      "The guide's content has 1 problem:
      docs/4-integrations/index.mdx:26  "## Summary" is not an objective
          hint: a ## heading begins with the objective's number, as in "## 4.2 Determine …"; use ### for anything else"
    `);
  });

  it('reports an objective without :::in-short', () => {
    expect(reportWith(CHAPTER, ':::in-short', ':::note')).toMatchInlineSnapshot(`
      "The guide's content has 1 problem:
      docs/4-integrations/index.mdx:10  objective 4.1 has no ":::in-short"
          hint: add the container; CONTRIBUTING.md shows the form"
    `);
  });

  it('reports an objective without :::dont-confuse', () => {
    expect(reportWith(CHAPTER, ':::dont-confuse', ':::note')).toMatchInlineSnapshot(`
      "The guide's content has 1 problem:
      docs/4-integrations/index.mdx:10  objective 4.1 has no ":::dont-confuse"
          hint: add the container; CONTRIBUTING.md shows the form"
    `);
  });

  it('reports an objective without a source', () => {
    expect(reportWith(CHAPTER, 'text.[^oms-api]', 'text.')).toMatchInlineSnapshot(`
      "The guide's content has 1 problem:
      docs/4-integrations/index.mdx:10  objective 4.1 cites no source
          hint: cite one as a footnote, such as [^oms-api]"
    `);
  });

  it('reports an objective with too few words', () => {
    expect(reportWith('1-functionality/index.mdx', 'Eight words make one sentence of this text. '.repeat(9), ''))
      .toMatchInlineSnapshot(`
      "The guide's content has 1 problem:
      docs/1-functionality/index.mdx:10  objective 1.1 has 26 words
          hint: answer it in at least 80"
    `);
  });
});

describe('references', () => {
  it('reports a mistyped message name in a chapter, with the name that was meant', () => {
    expect(reportWith(CHAPTER, '`magento.sales.order_management.create`', '`magento.sales.order_managment.create`'))
      .toMatchInlineSnapshot(`
      "The guide's content has 1 problem:
      docs/4-integrations/index.mdx:32  no message is called "magento.sales.order_managment.create"
          hint: did you mean "magento.sales.order_management.create"?"
    `);
  });

  it('reports a message name that is like no other', () => {
    expect(reportWith(CHAPTER, '`magento.sales.order_management.create`', '`magento.weather.now`'))
      .toMatchInlineSnapshot(`
      "The guide's content has 1 problem:
      docs/4-integrations/index.mdx:32  no message is called "magento.weather.now"
          hint: add docs/messages/<name>.md, or list the name in docs/messages/unlisted.yaml with the reason it has no page"
    `);
  });

  it('reports a term that is used but not defined', () => {
    expect(reportWith(CHAPTER, '/glossary/#soft-allocation', '/glossary/#drop-shipping')).toMatchInlineSnapshot(`
      "The guide's content has 1 problem:
      docs/4-integrations/index.mdx:16  unknown glossary term "drop-shipping"
          hint: define it in docs/glossary.mdx"
    `);
  });

  it('reports a footnote of an unknown source', () => {
    expect(reportWith(CHAPTER, '[^oms-api]', '[^oms-apis]')).toMatchInlineSnapshot(`
      "The guide's content has 1 problem:
      docs/4-integrations/index.mdx:16  unknown source "oms-apis"
          hint: did you mean "oms-api"?"
    `);
  });

  it('reports a link to an unknown flow', () => {
    expect(reportWith(CHAPTER, '/flows/order-creation/', '/flows/order-creaton/')).toMatchInlineSnapshot(`
      "The guide's content has 1 problem:
      docs/4-integrations/index.mdx:16  unknown flow "order-creaton"
          hint: did you mean "order-creation"?"
    `);
  });

  it('reports an unlisted name that has a page', () => {
    expect(
      report(
        contentWith(
          'messages/unlisted.yaml',
          'code only.',
          'code only.\nmagento.sales.order_management.create: Why not?',
        ),
      ),
    ).toMatchInlineSnapshot(`
      "The guide's content has 1 problem:
      docs/messages/unlisted.yaml:2  "magento.sales.order_management.create" has a page
          hint: take it off this list"
    `);
  });
});

describe('front matter', () => {
  it('reports an unknown key of a chapter', () => {
    expect(reportWith(CHAPTER, 'weight: 23', 'weight: 23\nautor: me')).toMatchInlineSnapshot(`
      "The guide's content has 1 problem:
      docs/4-integrations/index.mdx:5  unknown key "autor"
          hint: known keys: section, title, weight, description"
    `);
  });

  it('reports a mistyped key of a chapter as missing and unknown, with the key that was meant', () => {
    expect(reportWith(CHAPTER, 'weight: 23', 'wieght: 23')).toMatchInlineSnapshot(`
      "The guide's content has 2 problems:
      docs/4-integrations/index.mdx:2  missing key "weight"
          hint: add "weight:"
      docs/4-integrations/index.mdx:4  unknown key "wieght"
          hint: did you mean "weight"?"
    `);
  });

  it('reports an unknown key of a message', () => {
    expect(reportWith(MESSAGE, 'confidence: doc', 'confidence: doc\nreturn: Nothing.')).toMatchInlineSnapshot(`
      "The guide's content has 1 problem:
      docs/messages/magento.sales.order_management.create.md:9  unknown key "return"
          hint: did you mean "returns"?"
    `);
  });

  it("reports an unknown key of a message's field", () => {
    expect(reportWith(MESSAGE, 'meaning: The order}', 'meaning: The order, note: x}')).toMatchInlineSnapshot(`
      "The guide's content has 1 problem:
      docs/messages/magento.sales.order_management.create.md:12  unknown key "params.0.note"
          hint: known keys: path, type, required, meaning"
    `);
  });

  it('reports a missing key that should hold one of several words', () => {
    expect(reportWith(MESSAGE, 'kind: command\n', '')).toMatchInlineSnapshot(`
      "The guide's content has 1 problem:
      docs/messages/magento.sales.order_management.create.md:2  missing key "kind"
          hint: add "kind:""
    `);
  });

  it('reports a word that is none of those allowed', () => {
    expect(reportWith(MESSAGE, 'kind: command', 'kind: order')).toMatchInlineSnapshot(`
      "The guide's content has 1 problem:
      docs/messages/magento.sales.order_management.create.md:3  "kind": Invalid option: expected one of "command"|"event"|"query"|"unknown""
    `);
  });

  it('reports an objective number without quotes', () => {
    expect(reportWith(MESSAGE, '["4.2"]', '[4.2]')).toMatchInlineSnapshot(`
      "The guide's content has 1 problem:
      docs/messages/magento.sales.order_management.create.md:9  "objectives.0": must be an objective number in quotes, such as "4.2""
    `);
  });

  it('reports a YAML syntax error, and nothing that only follows from it', () => {
    expect(reportWith(CHAPTER, 'title: Integrations', 'title: Integrations: all')).toMatchInlineSnapshot(`
      "The guide's content has 1 problem:
      docs/4-integrations/index.mdx:3  not valid YAML: Nested mappings are not allowed in compact mappings
          hint: a text with ": " or a leading [, {, * or & needs quotes"
    `);
  });

  it('reports a document without front matter', () => {
    expect(reportWith(CHAPTER, '---\nsection', 'section')).toMatchInlineSnapshot(`
      "The guide's content has 1 problem:
      docs/4-integrations/index.mdx:1  the front matter is missing
          hint: it needs the keys section, title, weight, description"
    `);
  });
});

describe('MDX', () => {
  it('reports a syntax error in a chapter, and nothing that only follows from it', () => {
    expect(reportWith(CHAPTER, 'What to study first.', 'What to {study first.')).toMatchInlineSnapshot(`
      "The guide's content has 1 problem:
      docs/4-integrations/index.mdx:8  not valid MDX: Unexpected end of file in expression, expected a corresponding closing brace for \`{\`
          hint: outside code, write \\{ and \\< for a brace or an angle bracket"
    `);
  });

  it('reports a syntax error in the glossary, and nothing that only follows from it', () => {
    expect(reportWith('glossary.mdx', 'Units reserved', 'Units {reserved')).toMatchInlineSnapshot(`
      "The guide's content has 1 problem:
      docs/glossary.mdx:9  not valid MDX: Unexpected end of file in expression, expected a corresponding closing brace for \`{\`
          hint: outside code, write \\{ and \\< for a brace or an angle bracket"
    `);
  });
});

describe('messages', () => {
  it('reports a message in a file of another name', () => {
    expect(
      reportWith(MESSAGE, 'name: magento.sales.order_management.create', 'name: magento.sales.order_management.place'),
    ).toMatchInlineSnapshot(`
      "The guide's content has 1 problem:
      docs/messages/magento.sales.order_management.create.md:2  message "magento.sales.order_management.place" stands in a file of another name
          hint: rename the file to docs/messages/magento.sales.order_management.place.md, or correct the name"
    `);
  });

  it('reports a message that is defined twice', () => {
    expect(report(contentAnd(`messages/old/magento.sales.order_management.create.md`, textOf(MESSAGE))))
      .toMatchInlineSnapshot(`
      "The guide's content has 2 problems:
      docs/messages/old/magento.sales.order_management.create.md:2  message "magento.sales.order_management.create" is defined twice
          hint: the other one is docs/messages/magento.sales.order_management.create.md
      docs/messages/old/magento.sales.order_management.create.md:2  message "magento.sales.order_management.create" stands in a file of another name
          hint: rename the file to docs/messages/magento.sales.order_management.create.md, or correct the name"
    `);
  });

  it('reports an unknown actor', () => {
    expect(reportWith(MESSAGE, '[sales-channel]', '[sale-channel]')).toMatchInlineSnapshot(`
      "The guide's content has 1 problem:
      docs/messages/magento.sales.order_management.create.md:5  unknown actor "sale-channel"
          hint: did you mean "sales-channel"?"
    `);
  });

  it('reports an unknown objective', () => {
    expect(reportWith(MESSAGE, '["4.2"]', '["4.7"]')).toMatchInlineSnapshot(`
      "The guide's content has 1 problem:
      docs/messages/magento.sales.order_management.create.md:9  unknown objective "4.7"
          hint: section 4 has 4.1, 4.2, 4.3"
    `);
  });

  it('reports a body without a summary', () => {
    expect(reportWith(MESSAGE, 'Creates an order in Order Management.[^oms-api]\n', '')).toMatchInlineSnapshot(`
      "The guide's content has 1 problem:
      docs/messages/magento.sales.order_management.create.md:1  the body has no summary
          hint: begin it with one sentence that says what the message does"
    `);
  });

  it('reports a body without one of the three headings', () => {
    expect(reportWith(MESSAGE, '## What happens next', '## Next')).toMatchInlineSnapshot(`
      "The guide's content has 1 problem:
      docs/messages/magento.sales.order_management.create.md:31  the body has no heading "## What happens next"
          hint: add it; every message page has the same three"
    `);
  });
});

describe('examples', () => {
  it('reports a required field that is missing', () => {
    expect(reportWith(MESSAGE, '    order_id: "100000123"\n', '')).toMatchInlineSnapshot(`
      "The guide's content has 1 problem:
      docs/messages/magento.sales.order_management.create.md:19  example: required field "order.order_id" is missing
          hint: add "order_id" (string)"
    `);
  });

  it('reports a required field that is missing in an element of a list', () => {
    expect(reportWith(MESSAGE, '- sku: LAMP-1\n        quantity: 2', '- quantity: 2')).toMatchInlineSnapshot(`
      "The guide's content has 1 problem:
      docs/messages/magento.sales.order_management.create.md:25  example: required field "order.lines.1.sku" is missing
          hint: add "sku" (string)"
    `);
  });

  it('needs no optional field, and no required one below a parent that is not there', () => {
    const optionalParent = textOf(MESSAGE).replace(
      '{path: order, type: magento.sales.order, required: true',
      '{path: order, type: magento.sales.order, required: false',
    );
    const withoutOrder = optionalParent.replace(/example:\n[\s\S]*?---/, 'example: {}\n---');
    expect(assembleContent(contentWith(MESSAGE, textOf(MESSAGE), withoutOrder)).problems).toEqual([]);
  });

  it('reports a field that params does not list', () => {
    expect(reportWith(MESSAGE, '    gift: false', '    gifts: false')).toMatchInlineSnapshot(`
      "The guide's content has 1 problem:
      docs/messages/magento.sales.order_management.create.md:21  example: field "order.gifts" is not in params
          hint: did you mean "gift"?"
    `);
  });

  it('reports a field that is like no other', () => {
    expect(reportWith(MESSAGE, '    gift: false', '    customer_note: Hi')).toMatchInlineSnapshot(`
      "The guide's content has 1 problem:
      docs/messages/magento.sales.order_management.create.md:21  example: field "order.customer_note" is not in params
          hint: list it under params, or drop it"
    `);
  });

  it('reports a value of the wrong type', () => {
    expect(reportWith(MESSAGE, 'quantity: 2', 'quantity: two')).toMatchInlineSnapshot(`
      "The guide's content has 1 problem:
      docs/messages/magento.sales.order_management.create.md:26  example: "order.lines.1.quantity" must be of type integer"
    `);
  });

  it('reports a single value where a list belongs', () => {
    expect(reportWith(MESSAGE, /lines:\n[\s\S]*quantity: 2/.exec(textOf(MESSAGE))![0], 'lines: TENT-2'))
      .toMatchInlineSnapshot(`
      "The guide's content has 1 problem:
      docs/messages/magento.sales.order_management.create.md:22  example: "order.lines" must be a list, as its type is array of magento.sales.order_line"
    `);
  });
});

describe('flows', () => {
  it('reports an unknown branch', () => {
    expect(reportWith(FLOW, 'branch: accepted', 'branch: acepted')).toMatchInlineSnapshot(`
      "The guide's content has 1 problem:
      docs/flows/order-creation.yaml:18  unknown branch "acepted"
          hint: describe it under "branches:""
    `);
  });

  it("reports a step of an actor that is not among the flow's", () => {
    expect(reportWith(FLOW, 'at: oms', 'at: carrier')).toMatchInlineSnapshot(`
      "The guide's content has 1 problem:
      docs/flows/order-creation.yaml:16  "carrier" is not among the flow's actors
          hint: add it to "actors:" (sales-channel, oms)"
    `);
  });

  it('reports an actor nobody knows', () => {
    expect(reportWith(FLOW, 'actors: [sales-channel, oms]', 'actors: [sales-channel, oms, shoper]'))
      .toMatchInlineSnapshot(`
        "The guide's content has 1 problem:
        docs/flows/order-creation.yaml:5  unknown actor "shoper"
            hint: add it to docs/actors.yaml"
      `);
  });

  it('reports an unknown message of a step', () => {
    expect(
      reportWith(
        FLOW,
        'message: magento.sales.order_management.create',
        'message: magento.sales.order_management.creat',
      ),
    ).toMatchInlineSnapshot(`
      "The guide's content has 1 problem:
      docs/flows/order-creation.yaml:14  no message is called "magento.sales.order_management.creat"
          hint: did you mean "magento.sales.order_management.create"?"
    `);
  });

  it('reports an unknown message in a note', () => {
    expect(reportWith(FLOW, '`magento.sales.order_management.create`', '`magento.sales.order_management.creat`'))
      .toMatchInlineSnapshot(`
        "The guide's content has 1 problem:
        docs/flows/order-creation.yaml:23  no message is called "magento.sales.order_management.creat"
            hint: did you mean "magento.sales.order_management.create"?"
      `);
  });

  it('reports a step that stands inside one actor and between two', () => {
    expect(reportWith(FLOW, '- at: oms', '- at: oms\n    from: oms')).toMatchInlineSnapshot(`
      "The guide's content has 1 problem:
      docs/flows/order-creation.yaml:16  step 2 has no clear place
          hint: give it "from:" and "to:", or "at:" alone"
    `);
  });

  it('reports a step that does nothing', () => {
    expect(reportWith(FLOW, '    action: Reserve two units\n', '')).toMatchInlineSnapshot(`
      "The guide's content has 1 problem:
      docs/flows/order-creation.yaml:16  step 2 does nothing
          hint: give it "message:" or "action:""
    `);
  });
});

describe('sources, symptoms and integration points', () => {
  it('reports a source without an address, and not every place that cites it', () => {
    expect(reportWith('sources.yaml', '  address: "https://example.com/oms-api"\n', '')).toMatchInlineSnapshot(`
      "The guide's content has 1 problem:
      docs/sources.yaml:1  "oms-api": the source has no address; add "address:", or "unlinked:" with the reason when it must not be linked"
    `);
  });

  it('reports a YAML syntax error in the sources, and not every place that cites one', () => {
    expect(reportWith('sources.yaml', 'title: Exam overview', 'title: Exam: overview')).toMatchInlineSnapshot(`
      "The guide's content has 1 problem:
      docs/sources.yaml:6  not valid YAML: Nested mappings are not allowed in compact mappings
          hint: a text with ": " or a leading [, {, * or & needs quotes"
    `);
  });

  it('reports a source that nothing cites', () => {
    const leftover = 'leftover:\n  title: Left over\n  kind: code\n  unlinked: For the test.\n';
    const files = validContent().map((each) =>
      each.file === 'sources.yaml' ? {...each, text: leftover + each.text} : each,
    );
    expect(report(files)).toMatchInlineSnapshot(`
      "The guide's content has 1 problem:
      docs/sources.yaml:1  source "leftover" is cited nowhere
          hint: cite it, or take it off"
    `);
  });

  it('reports an address that is none', () => {
    expect(reportWith('sources.yaml', 'https://example.com/oms-api', 'example.com/oms-api')).toMatchInlineSnapshot(`
      "The guide's content has 1 problem:
      docs/sources.yaml:4  "oms-api.address": must be a web address"
    `);
  });

  it('reports a symptom with an unknown source', () => {
    expect(reportWith(SYMPTOMS, '[status-page]', '[statuspage]')).toMatchInlineSnapshot(`
      "The guide's content has 1 problem:
      docs/5-troubleshooting/symptoms.yaml:8  unknown source "statuspage"
          hint: did you mean "status-page"?"
    `);
  });

  it('reports a symptom that names an unknown message', () => {
    expect(reportWith(SYMPTOMS, 'order_management.create', 'order_management.creat')).toMatchInlineSnapshot(`
      "The guide's content has 1 problem:
      docs/5-troubleshooting/symptoms.yaml:4  no message is called "magento.sales.order_management.creat"
          hint: did you mean "magento.sales.order_management.create"?"
    `);
  });

  it('reports a system served by an unknown integration point', () => {
    expect(reportWith('integration-points.yaml', '[oms-messages]', '[oms-mesages]')).toMatchInlineSnapshot(`
      "The guide's content has 1 problem:
      docs/integration-points.yaml:27  unknown integration point "oms-mesages"
          hint: one of oro-api, oms-messages"
    `);
  });

  it('reports an unknown message of a system', () => {
    expect(
      reportWith(
        'integration-points.yaml',
        '[magento.sales.order_management.updated]',
        '[magento.sales.order_management.update]',
      ),
    ).toMatchInlineSnapshot(`
      "The guide's content has 1 problem:
      docs/integration-points.yaml:28  no message is called "magento.sales.order_management.update"
          hint: did you mean "magento.sales.order_management.updated"?"
    `);
  });
});

describe('glossary', () => {
  it('reports a term that is defined twice', () => {
    expect(report(contentWith('glossary.mdx', '### Soft', '### Soft allocation\n\nAgain.\n\n### Soft')))
      .toMatchInlineSnapshot(`
        "The guide's content has 1 problem:
        docs/glossary.mdx:10  the anchor "soft-allocation" is there twice
            hint: the other one is on line 6; give one of them another"
      `);
  });

  it('reports a term without a definition', () => {
    expect(reportWith('glossary.mdx', '### Soft', '### Empty\n\n### Soft')).toMatchInlineSnapshot(`
      "The guide's content has 1 problem:
      docs/glossary.mdx:6  term "Empty" has no definition
          hint: write one to three sentences under it"
    `);
  });
});
