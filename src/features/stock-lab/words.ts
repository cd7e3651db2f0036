import type {Change, StockConfidence} from '../../simulator/stock';

export const CONFIDENCE: Record<StockConfidence, string> = {
  doc: 'documented',
  code: 'seen in public code',
  inferred: 'inferred',
  unsettled: 'unsettled: no public source says',
};

export const CHANGE: Record<Change, string> = {
  set: 'Set',
  zeroed: 'Set to 0',
  kept: 'Kept',
  'kept-warning': 'Kept, with a warning',
  ignored: 'Row ignored',
  refused: 'Row refused',
};

export function quantityText({quantity, unlimited}: {quantity: number; unlimited: boolean}): string {
  return unlimited ? 'unlimited' : String(quantity);
}
