/**
 * How source stock, stock messages and allocations change what can be sold: the rules of the stock lab. Every result
 * says how sure it is, because the published texts leave gaps. Where no public source settles a question the lab takes
 * the plainest answer and calls it unsettled; such a result is not to be read as product behavior.
 * Names such as `oms-inventory` are ids of docs/sources.yaml. States are never changed in place.
 */

/** Documented, seen in public code, inferred from either, or settled by no public source. */
export type StockConfidence = 'doc' | 'code' | 'inferred' | 'unsettled';

export const SNAPSHOT_MODES = ['DELTA', 'NONZERO', 'FULL'] as const;
export type SnapshotMode = (typeof SNAPSHOT_MODES)[number];

/** Stock of one SKU at one source. */
export interface SourceRow {
  onHand: number;
  /** Stock is not tracked; the number says nothing. */
  unlimited: boolean;
  safety: number;
  /** Units hard allocated and not yet acknowledged: the hard in-flight. */
  hard: number;
  /** Units were acknowledged and no snapshot has reported the SKU since. */
  awaitsFeed?: boolean;
}

/** What an aggregate holds back of one SKU. */
export interface AggregateRow {
  /** Units ordered without a source yet: the soft in-flight. */
  soft: number;
  safety: number;
}

export type SourceStock = ReadonlyMap<string, SourceRow>;

/** Every source belongs to the one aggregate. A SKU with a row at a source is known there. */
export interface StockState {
  /** By source id, then by SKU. */
  sources: ReadonlyMap<string, SourceStock>;
  aggregate: {id: string; rows: ReadonlyMap<string, AggregateRow>};
  catalog: ReadonlySet<string>;
}

/** A stock message comes from outside, so a quantity may be anything that was written there. */
interface Line {
  sku: string;
  quantity: number | string;
}

export interface SnapshotLine extends Line {
  unlimited?: boolean;
}

/** Absolute on-hand quantities of one source. */
export interface Snapshot {
  sourceId: string;
  mode?: string;
  stock: readonly SnapshotLine[];
}

/** Signed differences to the on-hand quantities of one source. */
export interface Adjustment {
  sourceId: string;
  adjustments: readonly Line[];
}

export interface Verdict {
  confidence: StockConfidence;
  /** One sentence for the screen. */
  reason: string;
}

export type Change = 'set' | 'zeroed' | 'kept' | 'kept-warning' | 'ignored' | 'refused';

/** What a message did to one SKU of its source. `before` and `after` are missing where there is no row. */
export interface RowResult extends Verdict {
  sku: string;
  change: Change;
  before?: SourceRow;
  after?: SourceRow;
}

/** Available to promise. With `unlimited` the quantity is 0 and says nothing. */
export interface Available extends Verdict {
  quantity: number;
  unlimited: boolean;
}

export interface Outcome {
  state: StockState;
  /** Why the whole message was rejected. The state is then unchanged, and the rest is empty. */
  rejected?: Verdict;
  warnings: string[];
  rows: RowResult[];
  /** What the aggregate sends on. No mode: which one it uses is not public. */
  exported: {mode?: SnapshotMode; stock: ({sku: string} & Available)[]};
}

const LINES_PER_MESSAGE = 10_000;
const NEW_ROW: SourceRow = {onHand: 0, unlimited: false, safety: 0, hard: 0};

/** What one source can still give. Inferred from oms-inventory-userguide-older and the fields in api-definition. */
export function sourceFinal({onHand, safety, hard}: SourceRow): number {
  return onHand - safety - hard;
}

/**
 * What the aggregate can still promise: the sources' finals less its own safety stock and soft in-flight. Inferred
 * from oms-inventory-userguide-older and api-definition. One unlimited source makes the SKU unlimited: that one is
 * enough is documented (oms-virtual-products), the aggregate's flag is a field seen in code (api-definition), that the
 * one sets the other is inferred. Whether anything is cut off at 0 is unsettled.
 */
export function available(state: StockState, sku: string): Available {
  const rows = [...state.sources.values()].flatMap((stock) => stock.get(sku) ?? []);
  if (rows.some(({unlimited}) => unlimited)) {
    return {quantity: 0, unlimited: true, ...inferred('One source with unlimited stock makes the SKU unlimited.')};
  }
  const {safety, soft} = aggregateRow(state, sku);
  const quantity = rows.reduce((sum, row) => sum + sourceFinal(row), 0) - safety - soft;
  return {quantity, unlimited: false, ...trustInSum(quantity, rows)};
}

function trustInSum(sum: number, rows: readonly SourceRow[]): Verdict {
  if (rows.some(({awaitsFeed}) => awaitsFeed))
    return unsettled('Whether the acknowledgment itself lowers on-hand is not known.');
  if (sum < 0 || rows.some((row) => sourceFinal(row) < 0))
    return unsettled('Whether a negative figure counts as 0 is not known.');
  return inferred('Source finals less safety stock and soft in-flight.');
}

