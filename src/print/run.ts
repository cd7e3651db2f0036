import {mkdir, rm, writeFile} from 'node:fs/promises';
import path from 'node:path';
import {readContent} from '../content/read';
import {firstLine, launchBrowser} from './browser';
import {BuiltSite} from './built-site';
import {documentHtml, FONTS_ADDRESS, type Paper, PAPERS, STYLES_ADDRESS} from './document';
import {type Edition, editionNames, makeEdition, type Material} from './edition';
import {finishPdf} from './finish';
import {printWithPageNumbers} from './page-numbers';
import {PrintError} from './print-error';
import {type PrintServer, serve} from './serve-build';
import {readVersion} from './version';

/** Documents made at a time: one per core of a small machine. */
const AT_ONCE = 2;

export interface PrintOptions {
  /** The finished site; the files go to `pdf/` in it. */
  buildDir?: string;
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
 * @throws PrintError when nothing can be printed: no build, no browser, an unknown name
 */
export async function printEditions(options: PrintOptions = {}): Promise<Outcome[]> {
  const {buildDir = 'build', outDir = path.join(buildDir, 'pdf'), papers = Object.keys(PAPERS), onProgress} = options;
  const site = await BuiltSite.open(buildDir);
  const material: Material = {guide: await readContent('docs'), site, version: await readVersion()};
  // Without a browser no document can be made, so it is looked for once, before the first.
  await (await launchBrowser()).close();
  const jobs = listJobs(editionNames(material.guide), options.only, papers);
  await mkdir(outDir, {recursive: true});

  const documents = new Map<string, string>();
  const server = await serve({
    folders: {
      [site.address.pathname]: buildDir,
      [FONTS_ADDRESS]: 'node_modules/@fontsource',
      [STYLES_ADDRESS]: 'src/print',
    },
    documents,
  });
  const editions = new Map<string, Promise<Edition>>();
  const editionOf = (name: string) => {
    const known = editions.get(name) ?? makeEdition(name, material);
    editions.set(name, known);
    return known;
  };
  const outcomes: Outcome[] = [];
  const work = async () => {
    for (let job = jobs.shift(); job; job = jobs.shift()) {
      const outcome = await attempt(job, () => printDocument(job, {editionOf, material, documents, server}), outDir);
      outcomes.push(outcome);
      onProgress?.(outcome, outcomes.length, total);
    }
  };
  const total = jobs.length;
  try {
    await Promise.all(Array.from({length: AT_ONCE}, work));
  } finally {
    await server.close();
  }
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
async function attempt(
  job: Job,
  print: () => Promise<{bytes: Uint8Array; pages: number}>,
  outDir: string,
): Promise<Outcome> {
  const {file} = job;
  const started = performance.now();
  const seconds = () => (performance.now() - started) / 1000;
  try {
    const target = path.join(outDir, file);
    await rm(target, {force: true});
    const {bytes, pages} = await print();
    await writeFile(target, bytes);
    return {file, seconds: seconds(), pages, bytes: bytes.length};
  } catch (error) {
    return {file, seconds: seconds(), error: error instanceof Error ? error : new Error(firstLine(error))};
  }
}

interface Workshop {
  editionOf: (name: string) => Promise<Edition>;
  material: Material;
  documents: Map<string, string>;
  server: PrintServer;
}

async function printDocument({edition: name, paper}: Job, {editionOf, material, documents, server}: Workshop) {
  const edition = await editionOf(name);
  const address = `/print-edition/${name}-${paper}.html`;
  documents.set(address, documentHtml(edition, material.site, paper));
  // A browser for each document: what happens to one touches no other, and each begins in the same state.
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    // Before the page is loaded: fonts that only the print style sheet asks for must be there when it is printed.
    await page.emulateMedia({media: 'print', colorScheme: 'light'});
    await page.goto(`${server.origin}${address}`, {waitUntil: 'load'});
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    const pdf = await printWithPageNumbers(page);
    const bytes = await finishPdf(pdf, edition, material.site.title, material.version.date);
    return {bytes, pages: pdf.getPageCount()};
  } finally {
    documents.delete(address);
    await browser.close();
  }
}
