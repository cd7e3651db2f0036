import type {Change, StockConfidence} from '../../simulator/stock';
import {CONFIDENCE as WORDS} from '../../ui/words';

export const CONFIDENCE: Record<StockConfidence, string> = {
  ...WORDS,
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
