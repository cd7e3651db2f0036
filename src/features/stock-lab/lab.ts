import {
  acknowledge,
  type Allocation,
  cancelHard,
  cancelSoft,
  decline,
  hardAllocate,
  reserve,
} from '../../simulator/allocation';
import {
  applyAdjustment,
  applySnapshot,
  available,
  type Change,
  type Outcome,
  type SourceRow,
  type StockState,
} from '../../simulator/stock';
import {CONFIDENCE, quantityText} from './words';

/** A message as its form holds it: what was typed, not yet read as numbers. */
export interface Draft {
  sourceId: string;
  kind: 'DELTA' | 'NONZERO' | 'FULL' | 'adjust';
  lines: DraftLine[];
}

export interface DraftLine {
  sku: string;
  included: boolean;
  /** Absolute, for a snapshot. */
  quantity: string;
  /** Signed, for an adjustment. */
  difference: string;
  unlimited: boolean;
}

/** What an order does to units of one SKU. */
export interface Move {
  kind: keyof typeof MOVES;
  sku: string;
  units: number;
  sourceId: string;
}

/** The moves of the lab in the order of an order's life, and the rule behind each. */
const MOVES = {
  reserve: (stock: StockState, {sku, units}: Move) => reserve(stock, sku, units),
  allocate: (stock: StockState, {sourceId, sku, units}: Move) => hardAllocate(stock, sourceId, sku, units),
  decline: (stock: StockState, {sourceId, sku, units}: Move) => decline(stock, sourceId, sku, units),
  acknowledge: (stock: StockState, {sourceId, sku, units}: Move) => acknowledge(stock, sourceId, sku, units),
  'cancel-soft': (stock: StockState, {sku, units}: Move) => cancelSoft(stock, sku, units),
  'cancel-hard': (stock: StockState, {sourceId, sku, units}: Move) => cancelHard(stock, sourceId, sku, units),
} satisfies Record<string, (stock: StockState, move: Move) => Allocation>;

/** A message that was sent, with the stock before it. */
export interface Sent {
  sourceId: string;
  kind: Draft['kind'];
  before: StockState;
  outcome: Outcome;
}

interface Moment {
  stock: StockState;
  sent?: Sent;
}

export interface Lab extends Moment {
  past: Moment[];
  /** The field being typed in; its keystrokes are undone together. */
  editing?: string;
  /** What to announce. */
  status: string;
}

export type Action =
  | {type: 'edit'; field: string; stock: StockState}
  | {type: 'send'; draft: Draft}
  | {type: 'move'; move: Move}
  | {type: 'undo'}
  | {type: 'reset'};

export const OUTSIDE_CATALOG = 'AP-POSTER';
export const UNKNOWN_SOURCE = 'WH_NORTH';

const row = (onHand: number, unlimited = false): SourceRow => ({onHand, unlimited, safety: 0, hard: 0});

/** The stock of the chapter's example. */
const START: StockState = {
  sources: new Map([
    [
      'WH_EAST',
      new Map([
        ['AP-SHIRT-M', row(10)],
        ['AP-SHIRT-L', row(5)],
        ['AP-CAP', row(0)],
        ['AP-EBOOK', row(0, true)],
        ['AP-MUG', row(7)],
      ]),
    ],
    [
      'STORE_BOSTON',
      new Map([
        ['AP-SHIRT-M', row(3)],
        ['AP-SHIRT-L', row(2)],
      ]),
    ],
  ]),
  aggregate: {id: 'AGG_US', rows: new Map()},
  catalog: new Set(['AP-SHIRT-M', 'AP-SHIRT-L', 'AP-CAP', 'AP-EBOOK', 'AP-MUG']),
};

export const START_LAB: Lab = {stock: START, past: [], status: 'Nothing has happened yet.'};

