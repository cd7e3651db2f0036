import {createHash} from 'node:crypto';
import {PDFArray, PDFDict, type PDFDocument, PDFHexString, PDFName, PDFNumber, PDFString} from 'pdf-lib';
import {LANGUAGE} from './document';
import type {Edition} from '../edition';
import {PrintError} from '../print-error';
import {renameTags} from './tag-names';

const PRODUCER = 'Order Management Study Guide, src/print';

/** Stands for the document's id until that is known: of the same length, and of digits that occur nowhere else. */
const NO_ID = '0123456789abcdef5a5a5a5a5a5a5a5a';

/**
 * What Chromium leaves undone: the document's data, right bookmark titles, and bytes that depend on nothing but the
 * content.
 * @param date stands for creation and change; without one, the document has none
 */
export async function finishPdf(
  pdf: PDFDocument,
  edition: Edition,
  author: string,
  date: Date | undefined,
): Promise<Uint8Array> {
  pdf.setTitle(edition.title, {showInWindowTitleBar: true});
  pdf.setSubject(edition.subject);
  pdf.setAuthor(author);
  pdf.setCreator(author);
  pdf.setProducer(PRODUCER);
  pdf.setLanguage(LANGUAGE);
  setDates(pdf, date);
  repairBookmarks(
    pdf,
    edition.headings.map(({text}) => text),
  );
  pdf.catalog.set(PDFName.of('PageMode'), PDFName.of('UseOutlines'));
  renameTags(pdf);
  return saveReproducibly(pdf);
}

function setDates(pdf: PDFDocument, date: Date | undefined): void {
  if (date) {
    pdf.setCreationDate(date);
    pdf.setModificationDate(date);
    return;
  }
  const info = pdf.context.lookup(pdf.context.trailerInfo.Info, PDFDict);
  for (const key of ['CreationDate', 'ModDate']) info.delete(PDFName.of(key));
}

/** All bookmarks below one, or below the root of all, in the order in which they are read. */
function bookmarksBelow(parent: PDFDict | undefined): PDFDict[] {
  const found: PDFDict[] = [];
  let bookmark = parent?.lookupMaybe(PDFName.of('First'), PDFDict);
  while (bookmark) {
    found.push(bookmark, ...bookmarksBelow(bookmark));
    bookmark = bookmark.lookupMaybe(PDFName.of('Next'), PDFDict);
  }
  return found;
}

/**
 * Gives the bookmarks the headings' own texts: Chromium loses the space where a heading wraps, and repeats the first line
 * of one that begins a page. Fails when they are not the document's headings, one by one.
 */
function repairBookmarks(pdf: PDFDocument, titles: string[]): void {
  const bookmarks = bookmarksBelow(pdf.catalog.lookupMaybe(PDFName.of('Outlines'), PDFDict));
  const printed = bookmarks.map(decode);
  const wrong = titles.findIndex((title, index) => !isBrokenForm(printed[index] ?? '', title));
  if (wrong !== -1 || printed.length !== titles.length)
    throw new PrintError(
      `The document has ${titles.length} headings and ${printed.length} bookmarks; the first that differ are ` +
        `"${titles[wrong] ?? ''}" and "${printed[wrong] ?? ''}".`,
      'This is a fault of src/print.',
    );
  bookmarks.forEach((bookmark, index) => {
    bookmark.set(PDFName.of('Title'), PDFHexString.fromText(titles[index]!));
    fold(bookmark);
  });
}

/** Whether a bookmark is a heading without some of its spaces, and perhaps with lines twice. */
export function isBrokenForm(printed: string, title: string): boolean {
  const found = printed.replace(/\s+/g, '');
  const wanted = title.replace(/\s+/g, '');
  let at = 0;
  for (const character of found) if (character === wanted[at]) at += 1;
  return at === wanted.length && found.length <= 2 * wanted.length && wanted.startsWith(found[0] ?? '');
}

function decode(bookmark: PDFDict): string {
  const title = bookmark.lookup(PDFName.of('Title'));
  return title instanceof PDFString || title instanceof PDFHexString ? title.decodeText() : '';
}

/** A negative count of children means that they are folded away. */
function fold(bookmark: PDFDict): void {
  const count = bookmark.lookupMaybe(PDFName.of('Count'), PDFNumber)?.asNumber();
  if (count) bookmark.set(PDFName.of('Count'), PDFNumber.of(-Math.abs(count)));
}

/** Saves with an id made of the content, in place of the random one. */
async function saveReproducibly(pdf: PDFDocument): Promise<Uint8Array> {
  const ids = PDFArray.withContext(pdf.context);
  for (let copy = 0; copy < 2; copy += 1) ids.push(PDFHexString.of(NO_ID));
  pdf.context.trailerInfo.ID = ids;
  const bytes = await pdf.save({objectsPerTick: Number.POSITIVE_INFINITY, updateFieldAppearances: false});
  const id = createHash('sha256').update(bytes).digest('hex').slice(0, NO_ID.length);
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = file.indexOf(NO_ID); at !== -1; at = file.indexOf(NO_ID, at)) file.write(id, at, 'latin1');
  return bytes;
}
