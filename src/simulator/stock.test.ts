import {describe, expect, it} from 'vitest';
import {acknowledge, cancelHard, cancelSoft, decline, hardAllocate, reserve} from './allocation';
import {
  type AggregateRow,
  aggregateRow,
  applyAdjustment,
  applySnapshot,
  available,
  type Outcome,
  SNAPSHOT_MODES,
  type SnapshotMode,
  sourceFinal,
  type SourceRow,
  type StockState,
  withAggregateRow,
} from './stock';

const W = 'WH_EAST';
const B = 'STORE_BOSTON';
const [SHIRT_M, SHIRT_L, CAP, EBOOK, MUG, GHOST] = [
  'AP-SHIRT-M',
  'AP-SHIRT-L',
  'AP-CAP',
  'AP-EBOOK',
  'AP-MUG',
  'AP-GHOST',
] as const;

const row = (onHand: number, more: Partial<SourceRow> = {}): SourceRow => ({
  onHand,
  unlimited: false,
  safety: 0,
  hard: 0,
  ...more,
});

function stateOf(
  sources: Record<string, Record<string, SourceRow>>,
  aggregate: Record<string, AggregateRow> = {},
): StockState {
  return {
    sources: new Map(Object.entries(sources).map(([id, rows]) => [id, new Map(Object.entries(rows))])),
    aggregate: {id: 'AGG_US', rows: new Map(Object.entries(aggregate))},
    catalog: new Set([SHIRT_M, SHIRT_L, CAP, EBOOK, MUG]),
  };
}

/** The chapter's example: one snapshot of WH_EAST, three results. */
const START = stateOf({
  [W]: {[SHIRT_M]: row(10), [SHIRT_L]: row(5), [CAP]: row(0), [EBOOK]: row(0, {unlimited: true}), [MUG]: row(7)},
  [B]: {[SHIRT_M]: row(3), [SHIRT_L]: row(2)},
});
const TWO_ROWS = [
  {sku: SHIRT_M, quantity: 8},
  {sku: MUG, quantity: 9},
];
const snapshot = (
  mode: SnapshotMode,
  state = START,
  stock: {sku: string; quantity: number | string; unlimited?: boolean}[] = TWO_ROWS,
  sourceId = W,
): Outcome => applySnapshot(state, {sourceId, mode, stock});
const ADJUSTMENTS = [
  {sku: SHIRT_M, quantity: -2},
  {sku: MUG, quantity: 2},
];
const adjust = (state = START, adjustments: {sku: string; quantity: number | string}[] = ADJUSTMENTS): Outcome =>
  applyAdjustment(state, {sourceId: W, adjustments});

/** On-hand per SKU at a source, `unlimited` where it is. */
function onHand({sources}: StockState, sourceId: string): Record<string, number | 'unlimited'> {
  return Object.fromEntries(
    [...sources.get(sourceId)!].map(([sku, each]) => [sku, each.unlimited ? 'unlimited' : each.onHand]),
  );
}

const changes = ({rows}: Outcome) => Object.fromEntries(rows.map(({sku, change}) => [sku, change]));
const resultOf = ({rows}: Outcome, sku: string) => rows.find((each) => each.sku === sku)!;
const atp = (state: StockState, sku: string) => available(state, sku).quantity;

describe('one order for 4 units, from order to acknowledgment', () => {
  const start = stateOf(
    {[W]: {[SHIRT_M]: row(12, {safety: 2})}, [B]: {[SHIRT_M]: row(5, {safety: 1})}},
    {[SHIRT_M]: {soft: 0, safety: 1}},
  );
  const ordered = reserve(start, SHIRT_M, 4).state;
  const sourced = hardAllocate(ordered, W, SHIRT_M, 4).state;
  const acknowledged = acknowledge(sourced, W, SHIRT_M, 4).state;
  const feed = (state: StockState) => snapshot('DELTA', state, [{sku: SHIRT_M, quantity: 8}]).state;

  it.each([
    ['at the start', start, [12, 0], 0, 10, 13],
    ['soft allocated', ordered, [12, 0], 4, 10, 9],
    ['hard allocated', sourced, [12, 4], 0, 6, 9],
    ['acknowledged, and the feed says 8', feed(acknowledged), [8, 0], 0, 6, 9],
    ['instead, 1 of 4 is declined', decline(sourced, W, SHIRT_M, 1).state, [12, 3], 1, 7, 9],
    ['in error, the feed says 8 without acknowledgment', feed(sourced), [8, 4], 0, 2, 5],
  ] as const)('%s', (_, state, [stock, hard], soft, final, promise) => {
    const east = state.sources.get(W)!.get(SHIRT_M)!;
    expect([east.onHand, east.hard]).toEqual([stock, hard]);
    expect(aggregateRow(state, SHIRT_M).soft).toBe(soft);
    expect(sourceFinal(east)).toBe(final);
    expect(state.sources.get(B)!.get(SHIRT_M)).toEqual(row(5, {safety: 1}));
    expect(sourceFinal(state.sources.get(B)!.get(SHIRT_M)!)).toBe(4);
    expect(available(state, SHIRT_M)).toMatchObject({quantity: promise, confidence: 'inferred'});
  });

  it('is unsettled between acknowledgment and feed', () => {
    expect(acknowledge(sourced, W, SHIRT_M, 4)).toMatchObject({done: true, confidence: 'unsettled'});
    expect(available(acknowledged, SHIRT_M)).toMatchObject({quantity: 13, confidence: 'unsettled'});
  });
});

