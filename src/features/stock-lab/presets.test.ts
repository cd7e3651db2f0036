import {readFileSync} from 'node:fs';
import {describe, expect, it} from 'vitest';
import {aggregateRow, available} from '../../simulator/stock';
import {type Lab, labReducer} from './lab';
import {addressOfPreset, findPreset, play, PRESET_IDS, presetOfAddress} from './presets';
import {quantityText} from './words';

const CHAPTER = readFileSync('docs/7-order-management-knowledge/index.mdx', 'utf8');

const labOf = (id: string): Lab => play(findPreset(id)!);
const rowOf = ({stock}: Lab, sku: string, source = 'WH_EAST') => stock.sources.get(source)!.get(sku)!;
const promise = ({stock}: Lab, sku: string) => available(stock, sku).quantity;

/** The cells of the chapter's table row that begins with a text. */
function cellsOf(start: string): string[] {
  const line = CHAPTER.split('\n').find((each) => each.startsWith(`| ${start}`));
  return line
    ? line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim())
    : [];
}

/** The whole numbers that a sentence of the chapter has where the pattern has groups. */
function numbersIn(sentence: RegExp): number[] {
  return (sentence.exec(CHAPTER) ?? []).slice(1).map(Number);
}

describe('a preset', () => {
  it('stands in the chapter, and the chapter names no other', () => {
    const used = [...CHAPTER.matchAll(/<TryInLab presets="([^"]+)" \/>/g)].flatMap(([, ids]) => ids!.split(' '));
    expect(used.toSorted()).toEqual([...PRESET_IDS].toSorted());
  });

  it.each(PRESET_IDS)('%s can be played: no step is refused', (id) => {
    const {past, sent} = labOf(id);
    expect(past).toHaveLength(findPreset(id)!.steps.length);
    expect(sent?.outcome.rejected).toBeUndefined();
  });

  it('is loaded by an address that ends in the lab, and by no other', () => {
    const {search, hash} = new URL(`https://example.com/${addressOfPreset('fed')}`);
    expect(presetOfAddress({search, hash})).toBe(findPreset('fed'));
    expect(presetOfAddress({search, hash: '#7.3'})).toBeUndefined();
    expect(presetOfAddress({search: '?lab=constructor', hash})).toBeUndefined();
  });
});

describe('7.1: the rows and the lab agree', () => {
  const rows = [...CHAPTER.matchAll(/^\| [^|]*<TryInLab presets="([\w-]+)" \/> \|([^|]+)\|([^|]+)\|([^|]+)\|$/gm)];

  it('has seven rows to play', () => expect(rows).toHaveLength(7));

  it.each(rows.map(([, id, ...cells]) => [id!, ...cells] as const))('%s', (id, onHandAndHard, soft, sum) => {
    const lab = labOf(id);
    const {onHand, hard} = rowOf(lab, 'AP-SHIRT-M');
    expect(`${onHand} / ${hard}`).toBe(onHandAndHard!.trim());
    expect(String(aggregateRow(lab.stock, 'AP-SHIRT-M').soft)).toBe(soft!.trim());
    expect(`**${promise(lab, 'AP-SHIRT-M')}**`).toBe(sum!.trim().split(' = ')[1]);
  });
});

describe('7.2: the same message in three modes', () => {
  const modes = cellsOf('SKU at WH_EAST, before').slice(1);

  it.each(['AP-SHIRT-M', 'AP-SHIRT-L', 'AP-CAP', 'AP-EBOOK', 'AP-MUG'])('%s', (sku) => {
    const [before, ...results] = cellsOf(`${sku}, `);
    const unlimited = (lab: Lab) => quantityText({...rowOf(lab, sku), quantity: rowOf(lab, sku).onHand});
    expect(before).toBe(`${sku}, ${unlimited({...labOf('nonzero'), stock: findPreset('nonzero')!.stock})}`);
    const played = modes.map((mode) => {
      const lab = labOf(mode.toLowerCase());
      return unlimited(lab) + (lab.sent!.outcome.warnings.includes(sku) ? ', warning' : '');
    });
    expect(played).toEqual(results.map((cell) => cell.replace(/\*\*|:inferred/g, '')));
  });

  it('leaves the other source, and gives the sums of the text', () => {
    const [shirts, larges] = numbersIn(/STORE_BOSTON keeps (\d+) and (\d+) in every mode/);
    const [nonzero, other] = numbersIn(/offers (\d+) AP-SHIRT-L after NONZERO and (\d+) after FULL or DELTA/);
    const [nonzeroSoft, otherSoft] = numbersIn(/With one AP-SHIRT-L in soft in-flight it offers (\d+) or (\d+)/);
    for (const mode of ['nonzero', 'full', 'delta']) {
      const lab = labOf(mode);
      expect(rowOf(lab, 'AP-SHIRT-M', 'STORE_BOSTON').onHand).toBe(shirts);
      expect(rowOf(lab, 'AP-SHIRT-L', 'STORE_BOSTON').onHand).toBe(larges);
      expect(promise(lab, 'AP-SHIRT-L')).toBe(mode === 'nonzero' ? nonzero : other);
      expect(promise(labOf(`${mode}-soft`), 'AP-SHIRT-L')).toBe(mode === 'nonzero' ? nonzeroSoft : otherSoft);
    }
  });

  it('an adjustment counts every time, a snapshot once', () => {
    const twice = (id: string) => labReducer(labOf(id), {type: 'send', draft: findPreset(id)!.draft});
    const counts = numbersIn(/AP-SHIRT-M is still (\d+); send the adjustment twice and it is (\d+)/);
    expect(['nonzero', 'adjustment'].map((id) => rowOf(twice(id), 'AP-SHIRT-M').onHand)).toEqual(counts);
    expect(rowOf(labOf('adjustment'), 'AP-MUG')).toEqual(rowOf(labOf('nonzero'), 'AP-MUG'));
  });
});
