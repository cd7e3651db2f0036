import {
  aggregateRow,
  available,
  sourceFinal,
  type StockState,
  type Verdict,
  withAggregateRow,
  withSourceRow,
} from './stock';

/**
 * How an order's units move between soft in-flight (at the aggregate), hard in-flight (at one source) and neither. The
 * moves are seen in code (api-definition). Orders never change on-hand or safety stock (inferred from api-definition
 * and oms-inventory-userguide). `units` is a positive whole number; moving more than is in flight is refused, which no
 * public source settles.
 */

/** A move of units. When `done` is false the state is unchanged. */
export interface Allocation extends Verdict {
  state: StockState;
  done: boolean;
}

/**
 * Soft allocation: the units are in flight even when they are not in stock (api-definition, seen in code); what counts as
 * in stock is inferred. A SKU that is unlimited at a source is hard allocated there at once, without looking at the
 * quantity (oms-virtual-products); which source, when several are, is unsettled.
 */
export function reserve(state: StockState, sku: string, units: number): Allocation & {inStock: boolean} {
  const unlimitedAt = [...state.sources].filter(([, stock]) => stock.get(sku)?.unlimited).map(([id]) => id);
  if (unlimitedAt.length > 0) {
    const confidence = unlimitedAt.length === 1 ? 'doc' : 'unsettled';
    return {
      state: addHard(state, unlimitedAt[0]!, sku, units),
      done: true,
      inStock: true,
      confidence,
      reason: 'Unlimited stock is hard allocated at import.',
    };
  }
  const inStock = available(state, sku).quantity >= units;
  return {
    state: addSoft(state, sku, units),
    done: true,
    inStock,
    confidence: 'inferred',
    reason: 'The units are in flight, in stock or not.',
  };
}

/** Soft becomes hard at a source that has the stock (api-definition). Whether safety stock counts for that is inferred. */
export function hardAllocate(state: StockState, sourceId: string, sku: string, units: number): Allocation {
  if (units > aggregateRow(state, sku).soft)
    return refuse(state, 'unsettled', 'Fewer units than that are soft allocated.');
  const row = state.sources.get(sourceId)?.get(sku);
  if (!row || (!row.unlimited && sourceFinal(row) < units))
    return refuse(state, 'inferred', 'The source does not have the stock.');
  return done(
    addHard(addSoft(state, sku, -units), sourceId, sku, units),
    'code',
    'The reservation moves from the aggregate to the source.',
  );
}

/** The source declines: hard becomes soft again (api-definition, a cancellation that names the aggregate). */
export function decline(state: StockState, sourceId: string, sku: string, units: number): Allocation {
  if (units > hardAt(state, sourceId, sku)) return refuse(state, 'unsettled', TOO_FEW_HARD);
  return done(
    addSoft(addHard(state, sourceId, sku, -units), sku, units),
    'code',
    'The reservation moves back to the aggregate.',
  );
}

/**
 * The source acknowledges: the units are no longer in flight (oms-inventory-userguide). Whether on-hand falls in the same
 * step is unsettled: here the source's next feed lowers it.
 */
export function acknowledge(state: StockState, sourceId: string, sku: string, units: number): Allocation {
  if (units > hardAt(state, sourceId, sku)) return refuse(state, 'unsettled', TOO_FEW_HARD);
  const after = addHard(state, sourceId, sku, -units);
  const waiting = withSourceRow(after, sourceId, sku, {...after.sources.get(sourceId)!.get(sku)!, awaitsFeed: true});
  return done(waiting, 'unsettled', 'The units leave the in-flight; the lab waits for the feed to lower on-hand.');
}

/** A cancellation releases soft units (api-definition). */
export function cancelSoft(state: StockState, sku: string, units: number): Allocation {
  if (units > aggregateRow(state, sku).soft)
    return refuse(state, 'unsettled', 'Fewer units than that are soft allocated.');
  return done(addSoft(state, sku, -units), 'code', 'The reservation at the aggregate is released.');
}

/** A cancellation releases hard units (api-definition). */
export function cancelHard(state: StockState, sourceId: string, sku: string, units: number): Allocation {
  if (units > hardAt(state, sourceId, sku)) return refuse(state, 'unsettled', TOO_FEW_HARD);
  return done(addHard(state, sourceId, sku, -units), 'code', 'The reservation at the source is released.');
}

const TOO_FEW_HARD = 'Fewer units than that are hard allocated at the source.';

function hardAt(state: StockState, sourceId: string, sku: string): number {
  return state.sources.get(sourceId)?.get(sku)?.hard ?? 0;
}

function addSoft(state: StockState, sku: string, units: number): StockState {
  const row = aggregateRow(state, sku);
  return withAggregateRow(state, sku, {...row, soft: row.soft + units});
}

function addHard(state: StockState, sourceId: string, sku: string, units: number): StockState {
  const row = state.sources.get(sourceId)!.get(sku)!;
  return withSourceRow(state, sourceId, sku, {...row, hard: row.hard + units});
}

function done(state: StockState, confidence: Verdict['confidence'], reason: string): Allocation {
  return {state, done: true, confidence, reason};
}

function refuse(state: StockState, confidence: Verdict['confidence'], reason: string): Allocation {
  return {state, done: false, confidence, reason};
}