describe('the same snapshot in three modes', () => {
  it.each([
    ['NONZERO', [8, 0, 0, 'unlimited', 9], ['set', 'zeroed', 'zeroed', 'kept', 'set'], []],
    [
      'FULL',
      [8, 5, 0, 'unlimited', 9],
      ['set', 'kept-warning', 'kept-warning', 'kept-warning', 'set'],
      [SHIRT_L, CAP, EBOOK],
    ],
    ['DELTA', [8, 5, 0, 'unlimited', 9], ['set', 'kept', 'kept', 'kept', 'set'], []],
  ] as const)('%s', (mode, stock, happened, warnings) => {
    const outcome = snapshot(mode);
    const skus = [SHIRT_M, SHIRT_L, CAP, EBOOK, MUG];
    expect(onHand(outcome.state, W)).toEqual(Object.fromEntries(skus.map((sku, index) => [sku, stock[index]])));
    expect(changes(outcome)).toEqual(Object.fromEntries(skus.map((sku, index) => [sku, happened[index]])));
    expect(outcome.warnings).toEqual(warnings);
    expect(onHand(outcome.state, B)).toEqual({[SHIRT_M]: 3, [SHIRT_L]: 2});
    expect([SHIRT_M, MUG, CAP].map((sku) => atp(outcome.state, sku))).toEqual([11, 9, 0]);
    expect(available(outcome.state, EBOOK)).toMatchObject({unlimited: true});
  });

  it.each([
    [0, 7, {NONZERO: 2, FULL: 7, DELTA: 7}],
    [1, 6, {NONZERO: 1, FULL: 6, DELTA: 6}],
  ])('with %i AP-SHIRT-L soft allocated, what can be promised of it', (soft, before, after) => {
    const start = withAggregateRow(START, SHIRT_L, {soft, safety: 0});
    expect(atp(start, SHIRT_L)).toBe(before);
    for (const mode of SNAPSHOT_MODES) expect(atp(snapshot(mode, start).state, SHIRT_L), mode).toBe(after[mode]);
  });

  it.each(SNAPSHOT_MODES)('%s sent twice changes nothing more', (mode) => {
    const once = snapshot(mode).state;
    const twice = snapshot(mode, once);
    expect(twice.state).toEqual(once);
    expect(twice.exported.stock).toEqual([]);
  });

  it('NONZERO with the unlimited SKU listed leads to the same state', () => {
    const outcome = snapshot('NONZERO', START, [...TWO_ROWS, {sku: EBOOK, quantity: 0, unlimited: true}]);
    expect(outcome.state).toEqual(snapshot('NONZERO').state);
    expect(resultOf(outcome, EBOOK)).toMatchObject({change: 'set', confidence: 'doc'});
  });

  it('says how sure it is of each SKU left out', () => {
    const confidences = (mode: SnapshotMode) => [SHIRT_L, EBOOK].map((sku) => resultOf(snapshot(mode), sku).confidence);
    expect(SNAPSHOT_MODES.map(confidences)).toEqual([
      ['inferred', 'inferred'],
      ['doc', 'doc'],
      ['doc', 'inferred'],
    ]);
  });

  it('exports what changed, in a mode that is not public', () => {
    const {exported} = snapshot('NONZERO');
    expect(exported.mode).toBeUndefined();
    expect(exported.stock.map(({sku, quantity}) => [sku, quantity])).toEqual([
      [SHIRT_M, 11],
      [SHIRT_L, 2],
      [MUG, 9],
    ]);
  });
});

