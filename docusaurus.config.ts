import path from 'node:path';
import type {Options, ThemeConfig} from '@docusaurus/preset-classic';
import type {Config} from '@docusaurus/types';
import type {PrismTheme} from 'prism-react-renderer';
import {expandShorthands} from './src/content';
import {publishedAt} from './src/site/addresses';
import pluginGuide from './src/site/plugin';
import remarkDiagram from './src/site/remark/diagram';
import remarkGuide from './src/site/remark/guide';
import rehypeNoteReturns from './src/site/remark/note-returns';
import {guideFrontMatter} from './src/site/front-matter';

const docsDir = path.resolve('docs');
const published = publishedAt(process.env);

/** Colors of code are classes, see src/css/code.css; the theme's own would be part of every page's script. */
const NO_COLORS: PrismTheme = {plain: {}, styles: []};

/** Set when the site is to search with Algolia instead of the embedded index. The key is built into every page. */
function algoliaSettings({
  ALGOLIA_APP_ID: appId,
  ALGOLIA_SEARCH_KEY: searchKey,
  ALGOLIA_INDEX: index,
}: NodeJS.ProcessEnv) {
  return appId && searchKey && index ? {appId, searchKey, index} : undefined;
}

const config: Config = {
  title: 'Order Management Study Guide',
  tagline: 'For the Magento 2 Certified Order Management Developer exam',
  favicon: 'favicon.svg',
  // Where the guide is published: SITE_URL, and BASE_URL when it does not stand at the root of a domain.
  ...published,
  baseUrlIssueBanner: false,
  trailingSlash: true,
  // Pages link to the files of `npm run pdf` and `npm run export` only where the published site will have them.
  customFields: {
    pdfEdition: process.env.PDF_EDITION === '1',
    // OFFLINE=0 keeps nothing on readers' devices, and clears what an earlier build left there.
    offline: process.env.OFFLINE !== '0',
    algolia: algoliaSettings(process.env),
  },
  headTags: [
    {tagName: 'link', attributes: {rel: 'manifest', href: `${published.baseUrl}manifest.webmanifest`}},
    // Without clear corners, which iOS would paint black.
    {tagName: 'link', attributes: {rel: 'apple-touch-icon', href: `${published.baseUrl}icons/512-maskable.png`}},
    {tagName: 'meta', attributes: {name: 'theme-color', media: '(prefers-color-scheme: light)', content: '#fdfcf9'}},
    {tagName: 'meta', attributes: {name: 'theme-color', media: '(prefers-color-scheme: dark)', content: '#12181d'}},
  ],
  onBrokenLinks: 'throw',
  onBrokenAnchors: 'throw',
  onDuplicateRoutes: 'throw',
  future: {v4: true, faster: true},
  markdown: {
    parseFrontMatter: guideFrontMatter(docsDir),
    preprocessor: ({fileContent}) => expandShorthands(fileContent),
    remarkRehypeOptions: {footnoteLabel: 'Sources of this page', footnoteLabelProperties: {}},
    hooks: {onBrokenMarkdownLinks: 'throw', onBrokenMarkdownImages: 'throw'},
  },
  plugins: [pluginGuide],
  presets: [
    [
      'classic',
      {
        docs: {
          routeBasePath: '/',
          sidebarPath: './sidebars.ts',
          breadcrumbs: false,
          // The folders' leading numbers are part of the addresses.
          numberPrefixParser: false,
          admonitions: {keywords: ['in-short', 'dont-confuse', 'example'], extendDefaults: true},
          beforeDefaultRemarkPlugins: [remarkDiagram, [remarkGuide, {docsDir}]],
          rehypePlugins: [rehypeNoteReturns],
        },
        blog: false,
        pages: {},
        theme: {
          customCss: ['tokens', 'controls', 'parts', 'code', 'frame', 'print'].map((sheet) => `./src/css/${sheet}.css`),
        },
        sitemap: {
          lastmod: null,
          changefreq: null,
          priority: null,
          ignorePatterns: ['search', 'design'].map((page) => `${published.baseUrl}${page}/`),
        },
      } satisfies Options,
    ],
  ],
  themeConfig: {
    image: 'social-card.png',
    colorMode: {respectPrefersColorScheme: true},
    docs: {sidebar: {hideable: false}},
    tableOfContents: {minHeadingLevel: 2, maxHeadingLevel: 3},
    navbar: {
      title: 'Order Management Study Guide',
      logo: {alt: '', src: 'favicon.svg', width: 28, height: 28},
      items: [
        {to: '/1-functionality/', label: 'Chapters', position: 'left', activeBaseRegex: `^${published.baseUrl}[1-9]-`},
        {to: '/messages/', label: 'Messages', position: 'left'},
        {to: '/flows/', label: 'Flows', position: 'left'},
        {to: '/practice/', label: 'Practice', position: 'left'},
        {to: '/glossary/', label: 'Glossary', position: 'left'},
        {
          type: 'dropdown',
          label: 'You',
          position: 'left',
          items: [
            {to: '/exam/', label: 'Mock exam'},
            {to: '/review/', label: 'Review'},
            {to: '/progress/', label: 'Progress'},
          ],
        },
      ],
    },
    footer: {
      copyright:
        'Independent of Adobe. Magento and Adobe Commerce are trademarks of Adobe. Order Management’s support ended in October 2024. Written from public documentation, not from the exam.',
    },
    // Code is colored at build: src/site/highlight.ts.
    prism: {theme: NO_COLORS, darkTheme: NO_COLORS},
  } satisfies ThemeConfig,
};

export default config;
