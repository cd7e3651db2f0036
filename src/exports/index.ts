import type {Content} from '../content';
import {toAnki} from './anki';
import {toCsv} from './csv';
import {exportOf} from './exam-export';
import {EXPORT_FILES, type ExportFormat} from './files';
import {toGift} from './gift';
import {toQti} from './qti';

/** One file for another program. */
export interface ExportFile extends ExportFormat {
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
    {...EXPORT_FILES.anki, bytes: text(toAnki(items, context))},
    {...EXPORT_FILES.gift, bytes: text(toGift(items, context))},
    {...EXPORT_FILES.qti, bytes: toQti(items, context)},
    {...EXPORT_FILES.csv, bytes: text(toCsv(items, context))},
  ];
}