describe('an adjustment', () => {
  it('adds its numbers and exports the SKUs it touched as a DELTA', () => {
    const {state, exported, rows} = adjust();
    expect(onHand(state, W)).toEqual({[SHIRT_M]: 8, [SHIRT_L]: 5, [CAP]: 0, [EBOOK]: 'unlimited', [MUG]: 9});
    expect(onHand(state, B)).toEqual(onHand(START, B));
    expect(exported.mode).toBe('DELTA');
    expect(exported.stock.map(({sku, quantity}) => [sku, quantity])).toEqual([
      [SHIRT_M, 11],
      [MUG, 9],
    ]);
    expect(rows.map(({change}) => change)).toEqual(['set', 'kept', 'kept', 'kept', 'set']);
  });

  it('sent twice applies twice', () => {
    expect(onHand(adjust(adjust().state).state, W)).toMatchObject({[SHIRT_M]: 6, [MUG]: 11});
  });

  it('ignores a quantity that is no whole number', () => {
    expect(resultOf(adjust(START, [{sku: MUG, quantity: 'two'}]), MUG)).toMatchObject({
      change: 'ignored',
      confidence: 'doc',
      after: {onHand: 7},
    });
  });

  it.each([
    ['below zero', CAP, {onHand: -1, unlimited: false}],
    ['to unlimited stock', EBOOK, {onHand: -1, unlimited: true}],
  ])('%s is applied, unsettled', (_, sku, after) => {
    expect(resultOf(adjust(START, [{sku, quantity: -1}]), sku)).toMatchObject({
      change: 'set',
      confidence: 'unsettled',
      after,
    });
  });

  it('starts from 0 where the SKU is not yet known, unsettled', () => {
    const outcome = applyAdjustment(START, {sourceId: B, adjustments: [{sku: MUG, quantity: 3}]});
    expect(resultOf(outcome, MUG)).toMatchObject({
      change: 'set',
      confidence: 'unsettled',
      before: undefined,
      after: {onHand: 3},
    });
  });
});

describe('rows of a snapshot', () => {
  it('empty NONZERO wipes the source but for unlimited SKUs', () => {
    expect(onHand(snapshot('NONZERO', START, []).state, W)).toEqual({
      [SHIRT_M]: 0,
      [SHIRT_L]: 0,
      [CAP]: 0,
      [EBOOK]: 'unlimited',
      [MUG]: 0,
    });
  });

  it('DELTA can set a SKU to 0', () => {
    expect(atp(snapshot('DELTA', START, [{sku: SHIRT_L, quantity: 0}]).state, SHIRT_L)).toBe(2);
  });

  it('a negative quantity is ignored, unsettled, and the rest applied', () => {
    const outcome = snapshot('DELTA', START, [
      {sku: SHIRT_M, quantity: -1},
      {sku: MUG, quantity: 9},
    ]);
    expect(onHand(outcome.state, W)).toMatchObject({[SHIRT_M]: 10, [MUG]: 9});
    expect(resultOf(outcome, SHIRT_M)).toMatchObject({change: 'ignored', confidence: 'unsettled'});
  });

  it.each(['', 'ten', 2.5, Number.NaN])('the quantity %j is ignored, and counts as present', (quantity) => {
    expect(resultOf(snapshot('NONZERO', START, [{sku: SHIRT_M, quantity}]), SHIRT_M)).toMatchObject({
      change: 'ignored',
      confidence: 'doc',
      after: {onHand: 10},
    });
  });

  it('a SKU outside the catalog is refused, unsettled, and the rest applied', () => {
    const outcome = snapshot('DELTA', START, [...TWO_ROWS, {sku: GHOST, quantity: 1}]);
    expect(resultOf(outcome, GHOST)).toMatchObject({change: 'refused', confidence: 'unsettled', after: undefined});
    expect(outcome.state).toEqual(snapshot('DELTA').state);
  });

  it('the first report of a SKU makes it known, but FULL does not miss it before', () => {
    expect(onHand(snapshot('DELTA', START, TWO_ROWS, B).state, B)).toEqual({[SHIRT_M]: 8, [SHIRT_L]: 2, [MUG]: 9});
    expect(snapshot('FULL', START, [], B).warnings).toEqual([SHIRT_M, SHIRT_L]);
  });

  it('unlimited makes the quantity irrelevant; without the flag it ends, unsettled', () => {
    const on = snapshot('DELTA', START, [{sku: MUG, quantity: 'any', unlimited: true}]);
    expect(resultOf(on, MUG)).toMatchObject({change: 'set', confidence: 'doc', after: {onHand: 7, unlimited: true}});
    expect(on.exported.stock).toMatchObject([{sku: MUG, quantity: 0, unlimited: true}]);
    const off = snapshot('DELTA', on.state, [{sku: MUG, quantity: 4}]);
    expect(resultOf(off, MUG)).toMatchObject({confidence: 'unsettled', after: {onHand: 4, unlimited: false}});
  });

  it('leaves safety stock and in-flights alone', () => {
    const start = stateOf({[W]: {[MUG]: row(7, {safety: 1, hard: 2})}}, {[MUG]: {soft: 1, safety: 1}});
    const {state} = snapshot('NONZERO', start, []);
    expect(state.sources.get(W)!.get(MUG)).toEqual(row(0, {safety: 1, hard: 2}));
    expect(state.aggregate).toEqual(start.aggregate);
  });
});

