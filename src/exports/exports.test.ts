import {parse as parseCsv} from 'csv-parse/sync';
import {strFromU8, unzipSync} from 'fflate';
import {XMLParser, XMLValidator} from 'fast-xml-parser';
import {type GIFTQuestion, parse as parseGift} from 'gift-pegjs';
import {fromHtml} from 'hast-util-from-html';
import {toString} from 'mdast-util-to-string';
import {describe, expect, it} from 'vitest';
import {exampleItem} from '../../tests/content/example-items';
import type {ExamItem} from '../exam/types';
import {ankiGuid, toAnki} from './anki';
import {CSV_COLUMNS, toCsv} from './csv';
import type {ExportContext} from './exam-export';
import {toGift} from './gift';
import {blocksToHtml, inlineToHtml} from './html';
import {qtiIdentifier, toQti} from './qti';

const CONTEXT: ExportContext = {
  sections: new Map([[4, 'Integrations: in/out']]),
  objectives: new Map([['4.10', 'Determine <what> "it" needs']]),
  siteUrl: 'https://example.com/guide',
};

/** Texts that formats and programs are known to break. */
const AWKWARD = [
  '<order-id>',
  'a < b && c',
  '"quoted" and \'single\'',
  '#2 = ok?',
  'POST {"qty": 1} to /orders#2 = ok?',
  'a=b',
  '~5',
  '{}',
  '[sku]',
  '50%',
  'http://x',
  '// no comment',
  'back\\slash \\n \\{',
  '=1+1',
  '-5',
  '+49',
  '@order',
  '\t=x',
  '-100 %',
  '1-2',
  '4.10',
  '→ “ ” é ×',
  '- no list',
  '1. no list',
  '> no quote',
  '&amp; &lt;',
  '%50%',
  'a -> b',
  '::title::',
  ']]> <!-- --> <![CDATA[',
  'one, two; three\ttab',
];

const SCENARIO =
  'The adapter sends `a < b`:\n\n```json\n{\n\t"sku": "A#1",\n  "note": "x = ~y"\n}\n```\n\n# Not a heading';

/** An item for every four awkward texts, each text as stem, as option and as reason. */
const ITEMS: ExamItem[] = AWKWARD.map((text, index) => {
  const id = `q-4-${String(index + 1).padStart(3, '0')}`;
  const texts = [0, 1, 2, 3, 4].map((each) => AWKWARD[(index + each) % AWKWARD.length]!);
  const select = (index % 3) + 1;
  return exampleItem({
    id,
    objective: '4.10',
    stem: text,
    select,
    ...(index % 2 === 0 && {scenario: SCENARIO}),
    options: texts.map((option, place) => ({
      id: `${id}-${'abcde'[place]}`,
      text: option,
      correct: place < select,
      why: `${option} ${option}`,
    })),
  });
});

/** What a reader sees of HTML; white space as a browser shows it. */
function seen(html: string): string {
  return toString(fromHtml(html, {fragment: true}))
    .replace(/\s+/g, ' ')
    .trim();
}

const shown = (text: string) => text.replace(/\s+/g, ' ').trim();

describe('HTML of an item’s Markdown', () => {
  it.each(AWKWARD)('shows %j as it is written', (text) => {
    expect(seen(inlineToHtml(text))).toBe(shown(text));
  });

  it('knows code, bold and emphasis', () => {
    expect(inlineToHtml('`<id>` is **not** *the* id')).toBe(
      '<code>&#x3C;id></code> is <strong>not</strong> <em>the</em> id',
    );
  });

  it('keeps code blocks as they are, in one line', () => {
    const html = blocksToHtml(SCENARIO);
    expect(html).not.toMatch(/[\n\t]/);
    const code = /<pre><code>(.*)<\/code><\/pre>/.exec(html)![1]!.replaceAll('<br />', '\n');
    expect(toString(fromHtml(code, {fragment: true}))).toBe('{\n\t"sku": "A#1",\n  "note": "x = ~y"\n}');
    expect(html.endsWith('<p># Not a heading</p>')).toBe(true);
  });
});

