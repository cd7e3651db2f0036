import type {Page} from '@playwright/test';
import {PDFArray, PDFDict, PDFDocument, PDFName, ParseSpeeds, type PDFRef} from 'pdf-lib';
import {PrintError} from '../print-error';

/** Most passes before giving up. Two are enough as long as the numbers find room where they are put. */
const MAX_PASSES = 4;

/** Reads a PDF as fast as possible: nothing else waits for this process. */
function loadPdf(bytes: Uint8Array): Promise<PDFDocument> {
  return PDFDocument.load(bytes, {parseSpeed: ParseSpeeds.Fastest, updateMetadata: false});
}

/**
 * Prints a page whose contents list names its own pages. CSS for that (`target-counter`) does nothing in Chromium, so it
 * is printed once to learn where everything stands, the numbers are written into the page, and it is printed again,
 * until they are right.
 */
export async function printWithPageNumbers(page: Page): Promise<PDFDocument> {
  let known = new Map<string, number>();
  for (let pass = 1; pass <= MAX_PASSES; pass += 1) {
    // Tags and bookmarks take time and move nothing: the first pass does without.
    const last = pass > 1;
    await page.evaluate(layOutAfresh);
    const options = {preferCSSPageSize: true, printBackground: true, tagged: last, outline: last};
    const pdf = await loadPdf(await page.pdf(options));
    const found = destinationPages(pdf);
    if (last && [...found].every(([name, number]) => known.get(name) === number)) return pdf;
    known = found;
    await page.evaluate(writePageNumbers, [...found]);
  }
  throw new PrintError(`The page numbers still move after ${MAX_PASSES} passes.`, 'This is a fault of src/print.');
}

/** Where each named destination is: name → page, counted from 1. Chromium names every id that a link points at. */
function destinationPages(pdf: PDFDocument): Map<string, number> {
  const pages = pdf.getPages().map(({ref}) => ref);
  const destinations = pdf.catalog.lookupMaybe(PDFName.of('Dests'), PDFDict);
  const found = new Map<string, number>();
  for (const [name, value] of destinations?.entries() ?? []) {
    const destination = pdf.context.lookup(value, PDFArray);
    found.set(name.decodeText(), pages.indexOf(destination.get(0) as PDFRef) + 1);
  }
  return found;
}

/**
 * Runs in the page: forgets the layout. One that has grown, as fonts came in one by one, is not to the last fraction of a
 * pixel the one that comes of all fonts at once, and two runs would differ.
 */
function layOutAfresh(): void {
  const {style} = document.body;
  style.display = 'none';
  void document.body.offsetHeight;
  style.removeProperty('display');
  void document.body.offsetHeight;
}

/** Runs in the page: writes each number to its place. In the index a page is named once. */
function writePageNumbers(numbers: [string, number][]): void {
  const pages = new Map(numbers);
  for (const element of document.querySelectorAll<HTMLElement>('[data-page-of]')) {
    const number = pages.get(element.dataset.pageOf!);
    if (number !== undefined) element.textContent = String(number);
  }
  for (const list of document.querySelectorAll('.edition-pages')) {
    const seen = new Set<string>();
    for (const link of list.querySelectorAll<HTMLElement>('a')) {
      if (seen.has(link.textContent)) link.remove();
      seen.add(link.textContent);
    }
  }
}