describe('a message rejected as a whole', () => {
  const lines = (count: number) => Array.from({length: count}, (_, index) => ({sku: `SKU-${index}`, quantity: 1}));

  it.each([
    ['more than 10,000 SKUs in a DELTA', snapshot('DELTA', START, lines(10_001)), 'inferred'],
    ['more than 10,000 SKUs in a NONZERO', snapshot('NONZERO', START, lines(10_001)), 'unsettled'],
    ['more than 10,000 adjustments', adjust(START, lines(10_001)), 'inferred'],
    ['an unknown source', snapshot('FULL', START, TWO_ROWS, 'WH_NORTH'), 'unsettled'],
    ['no mode', applySnapshot(START, {sourceId: W, stock: TWO_ROWS}), 'unsettled'],
    ['a SKU listed twice', adjust(START, [...ADJUSTMENTS, {sku: MUG, quantity: 1}]), 'unsettled'],
  ])('%s', (_, outcome, confidence) => {
    expect(outcome.rejected).toMatchObject({confidence});
    expect(outcome.state).toBe(START);
    expect(outcome.rows).toEqual([]);
  });

  it('10,000 SKUs are not too many', () => {
    expect(snapshot('DELTA', START, lines(10_000)).rejected).toBeUndefined();
  });
});

describe('allocation', () => {
  const inFlight = stateOf({[B]: {[SHIRT_M]: row(3, {hard: 3})}});

  it('a declined unit stays out of what can be promised', () => {
    expect(atp(inFlight, SHIRT_M)).toBe(0);
    const {state} = decline(inFlight, B, SHIRT_M, 1);
    const store = state.sources.get(B)!.get(SHIRT_M)!;
    expect([store.hard, aggregateRow(state, SHIRT_M).soft, sourceFinal(store), atp(state, SHIRT_M)]).toEqual([
      2, 1, 1, 0,
    ]);
  });

  it('reserves more than there is; the negative figure is unsettled', () => {
    const {state, inStock} = reserve(START, SHIRT_M, 20);
    expect(inStock).toBe(false);
    expect(aggregateRow(state, SHIRT_M).soft).toBe(20);
    expect(available(state, SHIRT_M)).toMatchObject({quantity: -7, confidence: 'unsettled'});
  });

  it('hard allocates unlimited stock at once', () => {
    const {state, inStock, confidence} = reserve(START, EBOOK, 50);
    expect([inStock, confidence, state.sources.get(W)!.get(EBOOK)!.hard]).toEqual([true, 'doc', 50]);
  });

  it.each([
    ['hard without soft', hardAllocate(START, W, SHIRT_M, 1)],
    [
      'hard where the stock is missing',
      hardAllocate(withAggregateRow(START, SHIRT_M, {soft: 4, safety: 0}), B, SHIRT_M, 4),
    ],
    ['hard where the SKU is unknown', hardAllocate(withAggregateRow(START, MUG, {soft: 1, safety: 0}), B, MUG, 1)],
    ['a decline of more than is in flight', decline(inFlight, B, SHIRT_M, 4)],
    ['an acknowledgment of more than is in flight', acknowledge(inFlight, B, SHIRT_M, 4)],
    ['a cancellation of more than is soft allocated', cancelSoft(inFlight, SHIRT_M, 1)],
    ['a cancellation of more than is hard allocated', cancelHard(inFlight, B, SHIRT_M, 4)],
  ])('refuses %s', (_, {done}) => {
    expect(done).toBe(false);
  });

  it('a cancellation makes the units available again', () => {
    expect(atp(cancelHard(inFlight, B, SHIRT_M, 3).state, SHIRT_M)).toBe(3);
    expect(atp(cancelSoft(reserve(START, MUG, 2).state, MUG, 2).state, MUG)).toBe(7);
  });
});

it('never changes a state in place', () => {
  const copy = structuredClone(START);
  for (const mode of SNAPSHOT_MODES) snapshot(mode);
  adjust();
  reserve(START, EBOOK, 1);
  hardAllocate(reserve(START, MUG, 1).state, W, MUG, 1);
  expect(START).toEqual(copy);
});
