import {readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {PurgeCSS} from 'purgecss';

/** Parts of the theme that the guide does not use; take one out of the list to use it. */
const UNUSED = 'Blog*|Tabs|TabItem|Tag*|Tags*|DocCard*|DocTag*|DocCategory*|DocBreadcrumbs|TOCInline|Mermaid*';

/** The theme's own components: what they name as a class stays. */
const THEME = path.join(path.dirname(require.resolve('@docusaurus/theme-classic/package.json')), 'lib/theme');

/** Classes of Infima that the guide's components or its Markdown use beside the theme's. */
const USED_HERE = ['container', 'row', 'col', 'margin-vert--lg', 'pagination-nav', 'alert', 'alert--secondary'];

/** What of PostCSS the plugin below needs. */
interface Root {
  source?: {input: {file?: string}};
  toString(): string;
  removeAll(): Root;
  append(nodes: unknown): Root;
}

/**
 * A PostCSS plugin that leaves out of Infima (the theme's style sheet) what no component in use asks for; all other
 * style sheets pass as they are.
 */
export function purgeTheme(): object {
  return {
    postcssPlugin: 'purge-theme',
    // First of all plugins: a later one puts the whole sheet into a layer.
    async Once(root: Root, {parse}: {parse: (css: string) => unknown}) {
      if (!root.source?.input.file?.includes(`${path.sep}infima${path.sep}`)) return;
      const [purged] = await new PurgeCSS().purge({
        css: [{raw: root.toString()}],
        content: [`${THEME}/!(${UNUSED})/**/*.js`, `${THEME}/!(${UNUSED}).js`],
        // Whole names of classes, `--` and all.
        defaultExtractor: (text) => text.match(/[\w-]+/g) ?? [],
        safelist: {
          standard: [...USED_HERE, /^(html|body|root)$/],
          deep: [/data-theme/],
          greedy: [/^alert/, /^markdown/],
          // Its variables are read by other style sheets too.
          variables: [THEME, path.resolve('src')].flatMap(variablesIn),
        },
        variables: true,
      });
      root.removeAll().append(parse(purged!.css));
    },
  };
}

/** Every `--ifm-…` that a folder's style sheets and scripts name. */
function variablesIn(folder: string): string[] {
  return readdirSync(folder, {recursive: true, encoding: 'utf8'})
    .filter((file) => /\.(css|[jt]sx?)$/.test(file))
    .flatMap((file) => readFileSync(path.join(folder, file), 'utf8').match(/--ifm-[\w-]+/g) ?? []);
}
