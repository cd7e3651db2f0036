import {cp, readdir, readFile, writeFile} from 'node:fs/promises';
import path from 'node:path';
import {type Folder, makeFolder} from './folder';

/** What a build reads, besides the packages. */
const PARTS = [
  'docs',
  'src',
  'static',
  '.deploy',
  'docusaurus.config.ts',
  'sidebars.ts',
  'package.json',
  'tsconfig.json',
];

/** Makes a copy of the guide with each message and flow so many times, under other names; the exam's sections are nine. */
export async function makeLargerGuide(times: number): Promise<Folder> {
  const folder = await makeFolder('larger');
  for (const part of PARTS) await cp(part, path.join(folder.path, part), {recursive: true});
  const messages = path.join(folder.path, 'docs/messages');
  for (const file of await readdir(messages)) {
    const text = await readFile(path.join(messages, file), 'utf8');
    for (let copy = 2; copy <= times; copy += 1) {
      // Another service, so that a page's neighbors stay as many.
      const again = (name: string) => name.replace(/^(magento\.\w+\.)(\w+)/, `$1$2_again${copy}`);
      if (again(file) === file) continue;
      const grown = text.replace(/^name: (.*)$/m, (_, name: string) => `name: ${again(name)}`);
      await writeFile(path.join(messages, again(file)), grown);
    }
  }
  const flows = path.join(folder.path, 'docs/flows');
  for (const file of (await readdir(flows)).filter((name) => name.endsWith('.yaml')))
    for (let copy = 2; copy <= times; copy += 1)
      await cp(path.join(flows, file), path.join(flows, file.replace('.yaml', `-again${copy}.yaml`)));
  return folder;
}
