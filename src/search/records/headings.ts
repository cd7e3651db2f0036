import type {Page} from '../../content';
import {type SearchRecord, toAddress} from '../record';

/** Pages beside the chapters, each with its headings. The glossary's headings are terms, with records of their own. */
export function pageRecords({file, path, title, description, headings}: Page): SearchRecord[] {
  const page: SearchRecord = {objectID: headingId('heading', path), kind: 'heading', title, text: description, path};
  return file === 'glossary.mdx' ? [page] : [page, ...headings.map((heading) => headingRecord(heading, path))];
}

/** A heading that asks is a question; the exam's topic lines do not ask and stand among the headings. */
export function headingRecord(
  {title, anchor, text}: {title: string; anchor: string; text: string},
  page: string,
): SearchRecord {
  const kind = /\?(\s|$)/.test(title) ? 'question' : 'heading';
  const path = `${page}#${anchor}`;
  return {objectID: headingId(kind, path), kind, title, text, path};
}

/** The address makes the id: `question:4-integrations#choosing`. */
export function headingId(kind: 'question' | 'heading', path: string): string {
  return `${kind}:${toAddress(path)}`;
}
