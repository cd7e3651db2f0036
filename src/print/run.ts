import {mkdir, rm, writeFile} from 'node:fs/promises';
import path from 'node:path';
import {launchChromium} from '../browser/chromium';
import {routeFiles} from '../browser/route-files';
import {readContent} from '../content/read';
import {BuiltSite} from './built-site';
import {type Edition, editionNames, makeEdition} from './edition';
import type {Material} from './parts/part';
import {documentHtml, type Paper, PAPERS, STYLES_ADDRESS} from './pdf/document';
import {finishPdf} from './pdf/finish';
import {fitNames} from './pdf/fit-names';
import {FONTS_ADDRESS, FONTS_FOLDER} from './pdf/fonts';
import {printWithPageNumbers} from './pdf/page-numbers';
import {PrintError} from './print-error';
import {readVersion} from './version';

/**
 * The print edition: the model and the finished pages in, PDFs out. A value goes this way: built page → `BuiltSite`
 * (cleaned article) → `parts/` (a part per file, bound by the table in `parts/index.ts`) → `edition.ts` (links, names,
 * headings) → `pdf/` (one HTML document, printed with page numbers, finished). Knows nothing of the learner's record.
 */

/** Documents made at a time: one per core of a small machine. */
const AT_ONCE = 2;

/** Without it letters are set at whole pixels of a screen, and the spaces between them are uneven on paper. */
const TYPE_ARGS = ['--font-render-hinting=none'];

export interface PrintOptions {
  /** The finished site; the files go to `pdf/` in it unless told otherwise. */
  buildDir: string;
  outDir?: string;
  /** Editions to make, such as `section-4`; all of them unless given. */
  only?: string[];
  /** Sizes of paper, `a4` and `letter`; both unless given. */
  papers?: string[];
  onProgress?: (outcome: Outcome, done: number, of: number) => void;
}

/** What became of one document. */
export interface Outcome {
  /** Name of the file. */
  file: string;
  seconds: number;
  pages?: number;
  bytes?: number;
  /** Why there is no file. */
  error?: Error;
}

interface Job {
  edition: string;
  paper: Paper;
  file: string;
}

/**
 * Prints editions of a finished build. One that fails does not keep the others from being made.
 * @throws PrintError when nothing can be printed: no build, an unknown name
 * @throws BrowserError when there is no browser
 */
export async function printEditions(options: PrintOptions): Promise<Outcome[]> {
  const {buildDir, outDir = path.join(buildDir, 'pdf'), papers = Object.keys(PAPERS), onProgress} = options;
  const site = await BuiltSite.open(buildDir);
  const material: Material = {guide: await readContent('docs'), site, version: await readVersion()};
  // Without a browser no document can be made, so it is looked for once, before the first.
  await (await launchChromium()).close();
  const jobs = listJobs(editionNames(material.guide), options.only, papers);
  const total = jobs.length;
  await mkdir(outDir, {recursive: true});

  const editions = new Map<string, Promise<Edition>>();
  const editionOf = (name: string) => {
    const known = editions.get(name) ?? makeEdition(name, material);
    editions.set(name, known);
    return known;
  };
  const outcomes: Outcome[] = [];
  const work = async () => {
    for (let job = jobs.shift(); job; job = jobs.shift()) {
      const {edition, paper} = job;
      const outcome = await attempt(job, outDir, async () => printDocument(await editionOf(edition), paper, material));
      outcomes.push(outcome);
      onProgress?.(outcome, outcomes.length, total);
    }
  };
  await Promise.all(Array.from({length: AT_ONCE}, work));
  return outcomes;
}

/** The book first: it takes longest, and the sections fill the time beside it. */
function listJobs(names: string[], only: string[] = names, papers: string[]): Job[] {
  mustBeKnown('edition', only, names);
  mustBeKnown('paper', papers, Object.keys(PAPERS));
  return names
    .filter((name) => only.includes(name))
    .reverse()
    .flatMap((edition) =>
      (papers as Paper[]).map((paper) => ({edition, paper, file: `${edition}${PAPERS[paper].suffix}.pdf`})),
    );
}

function mustBeKnown(what: string, asked: string[], known: string[]): void {
  const unknown = asked.find((name) => !known.includes(name));
  if (unknown !== undefined)
    throw new PrintError(`There is no ${what} "${unknown}".`, `There are: ${known.join(', ')}`);
}

/** Makes one file. An older one is removed first: a failure must not leave it to be taken for the new one. */
async function attempt({file}: Job, outDir: string, print: () => ReturnType<typeof printDocument>): Promise<Outcome> {
  const started = performance.now();
  const seconds = () => (performance.now() - started) / 1000;
  try {
    const target = path.join(outDir, file);
    await rm(target, {force: true});
    const {bytes, pages} = await print();
    await writeFile(target, bytes);
    return {file, seconds: seconds(), pages, bytes: bytes.length};
  } catch (error) {
    return {file, seconds: seconds(), error: error instanceof Error ? error : new Error(String(error))};
  }
}

async function printDocument(edition: Edition, paper: Paper, {site, version}: Material) {
  // A browser for each document: what happens to one touches no other, and each begins in the same state.
  const browser = await launchChromium(TYPE_ARGS);
  try {
    const page = await browser.newPage();
    const address = `/print-edition/${edition.name}.html`;
    await routeFiles(page, {
      folders: {
        [site.address.pathname]: site.folder,
        [FONTS_ADDRESS]: FONTS_FOLDER,
        [STYLES_ADDRESS]: 'src/print/pdf',
      },
      documents: {[address]: documentHtml(edition, site, paper)},
    });
    // Before the page is loaded: fonts that only the print style sheet asks for must be there when it is printed.
    await page.emulateMedia({media: 'print', colorScheme: 'light'});
    await page.goto(new URL(address, site.address).href, {waitUntil: 'load'});
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    await page.evaluate(fitNames, PAPERS[paper].textWidth);
    const pdf = await printWithPageNumbers(page);
    return {bytes: await finishPdf(pdf, edition, site.title, version.date), pages: pdf.getPageCount()};
  } finally {
    await browser.close();
  }
}
