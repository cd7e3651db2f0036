import {readdir, readFile} from 'node:fs/promises';
import path from 'node:path';
import {assembleContent, type Content, ContentError, type ContentFile} from '.';

/** Reads every Markdown and YAML file below a folder. */
export async function readContentFiles(folder: string): Promise<ContentFile[]> {
  const names = await readdir(folder, {recursive: true});
  return Promise.all(
    names
      .filter((name) => /\.(mdx?|yaml)$/.test(name))
      .map(async (name) => ({
        file: name.split(path.sep).join('/'),
        text: await readFile(path.join(folder, name), 'utf8'),
      })),
  );
}

/** Addresses of the files that the site publishes as they are. */
async function readAssets(folder: string): Promise<string[]> {
  const names = await readdir(folder, {recursive: true}).catch(() => []);
  return names.map((name) => `/${name.split(path.sep).join('/')}`);
}

/**
 * Reads and checks the guide below a folder; what it shows beside texts lies in `static`, next to it.
 * @throws ContentError that lists every problem with file, line and hint
 */
export async function readContent(folder: string): Promise<Content> {
  const {content, problems} = assembleContent(
    await readContentFiles(folder),
    await readAssets(path.join(folder, '../static')),
  );
  if (!content || problems.length > 0) throw new ContentError(problems);
  return content;
}
