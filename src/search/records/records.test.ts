import {brotliCompressSync} from 'node:zlib';
import {expect, test} from 'vitest';
import {readContent} from '../../content/read';
import {buildRecords} from '.';
import {KINDS} from '../record';

const guide = await readContent('docs');
const records = buildRecords(guide);
const find = (objectID: string) => records.find((record) => record.objectID === objectID);

test('every record has an id of its own, a title and an address', () => {
  expect(new Set(records.map(({objectID}) => objectID)).size).toBe(records.length);
  for (const {objectID, kind, title, path} of records) {
    expect(objectID.startsWith(`${kind}:`)).toBe(true);
    expect(title).not.toBe('');
    expect(path).toMatch(/^\/([\w.-]+\/)*(\?item=[\w-]+|#\S+)?$/);
  }
});

test('messages, objectives, flows and terms are all there', () => {
  const count = (wanted: string) => records.filter(({kind}) => kind === wanted).length;
  expect(count('message')).toBe(guide.messages.size);
  expect(count('objective')).toBe(guide.exam.objectives);
  expect(count('flow')).toBe(guide.flows.size);
  expect(count('term')).toBe(guide.terms.size);
  expect(count('symptom')).toBe(guide.symptoms.length);
  expect(count('practice')).toBe(guide.questions.length);
  for (const kind of KINDS) expect([kind, count(kind)]).not.toEqual([kind, 0]);
});

test('an objective quotes its answer in short, as plain text', () => {
  const {text, path, section} = find('objective:7.3')!;
  expect(text.length).toBeGreaterThan(80);
  expect(text).not.toMatch(/[`[\]]|\{/);
  expect([path, section]).toEqual(['/7-order-management-knowledge/#7.3', 7]);
});

test('a field tells what it means and which messages have it', () => {
  const {text, path} = find('parameter:tracking_number')!;
  expect(text).toMatch(/In magento\.[\w.]+/);
  expect(path).toMatch(/^\/messages\/magento\.[\w.]+\/#parameters$/);
});

test('fields that say nothing by themselves are left out', () => {
  expect(find('parameter:id')).toBeUndefined();
  expect(find('parameter:order_id')).toBeDefined();
});

test('what a browser loads of them stays small', () => {
  expect(brotliCompressSync(JSON.stringify(records)).length).toBeLessThan(100_000);
});

test('a symptom is known by its codes, and leads to its entry', () => {
  const {title, text, aliases, path} = find('symptom:order-rejected-payment')!;
  expect(title).toMatch(/^An order is REJECTED/);
  expect(aliases).toEqual(expect.arrayContaining(['REJECTED', 'PAYMENT_AUTH_FAIL']));
  expect(path).toBe('/5-troubleshooting/#order-rejected-payment');
  expect(text).not.toMatch(/[`*]/);
});

test('no answer of a practice question is found', () => {
  const answers = guide.questions.flatMap(({options}) => options.map(({why}) => why)).filter((why) => why.length > 40);
  const texts = records.filter(({kind}) => kind === 'practice').map(({title}) => title);
  expect(texts.filter((text) => answers.some((why) => text.includes(why)))).toEqual([]);
  expect(records.filter(({kind}) => kind === 'practice').every(({text, aliases}) => text === '' && !aliases)).toBe(
    true,
  );
});
