import type {Content} from '../content';
import {toAnki} from './anki';
import {toCsv} from './csv';
import {exportOf} from './exam-export';
import {toGift} from './gift';
import {toQti} from './qti';

/** One file for another program. */
export interface ExportFile {
  name: string;
  /** For whom it is, as a download's label says. */
  label: string;
  bytes: Uint8Array;
}

/**
 * The bank in every format.
 * @param siteUrl address of the published guide, base path included, for links to it; without it nothing is linked
 */
export function exportFiles(content: Content, siteUrl?: string): ExportFile[] {
  const {items, context} = exportOf(content, siteUrl);
  const text = (value: string) => new TextEncoder().encode(value);
  return [
    {name: 'order-management-anki.txt', label: 'Anki', bytes: text(toAnki(items, context))},
    {name: 'order-management-gift.txt', label: 'GIFT (Moodle)', bytes: text(toGift(items, context))},
    {name: 'order-management-qti21.zip', label: 'QTI 2.1', bytes: toQti(items, context)},
    {name: 'order-management-questions.csv', label: 'CSV (spreadsheets)', bytes: text(toCsv(items, context))},
  ];
}