describe('Anki', () => {
  /** Reads notes as Anki does: header lines, then rows of CSV. */
  function readNotes(text: string): Map<string, string[]> {
    const lines = text.split('\n');
    const body = lines.slice(lines.findIndex((line) => !line.startsWith('#')));
    const rows = parseCsv(body.join('\n'), {delimiter: '\t', quote: '"', escape: '"'}) as string[][];
    return new Map(rows.map((row) => [row[0]!, row]));
  }
  const text = toAnki(ITEMS, CONTEXT);

  it('begins with the headers that Anki reads', () => {
    expect(text.split('\n').slice(0, 7)).toEqual([
      '#separator:tab',
      '#html:true',
      '#guid column:1',
      '#notetype column:2',
      '#deck column:3',
      '#tags column:6',
      expect.stringMatching(/^"oms-study-guide-q-4-001"\t"Basic"\t"Order Management exam::4 Integrations: in\/out"\t/),
    ]);
  });

  it('makes one note of six fields of each item, in one line', () => {
    const notes = readNotes(text);
    expect(notes.size).toBe(ITEMS.length);
    for (const note of notes.values()) expect(note).toHaveLength(6);
    expect(text.trimEnd().split('\n')).toHaveLength(6 + ITEMS.length);
  });

  it('shows stems, options and reasons as written', () => {
    const notes = readNotes(text);
    for (const item of ITEMS) {
      const [, , , front, back, tags] = notes.get(ankiGuid(item)) as [string, string, string, string, string, string];
      const parts = [item.stem, ...item.options.map((option) => option.text)];
      for (const part of parts) expect(seen(front)).toContain(shown(part));
      for (const {why} of item.options) expect(seen(back)).toContain(shown(why));
      expect(back).toContain('https://example.com/guide/4-integrations/#4.2');
      expect(tags.split(' ')).toContain('oms::objective-4.10');
    }
  });

  it('keeps guids when a stem is mended, the order changes and items are added: nothing is doubled', () => {
    const mended = [...ITEMS].reverse().map((item) => ({...item, stem: `${item.stem}!`, revision: 2}));
    const again = readNotes(toAnki([...mended, exampleItem({id: 'q-4-999'})], CONTEXT));
    const before = readNotes(text);
    expect([...again.keys()].filter((guid) => !before.has(guid))).toEqual(['oms-study-guide-q-4-999']);
    expect([...before.keys()].filter((guid) => !again.has(guid))).toEqual([]);
  });
});

describe('GIFT', () => {
  const questions = parseGift(toGift(ITEMS, CONTEXT));
  type Choice = {
    isCorrect: boolean;
    weight: number | null;
    text: {text: string; format: string};
    feedback: {text: string};
  };
  type Mc = GIFTQuestion & {title: string; stem: {text: string; format: string}; choices: Choice[]};
  const byTitle = new Map((questions as Mc[]).map((question) => [question.title, question]));

  it('is one category and one question per item to the grammar', () => {
    expect(questions.map(({type}) => type)).toEqual(['Category', ...ITEMS.map(() => 'MC')]);
    expect((questions[0] as {title: string}).title).toBe('$course$/top/Order Management exam/4 Integrations: in//out');
  });

  it('has the texts as written, with the key', () => {
    for (const item of ITEMS) {
      const {stem, choices} = byTitle.get(item.id)!;
      expect(stem.format).toBe('html');
      expect(seen(stem.text).endsWith(shown(item.stem))).toBe(true);
      expect(choices.map(({text}) => seen(text.text))).toEqual(item.options.map(({text}) => shown(text)));
      expect(choices.map(({feedback}) => seen(feedback.text))).toEqual(item.options.map(({why}) => shown(why)));
      const right = choices.map(({isCorrect, weight}) => (weight === null ? isCorrect : weight > 0));
      expect(right).toEqual(item.options.map(({correct}) => correct));
    }
  });

  it('weighs several right options by their part, wrong ones with everything', () => {
    const weights = (id: string) => byTitle.get(id)!.choices.map(({weight}) => weight);
    expect(weights('q-4-002')).toEqual([50, 50, -100, -100, -100]);
    expect(weights('q-4-003')).toEqual([33.33333, 33.33333, 33.33333, -100, -100]);
  });

  it('escapes the signs of GIFT alone, and has no blank line in a question', () => {
    const gift = toGift(ITEMS, CONTEXT);
    expect(gift).not.toMatch(/\\[^~=#{}:]/);
    for (const block of gift.split('\n\n').slice(1)) expect(block).toMatch(/^\/\/ \[id:q-4-\d+\][\s\S]*\}\s*$/);
  });
});

describe('QTI', () => {
  const files = Object.fromEntries(
    Object.entries(unzipSync(toQti(ITEMS, CONTEXT))).map(([name, bytes]) => [name, strFromU8(bytes)]),
  );
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '',
    htmlEntities: true,
    isArray: (name) => ['simpleChoice', 'value', 'resource'].includes(name),
    stopNodes: ['*.prompt', '*.simpleChoice', '*.modalFeedback', '*.div'],
  });
  /* eslint-disable @typescript-eslint/no-explicit-any -- a parsed tree of no known shape */
  const read = (name: string) => parser.parse(files[name]!) as any;
  /** Identifiers of XML: NCName. */
  const IDENTIFIER = /^[\p{L}_][\p{L}\p{N}._-]*$/u;

  it('is well-formed XML throughout', () => {
    for (const [name, xml] of Object.entries(files)) expect(XMLValidator.validate(xml), name).toBe(true);
  });

  it('has a manifest that names every file once', () => {
    const {manifest} = read('imsmanifest.xml');
    const hrefs = manifest.resources.resource.map(({href}: {href: string}) => href);
    expect([...hrefs, 'imsmanifest.xml'].sort()).toEqual(Object.keys(files).sort());
    for (const {type, identifier, file} of manifest.resources.resource) {
      expect(type).toBe('imsqti_item_xmlv2p1');
      expect(identifier).toMatch(IDENTIFIER);
      expect(hrefs).toContain(file.href);
    }
  });

  it('scores 1 for the exact set of right options, 0 otherwise', () => {
    for (const item of ITEMS) {
      const {assessmentItem: tree} = read(`items/${item.id}.xml`);
      const {responseDeclaration: declared} = tree;
      expect(tree.identifier).toMatch(IDENTIFIER);
      expect(declared.cardinality).toBe(item.select === 1 ? 'single' : 'multiple');
      expect(declared.correctResponse.value).toEqual(
        item.options.filter(({correct}) => correct).map(({id}) => qtiIdentifier(id)),
      );
      const outcome = (name: string) => tree.outcomeDeclaration.find((each: any) => each.identifier === name);
      expect(outcome('MAXSCORE').defaultValue.value).toEqual([1]);
      const {responseIf, responseElse} = tree.responseProcessing.responseCondition;
      expect(responseIf.match).toMatchObject({variable: {identifier: 'RESPONSE'}, correct: {identifier: 'RESPONSE'}});
      expect(responseIf.setOutcomeValue).toMatchObject({identifier: 'SCORE', baseValue: {'#text': 1}});
      expect(responseElse.setOutcomeValue).toMatchObject({identifier: 'SCORE', baseValue: {'#text': 0}});
    }
  });

  it('asks everything in the prompt and the choices, as written', () => {
    for (const item of ITEMS) {
      const {choiceInteraction} = read(`items/${item.id}.xml`).assessmentItem.itemBody;
      expect(seen(choiceInteraction.prompt['#text'] ?? choiceInteraction.prompt)).toBe(shown(item.stem));
      expect(choiceInteraction).toMatchObject({shuffle: 'true', maxChoices: String(item.select)});
      const choices = choiceInteraction.simpleChoice as {identifier: string; '#text': string}[];
      expect(choices.map(({'#text': text}) => seen(text))).toEqual(item.options.map(({text}) => shown(text)));
      for (const {identifier} of choices) expect(identifier).toMatch(IDENTIFIER);
    }
  });
  /* eslint-enable @typescript-eslint/no-explicit-any */

  it('is the same bytes for the same items', () => {
    expect(toQti(ITEMS, CONTEXT)).toEqual(toQti(ITEMS, CONTEXT));
  });
});

