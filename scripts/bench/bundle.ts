import path from 'node:path';
import {brotliCompressSync, constants} from 'node:zlib';
import {rolldown} from 'rolldown';

/**
 * Size after brotli of what an entry needs, bundled and minified as the site's bundler would.
 * @param entry source of the entry, its imports relative to the project's folder
 */
export async function bundleSize(entry: string): Promise<number> {
  const name = path.resolve('bench-entry.ts');
  const build = await rolldown({
    input: name,
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
  return brotli(output[0].code);
}

/** Bytes after brotli, at its best unless another quality is asked for. */
export function brotli(text: string | Buffer, quality = constants.BROTLI_MAX_QUALITY): number {
  return brotliCompressSync(text, {params: {[constants.BROTLI_PARAM_QUALITY]: quality}}).length;
}
