import {describe, expect, it} from 'vitest';
import {available, withAggregateRow} from '../../simulator/stock';
import {type Lab, labReducer, OUTSIDE_CATALOG, START_DRAFT, START_LAB, UNKNOWN_SOURCE} from './lab';

const send = (lab: Lab, draft: Partial<typeof START_DRAFT> = {}) =>
  labReducer(lab, {type: 'send', draft: {...START_DRAFT, ...draft}});
const setSoft = (lab: Lab, soft: number) =>
  labReducer(lab, {type: 'edit', field: 'soft', stock: withAggregateRow(lab.stock, 'AP-MUG', {soft, safety: 0})});
const mugs = ({stock}: Lab) => available(stock, 'AP-MUG').quantity;

describe('the stock lab', () => {
  it('opens with a message that shows what NONZERO does', () => {
    expect(send(START_LAB).status).toBe(
      'The NONZERO snapshot of WH_EAST was applied. SKUs: 2 set, 2 set to 0, 1 kept.',
    );
  });

  it('names the SKUs FULL warns about', () => {
    expect(send(START_LAB, {kind: 'FULL'}).status).toContain(
      'missing from the message are AP-SHIRT-L, AP-CAP, AP-EBOOK.',
    );
  });

  it('offers an adjustment of the same effect on the two SKUs', () => {
    expect(mugs(send(START_LAB, {kind: 'adjust'}))).toBe(mugs(send(START_LAB, {kind: 'DELTA'})));
  });

  it('can send a SKU outside the catalog, an invalid quantity and an unknown source', () => {
    const lines = START_DRAFT.lines.map((line) => ({
      ...line,
      included: ['AP-MUG', OUTSIDE_CATALOG].includes(line.sku),
      quantity: line.sku === 'AP-MUG' ? '' : '1',
    }));
    expect(send(START_LAB, {lines}).status).toContain('1 ignored, 1 refused');
    expect(send(START_LAB, {sourceId: UNKNOWN_SOURCE})).toMatchObject({
      stock: START_LAB.stock,
      status: expect.stringContaining('rejected'),
    });
  });

  it('undoes messages one by one, and the keystrokes of one field together', () => {
    const edited = setSoft(setSoft(START_LAB, 1), 12);
    const sent = send(edited);
    const [once, twice] = [
      labReducer(sent, {type: 'undo'}),
      labReducer(labReducer(sent, {type: 'undo'}), {type: 'undo'}),
    ];
    expect([edited, sent, once, twice].map(mugs)).toEqual([-5, -3, -5, 7]);
    expect(labReducer(twice, {type: 'undo'})).toBe(twice);
  });

  it('resets to the start', () => {
    expect(labReducer(send(START_LAB), {type: 'reset'})).toEqual({...START_LAB, status: expect.any(String)});
  });
});