describe('CSV', () => {
  const csv = toCsv(ITEMS, CONTEXT);
  const rows = parseCsv(csv, {bom: true, columns: true}) as Record<string, string>[];

  it('has a byte order mark, lines ended by CR and LF, and the same columns in each row', () => {
    expect(csv.startsWith('\uFEFF"id","revision",')).toBe(true);
    expect(csv.endsWith('\r\n')).toBe(true);
    expect(Object.keys(rows[0]!)).toEqual(CSV_COLUMNS);
    expect(rows).toHaveLength(ITEMS.length);
  });

  it('reads as written', () => {
    rows.forEach((row, index) => {
      const item = ITEMS[index]!;
      expect(row.id).toBe(item.id);
      // A sign at the beginning has a space before it.
      expect(row.stem!.replace(/^ /, '')).toBe(item.stem);
      expect(row.scenario).toBe(item.scenario ?? '');
      for (const [place, letter] of ['A', 'B', 'C', 'D', 'E'].entries())
        expect(row[`option ${letter}`]).toBe(`${letter}) ${item.options[place]!.text}`);
      expect(row.right).toBe('A B C'.slice(0, 2 * item.select - 1));
      expect(row.objective).toBe('4.10 Determine <what> "it" needs');
    });
  });

  it('holds nothing that a spreadsheet runs, and no id or option that it turns into a number or a date', () => {
    for (const row of rows) {
      for (const value of Object.values(row)) expect(value).not.toMatch(/^[=+\-@\t\r]/);
      for (const column of ['id', 'objective', 'option A', 'option B'])
        expect(row[column]).not.toMatch(/^\s*[-+]?[\d.,/ -]+%?$/);
    }
  });

  it('leaves numbers as numbers', () => {
    expect(csv.split('\r\n')[1]).toMatch(/^"q-4-001",1,4,"4\.10 /);
  });
});
