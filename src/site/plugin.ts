import path from 'node:path';
import type {LoadedContent} from '@docusaurus/plugin-content-docs';
import {toVersionMetadataProp} from '@docusaurus/plugin-content-docs/lib/props.js';
import type {LoadContext, Plugin} from '@docusaurus/types';
import type {Content} from '../content';
import {buildRecords} from '../search/records';
import {allPageData, flowPageData, globalData} from './pages';
import {purgeTheme} from './purge-theme';
import {drawStateDiagrams} from './state-diagrams';
import {readContent} from '../content/read';

/**
 * Reads the guide from `docs/`, checks it, and hands its data to the pages: a little to all of them as global data,
 * the rest as one JSON module per page.
 * @throws ContentError before anything is built, when the content has problems
 */
export default async function pluginGuide({siteDir, baseUrl}: LoadContext): Promise<Plugin> {
  const docs = path.join(siteDir, 'docs');
  // Checked here, before any plugin loads: the docs plugin would stop at the same faults with a lesser message.
  let checked: Content | undefined = await readContent(docs);

  return {
    name: 'guide',
    getPathsToWatch: () => [`${docs}/**/*.{md,mdx,yaml}`],
    async loadContent() {
      // The first load takes what was read for the check; later ones follow an edit and read again.
      const guide = checked ?? (await readContent(docs));
      checked = undefined;
      return guide;
    },
    configurePostCss(options) {
      return {...options, plugins: [...options.plugins, purgeTheme()]};
    },
    async contentLoaded({content, actions}) {
      const guide = content as Content;
      actions.setGlobalData(globalData(guide));
      // Not part of any page: the search loads it when it is first used.
      await actions.createData('search-index.json', buildRecords(guide));
      const pages = allPageData(guide);
      await drawStateDiagrams(pages.values(), guide.statuses);
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
  };
}
