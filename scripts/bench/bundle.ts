import path from 'node:path';
import {brotliCompressSync, constants} from 'node:zlib';

/** Modules put in the place of others. */
export type Aliases = Record<string, string>;

/**
 * Bundles and minifies what an entry needs, as the site's bundler would.
 * @param entry source of the entry, its imports relative to the project's folder
 * @returns the code, or undefined when there is no bundler: rolldown comes with vitest, and nobody else asks for it
 */
export async function bundle(entry: string, alias: Aliases = {}): Promise<string | undefined> {
  const rolldown = await import('rolldown').catch(() => undefined);
  if (!rolldown) return undefined;
  const name = path.resolve('bench-entry.ts');
  const build = await rolldown.rolldown({
    input: name,
    resolve: {alias},
    logLevel: 'silent',
    plugins: [
      {
        name: 'entry',
        resolveId: (id: string) => (id === name ? id : null),
        load: (id: string) => (id === name ? entry : null),
      },
    ],
  });
  const {output} = await build.generate({format: 'esm', minify: true});
  await build.close();
  return output[0].code;
}

/** Size of a bundle after brotli, or undefined when there is no bundler. */
export async function bundleSize(entry: string, alias?: Aliases): Promise<number | undefined> {
  const code = await bundle(entry, alias);
  return code === undefined ? undefined : brotli(code);
}

/** Bytes after brotli, at its best unless another quality is asked for. */
export function brotli(text: string | Buffer, quality = constants.BROTLI_MAX_QUALITY): number {
  return brotliCompressSync(text, {params: {[constants.BROTLI_PARAM_QUALITY]: quality}}).length;
}
