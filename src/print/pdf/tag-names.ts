import {PDFArray, PDFDict, type PDFDocument, PDFName, type PDFObject, PDFRef, PDFString} from 'pdf-lib';

const ID = PDFName.of('ID');
const HEADERS = PDFName.of('Headers');
const NAMES = PDFName.of('Names');
const KIDS = PDFName.of('Kids');

/**
 * Names the tags of a document by their order. Table cells name their headers by id, and Chromium makes ids of a counter
 * that also counts what else it has done meanwhile: the same page gets other ones in the next run.
 */
export function renameTags(pdf: PDFDocument): void {
  const root = pdf.catalog.lookupMaybe(PDFName.of('StructTreeRoot'), PDFDict);
  if (!root) return;
  const elements = pdf.context
    .enumerateIndirectObjects()
    .filter((entry): entry is [PDFRef, PDFDict] => entry[1] instanceof PDFDict);
  const names = new Map<string, PDFString>();
  const index: PDFObject[] = [];
  for (const [ref, element] of elements) {
    const id = element.get(ID);
    if (!(id instanceof PDFString)) continue;
    const name = PDFString.of(`tag${String(names.size + 1).padStart(8, '0')}`);
    names.set(id.asString(), name);
    element.set(ID, name);
    index.push(name, ref);
  }
  for (const [, element] of elements) renameHeaders(element, names);
  replaceIndex(pdf, root, index);
}

/** Cells refer to their headers in an attribute of theirs. */
function renameHeaders(element: PDFDict, names: Map<string, PDFString>): void {
  const attributes = element.get(PDFName.of('A'));
  if (!(attributes instanceof PDFArray)) return;
  for (const attribute of attributes.asArray()) {
    const headers = attribute instanceof PDFDict ? attribute.get(HEADERS) : undefined;
    if (!(headers instanceof PDFArray)) continue;
    headers.asArray().forEach((header, at) => {
      if (header instanceof PDFString) headers.set(at, names.get(header.asString()) ?? header);
    });
  }
}

/** The tree that finds tags by name was sorted by their old ones; the new ones are in order already. */
function replaceIndex(pdf: PDFDocument, root: PDFDict, index: PDFObject[]): void {
  const key = PDFName.of('IDTree');
  const tree = root.get(key);
  if (!(tree instanceof PDFRef)) return;
  deleteTree(pdf, tree);
  const names = PDFArray.withContext(pdf.context);
  for (const each of index) names.push(each);
  const replacement = PDFDict.withContext(pdf.context);
  replacement.set(NAMES, names);
  pdf.context.assign(tree, replacement);
}

function deleteTree(pdf: PDFDocument, ref: PDFRef): void {
  const kids = pdf.context.lookup(ref, PDFDict).lookupMaybe(KIDS, PDFArray);
  for (const kid of kids?.asArray() ?? []) if (kid instanceof PDFRef) deleteTree(pdf, kid);
  pdf.context.delete(ref);
}