/** The message of the chapter's example, with the adjustment of the same effect. */
export const START_DRAFT: Draft = {
  sourceId: 'WH_EAST',
  kind: 'NONZERO',
  lines: [
    {sku: 'AP-SHIRT-M', included: true, quantity: '8', difference: '-2', unlimited: false},
    {sku: 'AP-SHIRT-L', included: false, quantity: '5', difference: '1', unlimited: false},
    {sku: 'AP-CAP', included: false, quantity: '0', difference: '1', unlimited: false},
    {sku: 'AP-EBOOK', included: false, quantity: '0', difference: '1', unlimited: true},
    {sku: 'AP-MUG', included: true, quantity: '9', difference: '2', unlimited: false},
    {sku: OUTSIDE_CATALOG, included: false, quantity: '4', difference: '1', unlimited: false},
  ],
};

/** The lab after an edit, a message, a move, or a step back. */
export function labReducer(lab: Lab, action: Action): Lab {
  switch (action.type) {
    case 'edit':
      return {
        ...lab,
        stock: action.stock,
        editing: action.field,
        past: action.field === lab.editing ? lab.past : remember(lab),
      };
    case 'send': {
      const sent = send(lab.stock, action.draft);
      return {stock: sent.outcome.state, sent, past: remember(lab), status: describe(sent)};
    }
    case 'move': {
      const allocation = MOVES[action.move.kind](lab.stock, action.move);
      const status = describeMove(lab.stock, action.move, allocation);
      return allocation.done ? {stock: allocation.state, past: remember(lab), status} : {...lab, status};
    }
    case 'undo': {
      const last = lab.past.at(-1);
      return last ? {...last, past: lab.past.slice(0, -1), status: 'Last step undone.'} : lab;
    }
    case 'reset':
      return {...START_LAB, status: 'Stock and message are back at the start.'};
  }
}

function remember({stock, sent, past}: Lab): Moment[] {
  return [...past, {stock, sent}];
}

function send(before: StockState, {sourceId, kind, lines}: Draft): Sent {
  const included = lines.filter((line) => line.included);
  const outcome =
    kind === 'adjust'
      ? applyAdjustment(before, {
          sourceId,
          adjustments: included.map(({sku, difference}) => ({sku, quantity: asWritten(difference)})),
        })
      : applySnapshot(before, {
          sourceId,
          mode: kind,
          stock: included.map(({sku, quantity, unlimited}) => ({sku, quantity: asWritten(quantity), unlimited})),
        });
  return {sourceId, kind, before, outcome};
}

/** A number where one was typed, else the text: an invalid quantity is part of the experiment. */
function asWritten(text: string): number | string {
  return text.trim() === '' || Number.isNaN(Number(text)) ? text : Number(text);
}

/** What a move did, what backs that, and the units available to promise. */
function describeMove(before: StockState, {sku}: Move, {state, done, reason, confidence}: Allocation): string {
  const promise = (stock: StockState) => quantityText(available(stock, sku));
  const backing = `(${CONFIDENCE[confidence]})`;
  if (!done) return `Refused: ${reason} ${backing}`;
  return `${reason} ${backing} ${sku} available to promise: ${promise(before)} before, ${promise(state)} after.`;
}

const DONE: Record<Change, string> = {
  set: 'set',
  zeroed: 'set to 0',
  kept: 'kept',
  'kept-warning': 'kept with a warning',
  ignored: 'ignored',
  refused: 'refused',
};

/** One or two sentences on what a message did. */
function describe({sourceId, kind, outcome: {rejected, rows, warnings}}: Sent): string {
  const name = kind === 'adjust' ? 'The adjustment' : `The ${kind} snapshot`;
  if (rejected)
    return `${name} was rejected, and nothing changed. ${rejected.reason} That this rejects it is ${CONFIDENCE[rejected.confidence]}.`;
  const parts = Object.entries(DONE).flatMap(([change, what]) => {
    const number = rows.filter((each) => each.change === change).length;
    return number === 0 ? [] : [`${number} ${what}`];
  });
  const warning = warnings.length === 0 ? '' : ` Warning: missing from the message are ${warnings.join(', ')}.`;
  return `${name} of ${sourceId} was applied. SKUs: ${parts.join(', ') || 'none'}.${warning}`;
}
