import {mkdir, mkdtemp, readdir, rm, symlink} from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

/** A site to build beside the guide. */
export interface Folder {
  path: string;
  remove: () => Promise<void>;
}

/** A folder for a site that has the guide's packages and a cache of its own. */
export async function makeFolder(name: string): Promise<Folder> {
  const folder = await mkdtemp(path.join(os.tmpdir(), `${name}-`));
  const modules = path.join(folder, 'node_modules');
  await mkdir(modules);
  for (const each of await readdir('node_modules'))
    if (!each.startsWith('.')) await symlink(path.resolve('node_modules', each), path.join(modules, each));
  return {path: folder, remove: () => rm(folder, {recursive: true, force: true})};
}
