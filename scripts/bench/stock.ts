import {mkdir, readdir, readFile, writeFile} from 'node:fs/promises';
import path from 'node:path';
import {type Folder, makeFolder} from './folder';

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
 * Makes a site of stock Docusaurus with the texts of the built guide, taken from its Markdown twins. Building it is
 * left to the caller.
 * @throws Error when there is no build with twins
 */
export async function makeStockSite(buildDir: string): Promise<Folder> {
  const twins = (await readdir(buildDir, {recursive: true})).filter((file) => path.basename(file) === 'index.md');
  if (twins.length === 0) throw new Error(`${buildDir} has no Markdown twins: build the guide first.`);
  const folder = await makeFolder('stock');
  // Not of type module: Docusaurus' own generated files are CommonJS.
  await writeFile(path.join(folder.path, 'package.json'), '{}');
  await writeFile(path.join(folder.path, 'docusaurus.config.mjs'), CONFIG);
  for (const twin of twins) {
    const file = path.join(folder.path, 'docs', twin);
    await mkdir(path.dirname(file), {recursive: true});
    await writeFile(file, await readFile(path.join(buildDir, twin)));
  }
  return folder;
}