/** The aggregate's row, zeros when it has none. */
export function aggregateRow(state: StockState, sku: string): AggregateRow {
  return state.aggregate.rows.get(sku) ?? {soft: 0, safety: 0};
}

/**
 * Applies a snapshot. The mode decides about the SKUs that its source knows and the message leaves out; no mode touches
 * another source, safety stock or in-flights (inferred from oms-inventory and api-definition). Stock is recalculated
 * after each message, as without a batch (api-definition, seen in code). Which SKUs and mode go out is unsettled: here,
 * those whose available quantity changed.
 */
export function applySnapshot(state: StockState, {sourceId, mode, stock}: Snapshot): Outcome {
  if (!isMode(mode)) return reject(state, unsettled('A snapshot needs a mode: DELTA, NONZERO or FULL.'));
  const problem = findProblem(state, sourceId, stock, mode);
  if (problem) return reject(state, problem);
  const outcome = applyLines(state, sourceId, stock, listed, (row) => leftOut(mode, row));
  const changed = [...state.catalog].filter((sku) => {
    const [before, after] = [available(state, sku), available(outcome.state, sku)];
    return before.unlimited !== after.unlimited || before.quantity !== after.quantity;
  });
  return {...outcome, exported: {stock: exportOf(outcome.state, changed)}};
}

/**
 * Applies an adjustment: adds signed numbers to on-hand. Documented (oms-inventory, invalid numbers: oms-inventory-limits)
 * and seen in code (api-definition), as is the export of the SKUs it touched as a DELTA (oms-inventory).
 */
export function applyAdjustment(state: StockState, {sourceId, adjustments}: Adjustment): Outcome {
  const problem = findProblem(state, sourceId, adjustments);
  if (problem) return reject(state, problem);
  const outcome = applyLines(state, sourceId, adjustments, adjusted, (row) => ({
    row,
    change: 'kept',
    ...inferred('An adjustment concerns only the SKUs it lists.'),
  }));
  const touched = outcome.rows.filter(({change}) => change === 'set').map(({sku}) => sku);
  return {...outcome, exported: {mode: 'DELTA', stock: exportOf(outcome.state, touched)}};
}

/** One row after a message, and why. No row: the source does not know the SKU. */
type Ruling = Verdict & {row?: SourceRow; change: Change};

/**
 * A SKU listed in a snapshot. The quantity is absolute: documented (oms-inventory), seen in code (api-definition). With
 * `unlimited` it is ignored (oms-virtual-products); that the old number stays underneath is unsettled. Invalid numbers
 * are ignored, not rejected (oms-inventory-limits); whether a negative one is invalid is unsettled. That a first
 * report makes the row known is inferred (oms-inventory-userguide).
 */
function listed({quantity, unlimited}: SnapshotLine, row: SourceRow | undefined): Ruling {
  const old = {...(row ?? NEW_ROW), awaitsFeed: undefined};
  const first = row ? undefined : inferred('The first report makes the SKU known at this source.');
  if (unlimited)
    return {
      row: {...old, unlimited: true},
      change: 'set',
      ...(first ?? documented('Unlimited: the quantity is ignored.')),
    };
  if (!isWhole(quantity)) return invalidQuantity(row);
  if (quantity < 0)
    return {
      row,
      change: 'ignored',
      ...unsettled('Whether a negative quantity is invalid is not said; the lab ignores it.'),
    };
  const verdict = row?.unlimited
    ? unsettled('Whether a row without the flag ends unlimited is not known.')
    : documented('A snapshot states the number on hand.');
  return {row: {...old, onHand: quantity, unlimited: false}, change: 'set', ...(first ?? verdict)};
}

/**
 * A SKU the source knows and a snapshot leaves out. NONZERO and FULL are documented (oms-inventory); that DELTA changes
 * nothing and that FULL spares unlimited SKUs is inferred (oms-inventory, oms-xml-interfaces).
 */
function leftOut(mode: SnapshotMode, row: SourceRow): Ruling {
  if (mode === 'DELTA') return {row, change: 'kept', ...inferred('A DELTA lists changes; the rest stays.')};
  if (mode === 'FULL') {
    const reason = 'FULL keeps the old value of a missing SKU and warns.';
    return {row, change: 'kept-warning', ...(row.unlimited ? inferred(reason) : documented(reason))};
  }
  if (row.unlimited) return {row, change: 'kept', ...documented('NONZERO spares unlimited SKUs.')};
  return {
    row: {...row, onHand: 0, awaitsFeed: undefined},
    change: 'zeroed',
    ...documented('NONZERO sets a missing SKU to 0.'),
  };
}

