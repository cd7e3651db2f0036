import {PDFArray, PDFDict, PDFDocument, PDFName, PDFString} from 'pdf-lib';
import {expect, test} from 'vitest';
import {renameTags} from './tag-names';

/** A document with two header cells and one cell that names them, whose ids begin at a number. */
async function taggedPdf(first: number): Promise<PDFDocument> {
  const pdf = await PDFDocument.create();
  const {context} = pdf;
  const id = (number: number) => PDFString.of(`node${String(number).padStart(8, '0')}`);
  const headers = [first + 7, first].map((number) => context.register(context.obj({S: 'TH', ID: id(number)})));
  context.register(context.obj({S: 'TD', A: [{O: 'Table', Headers: [id(first), id(first + 7)]}]}));
  const leaf = context.register(context.obj({Names: [id(first), headers[1]!, id(first + 7), headers[0]!]}));
  const tree = context.register(context.obj({Kids: [leaf]}));
  pdf.catalog.set(PDFName.of('StructTreeRoot'), context.obj({IDTree: tree}));
  return pdf;
}

function describePdf(pdf: PDFDocument): string[] {
  return pdf.context.enumerateIndirectObjects().map(([ref, object]) => `${ref.toString()} ${object.toString()}`);
}

test('tags are named by their order, whatever they were called', async () => {
  const [one, other] = await Promise.all([taggedPdf(12), taggedPdf(99000)]);
  renameTags(one);
  renameTags(other);
  expect(describePdf(one)).toEqual(describePdf(other));

  const root = one.catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict);
  const names = root.lookup(PDFName.of('IDTree'), PDFDict).lookup(PDFName.of('Names'), PDFArray);
  expect(
    names
      .asArray()
      .filter((each) => each instanceof PDFString)
      .map(String),
  ).toEqual(['(tag00000001)', '(tag00000002)']);
  expect(describePdf(one).join('\n')).toContain('/Headers [ (tag00000002) (tag00000001) ]');
});

test('a document without tags is left alone', async () => {
  const pdf = await PDFDocument.create();
  expect(() => renameTags(pdf)).not.toThrow();
});
