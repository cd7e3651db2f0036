import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import {type LazyEngine, lazyEngine} from '../../search/engine/lazy-engine';

/** What the site's configuration says of Algolia, in `customFields.algolia`. */
export interface AlgoliaSettings {
  appId: string;
  searchKey: string;
  index: string;
}

export interface ProvidedEngine {
  engine: LazyEngine;
  /** Whose engine it is, where that has to be shown. */
  mark?: {label: string; url: string};
  /** Milliseconds to wait for the next letter before asking: none where asking costs nothing. */
  patience: number;
}

let provided: ProvidedEngine | undefined;

/** The site's search engine: the embedded one, or Algolia when the site was built with its keys. */
export function useSearchEngine(): ProvidedEngine {
  const {siteConfig} = useDocusaurusContext();
  provided ??= provide(siteConfig.customFields?.algolia as AlgoliaSettings | undefined);
  return provided;
}

function provide(algolia: AlgoliaSettings | undefined): ProvidedEngine {
  if (!algolia) return {engine: lazyEngine(loadEmbedded), patience: 0};
  return {
    engine: lazyEngine(async () => (await import('../../search/algolia/algolia-engine')).createAlgoliaEngine(algolia)),
    mark: {label: 'Search by Algolia', url: 'https://www.algolia.com/'},
    patience: 150,
  };
}

async function loadEmbedded() {
  const [{createEmbeddedEngine}, {default: records}] = await Promise.all([
    import('../../search/engine/embedded-engine'),
    import('@generated/guide/default/search-index.json'),
  ]);
  return createEmbeddedEngine(records);
}
