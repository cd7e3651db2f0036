import {readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {PurgeCSS} from 'purgecss';

/** Parts of the theme that the guide does not use, by folder; take one out of the list to use it. */
const UNUSED = new RegExp(
  `^(${[
    'AnnouncementBar',
    'Blog\\w*',
    'Details',
    'Doc(Breadcrumbs|Card|Category|Tag|Version)\\w*',
    'DocItem/TOC/Mobile',
    'DocRoot/Layout/Sidebar/ExpandButton',
    'DocSidebar/Desktop/CollapseButton',
    'Edit\\w*',
    'Error\\w*',
    'Footer/(Link|Logo)\\w*',
    'Icon/(Edit|Language|Socials)',
    'LastUpdated',
    'Mermaid\\w*',
    'NavbarItem/(Docs|Html|Locale)\\w*',
    'NotFound',
    'Tab\\w*',
    'Tag\\w*',
    'TOC(Collapsible|Inline)',
  ].join('|')})\\b`,
);

/** The theme's own components: what they name as a class stays. */
const THEME = path.join(path.dirname(require.resolve('@docusaurus/theme-classic/package.json')), 'lib/theme');

/** Whether a file is of a part of the theme that the guide uses. */
function isUsed(file: string): boolean {
  return !UNUSED.test(path.relative(THEME, file).replaceAll(path.sep, '/'));
}

/** Elements and classes of Infima that the guide's components or its Markdown use beside the theme's. */
const USED_HERE = ['ol', 'p', 'container', 'row', 'col', 'margin-vert--lg', 'pagination-nav', 'alert'];

/**
 * Classes that the theme names but the guide does not need: kinds of notes (parts.css has their colors), buttons
 * (controls.css has them), and parts of the bar and the foot that its configuration could ask for.
 */
const NOT_NEEDED = [
  /^(alert|button)--/,
  /^navbar--(dark|primary)/,
  /^(badge|button|card|close|pagination)$/,
  /^(badge|footer|hero|shadow)[-_]/,
  /^dropdown--(nocaret|right)/,
];

/** What of PostCSS the plugin below needs. */
interface Root {
  source?: {input: {file?: string}};
  toString(): string;
  removeAll(): Root;
  append(nodes: unknown): Root;
}

/**
 * A PostCSS plugin that leaves out of Infima (the theme's style sheet) what no component in use asks for, and the style
 * sheets of components that are not used. All others pass as they are.
 */
export function purgeTheme(): object {
  return {
    postcssPlugin: 'purge-theme',
    // First of all plugins: a later one puts the whole sheet into a layer.
    async Once(root: Root, {parse}: {parse: (css: string) => unknown}) {
      const file = root.source?.input.file ?? '';
      if (file.startsWith(THEME) && !isUsed(file)) root.removeAll();
      if (!file.includes(`${path.sep}infima${path.sep}`)) return;
      const raw = root.toString();
      const [purged] = await new PurgeCSS().purge({
        css: [{raw}],
        content: filesIn(THEME).filter((name) => name.endsWith('.js') && isUsed(name)),
        // Whole names of classes, `--` and all.
        defaultExtractor: (text) => text.match(/[\w-]+/g) ?? [],
        blocklist: NOT_NEEDED,
        safelist: {
          standard: [...USED_HERE, /^(html|body|root)$/],
          deep: [/data-theme/],
          greedy: [/^markdown/],
          // Its variables are read by other style sheets and by scripts too.
          variables: withTheirOwn([THEME, path.resolve('src')].flatMap(variablesIn), raw),
        },
        variables: true,
      });
      root.removeAll().append(parse(purged!.css));
    },
  };
}

/** Every `--ifm-…` that a folder's style sheets and scripts name. */
function variablesIn(folder: string): string[] {
  return filesIn(folder)
    .filter((name) => /\.(css|[jt]sx?)$/.test(name) && isUsed(name))
    .flatMap((name) => readFileSync(name, 'utf8').match(/--ifm-[\w-]+/g) ?? []);
}

/** The same variables, and those that their values are made of. */
function withTheirOwn(names: readonly string[], css: string): string[] {
  const kept = new Set(names);
  // A set goes through what is added on the way, too.
  for (const name of kept)
    for (const [, value] of css.matchAll(new RegExp(`${name}:([^;}]*)`, 'g')))
      for (const [, used] of value!.matchAll(/var\(\s*(--[\w-]+)/g)) kept.add(used!);
  return [...kept];
}

/** The paths of all files in a folder, at any depth. */
function filesIn(folder: string): string[] {
  return readdirSync(folder, {recursive: true, encoding: 'utf8'}).map((name) => path.join(folder, name));
}
