import type {SheetRow} from '../../../site/pages/types';
import {useSearch} from '../../search/useSearch';

/** Hits asked for. */
const LIMIT = 60;

const PAGE_OF_MESSAGE = /\/messages\/(magento\.[\w.]+)\/$/;

/**
 * The rows that the guide's search finds for a text: misspelled, pasted from a log, or a question.
 * @param text empty when nothing is to be looked for
 */
export function useNearest(rows: SheetRow[], text: string): SheetRow[] {
  const {result} = useSearch(text, LIMIT);
  const names = (result?.hits ?? []).flatMap(({record}) => PAGE_OF_MESSAGE.exec(record.path)?.[1] ?? []);
  return [...new Set(names)].flatMap((name) => rows.find((row) => row.name === name) ?? []);
}
