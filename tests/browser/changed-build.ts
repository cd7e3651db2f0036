import {cp, mkdtemp, readdir, readFile, rm, writeFile} from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import {writeWorker} from '../../src/site/offline';
import {shortHash} from '../../src/site/offline/list';

/** Copies a build to a folder of its own, without what no device keeps. */
export async function copyBuild(buildDir: string): Promise<string> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'guide-'));
  const top = path.resolve(buildDir);
  await cp(top, folder, {
    recursive: true,
    filter: (file) => !/^\/(pdf|exports|social)$|\.(md|br|gz)$/.test(file.slice(top.length)),
  });
  return folder;
}

/** A sentence of one document, and what stands there after the change. */
export interface Change {
  /** The page below the build, such as `glossary/index.html`. */
  page: string;
  from: string;
  to: string;
}

/**
 * Does to a copy of a build what building it with one changed sentence would: the page and its chunk say it, the chunk
 * has another name, so the run time, which knows that name, has another one as well, and all pages name the run time.
 */
export async function changeSentence(folder: string, baseUrl: string, {page, from, to}: Change): Promise<void> {
  const scripts = path.join(folder, 'assets/js');
  const names = (await readdir(scripts)).filter((name) => name.endsWith('.js'));
  const texts = new Map(
    await Promise.all(names.map(async (name) => [name, await readFile(path.join(scripts, name), 'utf8')] as const)),
  );
  const runtime = names.find((name) => name.startsWith('runtime~main.'))!;
  const renames = new Map<string, string>();
  let runtimeText = texts.get(runtime)!;
  for (const [name, text] of texts) {
    if (!text.includes(from)) continue;
    const changed = text.replaceAll(from, to);
    await write(scripts, name, changed, renames);
    runtimeText = runtimeText.replace(hashIn(name), hashIn(renames.get(name)!));
  }
  if (runtimeText === texts.get(runtime)) throw new Error(`no chunk that the run time knows says "${from}"`);
  await write(scripts, runtime, runtimeText, renames);

  for (const file of (await readdir(folder, {recursive: true})).filter((name) => name.endsWith('.html'))) {
    let html = await readFile(path.join(folder, file), 'utf8');
    if (file.split(path.sep).join('/') === page) {
      if (!html.includes(from)) throw new Error(`${page} does not say "${from}"`);
      html = html.replaceAll(from, to);
    }
    for (const [old, name] of renames) html = html.replaceAll(old, name);
    await writeFile(path.join(folder, file), html);
  }
  await writeWorker({outDir: folder, baseUrl, enabled: true});
}

async function write(folder: string, name: string, text: string, renames: Map<string, string>): Promise<void> {
  const renamed = name.replace(HASH, `.${shortHash(text, 8)}.js`);
  renames.set(name, renamed);
  await rm(path.join(folder, name));
  await writeFile(path.join(folder, renamed), text);
}

const HASH = /\.([0-9a-f]{8})\.js$/;

function hashIn(name: string): string {
  return HASH.exec(name)![1]!;
}