/** A SKU listed in an adjustment. A sum below 0, an unlimited row and a row not yet known are unsettled cases. */
function adjusted({quantity}: Line, row: SourceRow | undefined): Ruling {
  if (!isWhole(quantity)) return invalidQuantity(row);
  const old = row ?? NEW_ROW;
  const after = {...old, onHand: old.onHand + quantity};
  return {row: after, change: 'set', ...trustInAdjusted(row, after.onHand)};
}

function trustInAdjusted(before: SourceRow | undefined, onHand: number): Verdict {
  if (!before) return unsettled('What an adjustment does to a SKU not yet known is not said; the lab starts from 0.');
  if (before.unlimited)
    return unsettled('What an adjustment does to unlimited stock is not said; the lab keeps it unlimited.');
  if (onHand < 0) return unsettled('Whether on-hand may fall below 0 is not known.');
  return documented('An adjustment adds its number to on-hand.');
}

function invalidQuantity(row: SourceRow | undefined): Ruling {
  return {row, change: 'ignored', ...documented('An invalid quantity is ignored, not rejected.')};
}

/** Unsettled: the documented rejection of unknown SKUs concerns orders, not stock. */
function notInCatalog(row: SourceRow | undefined): Ruling {
  return {
    row,
    change: 'refused',
    ...unsettled('What happens to a SKU outside the catalog is not said; the lab refuses the row.'),
  };
}

/**
 * Why a message as a whole cannot be applied. The limit is documented for DELTA, FULL and adjustments, not for NONZERO
 * (oms-inventory-limits); that it fails the whole message is inferred (oms-layer-limits). Unknown sources and repeated
 * SKUs are unsettled.
 */
function findProblem(
  state: StockState,
  sourceId: string,
  lines: readonly Line[],
  mode?: SnapshotMode,
): Verdict | undefined {
  if (!state.sources.has(sourceId)) return unsettled(`The source ${sourceId} is unknown.`);
  if (lines.length > LINES_PER_MESSAGE) {
    const reason = 'A message holds at most 10,000 SKUs.';
    return mode === 'NONZERO' ? unsettled(reason) : inferred(reason);
  }
  const skus = lines.map(({sku}) => sku);
  const repeated =
    new Set(skus).size < skus.length ? skus.find((sku, index) => skus.indexOf(sku) !== index) : undefined;
  return repeated === undefined ? undefined : unsettled(`The message lists ${repeated} twice.`);
}

/** Rules on every SKU that the source knows or the message lists. */
function applyLines<OfMessage extends Line>(
  state: StockState,
  sourceId: string,
  lines: readonly OfMessage[],
  onListed: (line: OfMessage, row: SourceRow | undefined) => Ruling,
  onLeftOut: (row: SourceRow) => Ruling,
): Omit<Outcome, 'exported'> {
  const stock = state.sources.get(sourceId)!;
  const after = new Map(stock);
  const bySku = new Map(lines.map((line) => [line.sku, line]));
  const rows = [...new Set([...stock.keys(), ...bySku.keys()])].map((sku): RowResult => {
    const [line, before] = [bySku.get(sku), stock.get(sku)];
    const isKnown = state.catalog.has(sku);
    const {row, ...ruling} = !line ? onLeftOut(before!) : isKnown ? onListed(line, before) : notInCatalog(before);
    if (row) after.set(sku, row);
    return {sku, before, after: row, ...ruling};
  });
  const warnings = rows.filter(({change}) => change === 'kept-warning').map(({sku}) => sku);
  return {state: {...state, sources: new Map(state.sources).set(sourceId, after)}, warnings, rows};
}

/** Unlimited is a field of the export (api-definition, seen in code); that its quantity is 0 is unsettled. */
function exportOf(state: StockState, skus: string[]): Outcome['exported']['stock'] {
  return skus.map((sku) => ({sku, ...available(state, sku)}));
}

function reject(state: StockState, rejected: Verdict): Outcome {
  return {state, rejected, warnings: [], rows: [], exported: {stock: []}};
}

/** The state with another row at one of its sources. */
export function withSourceRow(state: StockState, sourceId: string, sku: string, row: SourceRow): StockState {
  return {...state, sources: new Map(state.sources).set(sourceId, new Map(state.sources.get(sourceId)).set(sku, row))};
}

/** The state with another row at the aggregate. */
export function withAggregateRow(state: StockState, sku: string, row: AggregateRow): StockState {
  return {...state, aggregate: {...state.aggregate, rows: new Map(state.aggregate.rows).set(sku, row)}};
}

function isMode(mode: string | undefined): mode is SnapshotMode {
  return SNAPSHOT_MODES.some((each) => each === mode);
}

function isWhole(quantity: number | string): quantity is number {
  return Number.isInteger(quantity);
}

const documented = (reason: string): Verdict => ({confidence: 'doc', reason});
const inferred = (reason: string): Verdict => ({confidence: 'inferred', reason});
const unsettled = (reason: string): Verdict => ({confidence: 'unsettled', reason});
