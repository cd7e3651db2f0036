import {readFile} from 'node:fs/promises';
import {PDFDict, PDFDocument, PDFName} from 'pdf-lib';
import type {PDFDocumentProxy, PDFPageProxy} from 'pdfjs-dist';
import {getDocument} from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A piece of text on a page, in points from the bottom left. */
export interface TextItem {
  text: string;
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface Link {
  /** Left, bottom, right, top. */
  rect: [number, number, number, number];
  /** Page it leads to, counted from 1; undefined when it leads nowhere in the document. */
  page?: number;
  url?: string;
}

export interface Page {
  number: number;
  width: number;
  height: number;
  items: TextItem[];
  links: Link[];
}

export interface Bookmark {
  title: string;
  level: number;
  page: number;
}

/** A PDF as a reader sees it. */
export interface ReadPdf {
  pages: Page[];
  bookmarks: Bookmark[];
  title: string | undefined;
  language: string | undefined;
  showsTitle: boolean;
  tagged: boolean;
  hasStructure: boolean;
  fonts: {name: string; embedded: boolean}[];
}

const known = new Map<string, Promise<ReadPdf>>();

/** Reads a file of the print edition with a library that had no part in making it; fonts and tags with pdf-lib. */
export function readPdf(file: string): Promise<ReadPdf> {
  const read = known.get(file) ?? readFresh(file);
  known.set(file, read);
  return read;
}

async function readFresh(file: string): Promise<ReadPdf> {
  const bytes = await readFile(file);
  const task = getDocument({data: new Uint8Array(bytes), verbosity: 0});
  const document = await task.promise;
  const raw = await PDFDocument.load(bytes, {updateMetadata: false});
  const {info} = await document.getMetadata();
  const preferences = await document.getViewerPreferences();
  const pages: Page[] = [];
  for (let number = 1; number <= document.numPages; number += 1)
    pages.push(await readPage(await document.getPage(number), document));
  const read: ReadPdf = {
    pages,
    bookmarks: await readBookmarks(document),
    title: (info as {Title?: string}).Title,
    language: (info as {Language?: string}).Language,
    showsTitle: (preferences as {DisplayDocTitle?: boolean} | null)?.DisplayDocTitle === true,
    tagged: (await document.getMarkInfo())?.Marked === true,
    hasStructure: raw.catalog.lookupMaybe(PDFName.of('StructTreeRoot'), PDFDict) !== undefined,
    fonts: readFonts(raw),
  };
  await task.destroy();
  return read;
}

async function readPage(page: PDFPageProxy, document: PDFDocumentProxy): Promise<Page> {
  const [left, bottom, right, top] = page.view as [number, number, number, number];
  const {items} = await page.getTextContent();
  const links: Link[] = [];
  for (const {subtype, rect, dest, url} of (await page.getAnnotations()) as PdfAnnotation[]) {
    if (subtype === 'Link') links.push({rect, url, page: await pageOf(dest, document)});
  }
  return {
    number: page.pageNumber,
    width: right - left,
    height: top - bottom,
    items: items.flatMap((item) =>
      'str' in item && item.str.trim() !== ''
        ? [
            {
              text: item.str,
              x: item.transform[4] as number,
              y: item.transform[5] as number,
              width: item.width,
              height: item.height,
            },
          ]
        : [],
    ),
    links,
  };
}

interface PdfAnnotation {
  subtype: string;
  rect: Link['rect'];
  dest?: string | unknown[] | null;
  url?: string;
}

async function pageOf(dest: PdfAnnotation['dest'], document: PDFDocumentProxy): Promise<number | undefined> {
  const explicit = typeof dest === 'string' ? await document.getDestination(dest) : dest;
  if (!explicit) return undefined;
  return (await document.getPageIndex(explicit[0] as {num: number; gen: number})) + 1;
}

async function readBookmarks(document: PDFDocumentProxy): Promise<Bookmark[]> {
  const found: Bookmark[] = [];
  const walk = async (items: Awaited<ReturnType<PDFDocumentProxy['getOutline']>>, level: number): Promise<void> => {
    for (const {title, dest, items: below} of items ?? []) {
      found.push({title, level, page: (await pageOf(dest, document)) ?? 0});
      await walk(below as typeof items, level + 1);
    }
  };
  await walk(await document.getOutline(), 1);
  return found;
}

function readFonts(raw: PDFDocument): ReadPdf['fonts'] {
  return raw.context.enumerateIndirectObjects().flatMap(([, object]) => {
    if (!(object instanceof PDFDict) || object.get(PDFName.of('Type')) !== PDFName.of('Font')) return [];
    // A composite font has its data in the one it is made of.
    if (object.get(PDFName.of('Subtype')) === PDFName.of('Type0')) return [];
    const descriptor = object.lookupMaybe(PDFName.of('FontDescriptor'), PDFDict);
    const data = ['FontFile', 'FontFile2', 'FontFile3'].some((key) => descriptor?.has(PDFName.of(key)));
    return [{name: String(object.get(PDFName.of('BaseFont')) ?? 'Type 3'), embedded: data}];
  });
}

/** All text of some pages, as read from top to bottom. */
export function textOf(pages: Page[]): string {
  return pages.map(({items}) => items.map(({text}) => text).join(' ')).join(' ');
}

/** Without white space: how a text compares however it is wrapped. */
export function squeeze(text: string): string {
  return text.replace(/\s+/g, '');
}
