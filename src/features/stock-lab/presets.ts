import type {StockState} from '../../simulator/stock';
import {type Action, type Draft, type Lab, labReducer, type Move, START_DRAFT, START_LAB} from './lab';

/** A row or sentence of the chapter as the lab plays it. `presets.test.ts` holds the results against the chapter. */
export interface Preset {
  /** Names the link where several stand together. */
  name: string;
  stock: StockState;
  /** What has happened already; each can be undone. */
  steps: Action[];
  /** The message that stands ready. */
  draft: Draft;
  /** The move that stands ready instead of the message. */
  next?: Move;
}

/** The stock of the example of 7.1: one SKU, safety stock at every level. */
const ALLOCATION: StockState = {
  sources: new Map([
    ['WH_EAST', new Map([['AP-SHIRT-M', {onHand: 12, unlimited: false, safety: 2, hard: 0}]])],
    ['STORE_BOSTON', new Map([['AP-SHIRT-M', {onHand: 5, unlimited: false, safety: 1, hard: 0}]])],
  ]),
  aggregate: {id: 'AGG_US', rows: new Map([['AP-SHIRT-M', {soft: 0, safety: 1}]])},
  catalog: new Set(['AP-SHIRT-M']),
};

const FEED: Draft = {
  sourceId: 'WH_EAST',
  kind: 'DELTA',
  lines: [{sku: 'AP-SHIRT-M', included: true, quantity: '8', difference: '-4', unlimited: false}],
};

const moveOf = (kind: Move['kind'], units: number, sku = 'AP-SHIRT-M'): Move => ({
  kind,
  sku,
  units,
  sourceId: 'WH_EAST',
});
const moved = (move: Move): Action => ({type: 'move', move});
const sent = (draft: Draft): Action => ({type: 'send', draft});

const RESERVE = moveOf('reserve', 4);
const ALLOCATE = moveOf('allocate', 4);
const ACKNOWLEDGE = moveOf('acknowledge', 4);

function allocation(name: string, steps: Action[], next?: Move): Preset {
  return {name, stock: ALLOCATION, draft: FEED, steps, next};
}

function message(name: string, kind: Draft['kind'], ...before: Action[]): Preset {
  const draft = {...START_DRAFT, kind};
  return {name, stock: START_LAB.stock, draft, steps: [...before, sent(draft)]};
}

/** One AP-SHIRT-L is ordered and has no source yet. */
const ONE_SOFT = moved(moveOf('reserve', 1, 'AP-SHIRT-L'));

const PRESETS: Record<string, Preset> = {
  start: allocation('Start', [], RESERVE),
  soft: allocation('Soft allocated', [moved(RESERVE)], ALLOCATE),
  hard: allocation('Hard allocated', [moved(RESERVE), moved(ALLOCATE)], ACKNOWLEDGE),
  acknowledged: allocation('Acknowledged', [moved(RESERVE), moved(ALLOCATE), moved(ACKNOWLEDGE)]),
  fed: allocation('Acknowledged and fed', [moved(RESERVE), moved(ALLOCATE), moved(ACKNOWLEDGE), sent(FEED)], RESERVE),
  declined: allocation(
    'One declined',
    [moved(RESERVE), moved(ALLOCATE), moved(moveOf('decline', 1))],
    moveOf('acknowledge', 3),
  ),
  'fed-first': allocation('Fed first', [moved(RESERVE), moved(ALLOCATE), sent(FEED)], ACKNOWLEDGE),
  nonzero: message('NONZERO', 'NONZERO'),
  full: message('FULL', 'FULL'),
  delta: message('DELTA', 'DELTA'),
  'nonzero-soft': message('NONZERO, one in soft in-flight', 'NONZERO', ONE_SOFT),
  'full-soft': message('FULL, one in soft in-flight', 'FULL', ONE_SOFT),
  'delta-soft': message('DELTA, one in soft in-flight', 'DELTA', ONE_SOFT),
  adjustment: message('Adjustment', 'adjust'),
};

export const PRESET_IDS: readonly string[] = Object.keys(PRESETS);

/** The anchor of the lab; only an address that ends in it loads a preset. */
export const LAB_ANCHOR = 'stock-lab';

/** The query and fragment that load a preset on the page of the lab. */
export function addressOfPreset(id: string): string {
  return `?lab=${id}#${LAB_ANCHOR}`;
}

/** The preset that an address asks for, if it asks for one that exists. */
export function presetOfAddress({search, hash}: {search: string; hash: string}): Preset | undefined {
  const id = new URLSearchParams(search).get('lab');
  return id !== null && hash === `#${LAB_ANCHOR}` ? findPreset(id) : undefined;
}

export function findPreset(id: string): Preset | undefined {
  return Object.hasOwn(PRESETS, id) ? PRESETS[id] : undefined;
}

/** The lab after the steps of a preset. */
export function play({stock, steps}: Preset): Lab {
  return steps.reduce(labReducer, {...START_LAB, stock});
}
