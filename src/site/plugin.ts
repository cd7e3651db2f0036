import path from 'node:path';
import type {LoadedContent} from '@docusaurus/plugin-content-docs';
import {toVersionMetadataProp} from '@docusaurus/plugin-content-docs/lib/props.js';
import type {LoadContext, Plugin} from '@docusaurus/types';
import {type Content, ContentError} from '../content';
import {buildRecords} from '../search/records';
import {bankOf} from './bank';
import {reviewData} from './review-data';
import {allPageData, flowPageData, globalData} from './pages';
import {purgeTheme} from './purge-theme';
import {addStateDiagrams, drawStateDiagrams} from './state-diagrams';
import {readContent} from '../content/read';
import {finishBuild} from './post-build';
import {readStarter} from './post-build/start';

/** Modules of Docusaurus, and what stands in their place. */
const STAND_INS = {
  // Brings Prism to every page.
  '@docusaurus/theme-classic/lib/prism-include-languages.js': 'highlighter.ts',
  // Every link in view would look up and fetch its page's script; pointing at a link still does.
  '@docusaurus/core/lib/client/docusaurus.js': 'links.ts',
  // React takes a page over in small pieces when all of it is in a Suspense (theme/Root); these two let it.
  '@docusaurus/core/lib/client/renderToHtml.js': 'render-to-html.ts',
  '@docusaurus/core/lib/client/browserContext.js': 'browser-context.tsx',
  '@docusaurus/core/lib/client/BaseUrlIssueBanner/index.js': 'nothing.ts',
  '@docusaurus/utils-common/lib/index.js': 'utils-common.ts',
};

const standIn = (file: string) => path.join(__dirname, 'stand-ins', file);
const ALIASES = {
  ...Object.fromEntries(Object.entries(STAND_INS).map(([module, file]) => [require.resolve(module), standIn(file)])),
  // Leaves a phone's sidebar for after that. Named by its place, since its package does not export it.
  [path.join(require.resolve('@docusaurus/theme-common'), '../hooks/useWindowSize.js')]: standIn('window-size.ts'),
};

/**
 * Style sheets that only some pages load, each with a pattern of what its modules' paths begin with below
 * `src/features`. All other styles are in one sheet, in one order.
 */
const OWN_SHEETS = {
  dashboard: 'dashboard',
  design: 'design',
  flows: 'flows',
  'front-page': 'chapter/(CourseStart|WeightChart|ExamFacts)',
  'message-page': 'messages/Message(Header|Details)',
  'message-sheet': 'messages/MessageSheet',
  'mock-exam': 'mock-exam',
  review: 'review',
  search: 'search/answers',
  'stock-lab': 'stock-lab',
};

/**
 * Reads the guide from `docs/`, checks it, and hands its data to the pages: a little to all of them as global data,
 * the rest as one JSON module per page.
 * @throws ContentError before anything is built, when the content has problems
 */
export default async function pluginGuide({siteDir, baseUrl}: LoadContext): Promise<Plugin> {
  const docs = path.join(siteDir, 'docs');
  // Checked here, before any plugin loads: the docs plugin would stop at the same faults with a lesser message.
  let lastSound = await readContent(docs);
  // Takes seconds, in a worker of its own: begun before other plugins are read, and awaited where it is needed.
  const draw = () => {
    const drawing = drawStateDiagrams(lastSound.statuses);
    // A failure is told where it is awaited, which may be later.
    drawing.catch(() => undefined);
    return drawing;
  };
  let drawing = draw();
  let loads = 0;
  /** What is wrong with the content since an edit, for the terminal and the browser of the dev server. */
  let problems: string | undefined;

  return {
    name: 'guide',
    getPathsToWatch: () => [`${docs}/**/*.{md,mdx,yaml}`],
    async loadContent() {
      loads += 1;
      // The first load takes what was read for the check; later ones follow an edit and read again.
      if (loads === 1) return lastSound;
      try {
        lastSound = await readContent(docs);
        drawing = draw();
        if (problems !== undefined) console.log('content: in order again');
        problems = undefined;
      } catch (error) {
        if (!(error instanceof ContentError)) throw error;
        problems = error.message;
        // Last, so that it stands below what the bundler says of its own work.
        setTimeout(() => console.error(`\n${error.message}\nThe pages show the content as it was before.`), 500);
      }
      return lastSound;
    },
    configureWebpack: (_config, isServer) => ({
      resolve: {alias: ALIASES},
      ...(!isServer && {optimization: {splitChunks: {cacheGroups: sheetsOf(OWN_SHEETS)}}}),
    }),
    configurePostCss(options) {
      return {...options, plugins: [...options.plugins, purgeTheme()]};
    },
    async contentLoaded({content, actions}) {
      const guide = content as Content;
      actions.setGlobalData({...globalData(guide), ...(problems !== undefined && {problems})});
      // Not part of any page: the search loads it when it is first used.
      await actions.createData('search-index.json', buildRecords(guide));
      // Loaded by practice and exam alone.
      await actions.createData('bank.json', bankOf(guide));
      // Loaded by review and progress alone.
      await actions.createData('cards.json', reviewData(guide));
      const pages = allPageData(guide);
      addStateDiagrams(pages.values(), await drawing);
      await Promise.all([...pages].map(([key, data]) => actions.createData(`pages/${key}.json`, data)));
    },
    async allContentLoaded({allContent, actions}) {
      const guide = allContent.guide!.default as Content;
      const docs = allContent['docusaurus-plugin-content-docs']!.default as LoadedContent;
      // Flows are no documents, but their pages have the documents' sidebar.
      const sidebars = toVersionMetadataProp('default', docs.loadedVersions[0]!);
      const version = await actions.createData('sidebars.json', sidebars);
      for (const flow of guide.flows.values()) {
        const page = await actions.createData(`flows/${flow.id}.json`, flowPageData(flow, guide));
        actions.addRoute({
          path: `${baseUrl}${flow.path.slice(1)}`,
          component: '@site/src/features/flows/FlowPage',
          modules: {page, version},
          exact: true,
        });
      }
    },
    async postBuild({siteConfig: {url, customFields}, content, ...build}) {
      const {siteDir, outDir, baseUrl} = build;
      const {pdfEdition, offline, algolia} = customFields as {
        pdfEdition: boolean;
        offline: boolean;
        algolia?: {appId: string};
      };
      await finishBuild({
        siteDir,
        outDir,
        baseUrl,
        url,
        guide: content as Content,
        published: pdfEdition,
        offline,
        algoliaApp: algolia?.appId,
        starter: await readStarter(build),
      });
    },
  };
}

/** Groups of modules that the bundler puts into a sheet each, before Docusaurus puts the rest into one. */
function sheetsOf(sheets: Record<string, string>): Record<string, Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(sheets).map(([name, begin]) => [
      name,
      {
        name,
        test: new RegExp(`/src/features/${begin}\\b`.replaceAll('/', String.raw`[\\/]`)),
        type: 'css/mini-extract',
        chunks: 'all',
        enforce: true,
        priority: 60,
      },
    ]),
  );
}
