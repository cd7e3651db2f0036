import {readFileSync} from 'node:fs';
import {readdir, writeFile} from 'node:fs/promises';
import path from 'node:path';
import type {Content} from '../../content';
import {keptOr} from '../kept-work';
import {writeWorker} from '../offline';
import {BuiltPage, escapeAttribute} from './built-page';
import {writeHostFiles} from './host-files';
import {llmsText, markdownTwin, twinOf} from './markdown-twins';
import {type Allowed, applyPolicy, contentPolicy} from './policy';
import {cardOf, showCard} from './social-cards';
import {addStarter, enableColorMode, markText, type Starter} from './start';
import {dataBlock, type Listed, structuredData, urlOf} from './structured-data';

/** A build as Docusaurus leaves it, and what the last steps need to know of it. */
export interface FinishedBuild {
  siteDir: string;
  outDir: string;
  baseUrl: string;
  /** Scheme and host of the published guide. */
  url: string;
  guide: Content;
  /** Whether the build will have printed editions and social cards. */
  published: boolean;
  /** Whether readers' devices are to keep the guide. */
  offline: boolean;
  /** Id of the Algolia application, where the guide searches with it. */
  algoliaApp?: string;
  /** What starts the app in each page. */
  starter: Starter;
}

/**
 * Finishes a build: every page gets what starts its app, its structured data, Markdown twin, social card and policy, the
 * build `llms.txt`, what hosts need and the worker that keeps the guide on a device. Whatever else changes HTML goes
 * before the policy; whatever lists files goes after all of it.
 */
export async function finishBuild(build: FinishedBuild): Promise<void> {
  const {siteDir, outDir, baseUrl, url, guide, published, offline, algoliaApp, starter} = build;
  const site = new URL(baseUrl, url);
  const files = (await readdir(outDir, {recursive: true})).filter((file) => file.endsWith('.html'));
  const read = async (file: string) =>
    addStarter(await BuiltPage.read(outDir, file.split(path.sep).join('/')), starter);
  const pages = await Promise.all(files.map(read));
  const listed = pages.flatMap((page): Listed[] =>
    page.listed ? [{address: page.address!, title: page.title, description: page.description}] : [],
  );
  listed.sort((one, other) => (one.address < other.address ? -1 : 1));
  const titles = new Map(listed.map(({address, title}) => [address, title]));
  const twinCode = ['markdown-twins.ts', 'built-page.ts'].map((file) => readFileSync(path.join(__dirname, file)));
  const all: Allowed = {scripts: new Set(), styles: new Set()};

  for (const page of pages) {
    const {address, title, description, listed} = page;
    enableColorMode(page);
    markText(page);
    const {scripts, styles} = applyPolicy(page, algoliaApp);
    scripts.forEach((each) => all.scripts.add(each));
    styles.forEach((each) => all.styles.add(each));
    if (address !== undefined && listed) {
      // Data, which the policy does not count.
      page.addToBody(structuredData({address, title, description}, titles, site, guide).map(dataBlock).join(''));
      const twin = urlOf(`/${twinOf(address)}`, site);
      page.addToHead(`<link rel="alternate" type="text/markdown" href="${escapeAttribute(twin)}">`);
      const card = published ? cardOf(address) : undefined;
      if (card) showCard(page, urlOf(`/${card}`, site));
      const madeFrom = [...twinCode, site.href, address, page.body];
      const text = await keptOr('markdown-twins', madeFrom, () => markdownTwin(page, site));
      await writeFile(path.join(outDir, twinOf(address)), text);
    }
    await page.write(outDir);
  }

  await writeFile(path.join(outDir, 'llms.txt'), llmsText(listed, site));
  await writeHostFiles(siteDir, outDir, baseUrl, contentPolicy(all, algoliaApp));
  await writeWorker({outDir, baseUrl, enabled: offline});
}
