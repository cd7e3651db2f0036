import {createRequire} from 'node:module';
import type * as Rolldown from 'rolldown';

/**
 * A file of the site and what it imports, as one small script for the browser.
 * @param define expressions that stand for names the file only declares
 */
export async function bundle(input: string, define: Record<string, string> = {}): Promise<string> {
  // By Node itself: what loads Docusaurus' configuration cannot read the bundler's modules.
  const {rolldown} = createRequire(__filename)('rolldown') as typeof Rolldown;
  const build = await rolldown({input, platform: 'browser', tsconfig: false, transform: {target: 'es2022', define}});
  const {output} = await build.generate({format: 'iife', minify: true});
  await build.close();
  return output[0].code;
}
