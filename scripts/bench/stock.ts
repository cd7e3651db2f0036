import {mkdir, mkdtemp, readFile, readdir, rm, symlink, writeFile} from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

/** Docusaurus as it comes, with the classic preset and nothing else, and the same bundler as the guide's. */
const CONFIG = `export default {
  title: 'Stock',
  url: 'https://example.org',
  baseUrl: '/',
  trailingSlash: true,
  onBrokenLinks: 'ignore',
  onBrokenAnchors: 'ignore',
  future: {v4: true, faster: true},
  markdown: {format: 'md'},
  presets: [['classic', {docs: {routeBasePath: '/', numberPrefixParser: false}, blog: false}]],
};
`;

/**
 * Makes a site of stock Docusaurus with the texts of the built guide, taken from its Markdown twins, in a folder of its
 * own with a cache of its own. Building it is left to the caller.
 * @returns the site's folder, and a function that removes it
 */
export async function makeStockSite(buildDir: string): Promise<{folder: string; remove: () => Promise<void>}> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'stock-'));
  await writeFile(path.join(folder, 'package.json'), '{"type": "module"}');
  await writeFile(path.join(folder, 'docusaurus.config.js'), CONFIG);
  const modules = path.join(folder, 'node_modules');
  await mkdir(modules);
  for (const name of await readdir('node_modules'))
    if (!name.startsWith('.')) await symlink(path.resolve('node_modules', name), path.join(modules, name));
  const twins = (await readdir(buildDir, {recursive: true})).filter((file) => path.basename(file) === 'index.md');
  if (twins.length === 0) throw new Error(`${buildDir} has no Markdown twins: build the guide first.`);
  for (const twin of twins) {
    const file = path.join(folder, 'docs', twin);
    await mkdir(path.dirname(file), {recursive: true});
    await writeFile(file, await readFile(path.join(buildDir, twin)));
  }
  return {folder, remove: () => rm(folder, {recursive: true, force: true})};
}
